package io.keyhold.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether enough is known for a table whose rows may meet, as a FEEL expression. DMN takes null for a value like any other: a row that
 * asks nothing would decide though a stronger one might match. This says so in a column of its own, as the evaluator would.
 */
final class DmnKnown {

    private final Table table;
    private final List<DmnRows.Line> lines;
    private final List<String> standing;

    DmnKnown(Table table, List<DmnRows.Line> lines, DmnNames names) {
        this.table = table;
        this.lines = lines;
        this.standing =
                lines.stream().map(line -> standing(table, line.row(), names)).toList();
    }

    /** Whether a row matches: true, false, or null where that is not known. */
    private static String standing(Table table, Row row, DmnNames names) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            Input input = table.inputs().get(i);
            Cell cell = row.when().get(i);
            if (!cell.isAny()) {
                parts.add(Feel.holds(cell, input.type(), names.of(input)));
            }
        }
        return parts.isEmpty() ? "true" : "(" + String.join(" and ", parts) + ")";
    }

    /** One list of how the rows stand, and what the hit policy makes of it. */
    String expression() {
        String rows = list(standing::get);
        return "{rows: " + rows + ", " + extras() + "known: " + known() + "}.known";
    }

    private String extras() {
        return switch (table.hit()) {
            case ANY -> "results: " + list(this::alike) + ", ";
            case PRIORITY -> "ranks: " + list(this::rank) + ", ";
            case UNIQUE, FIRST -> "";
            case RULE_ORDER, OUTPUT_ORDER, COLLECT ->
                "open: " + list(row -> lines.get(row).open()) + ", ";
        };
    }

    /** What is asked of a list is asked with one more in it, since engines call the least of nothing a fault. */
    private String known() {
        String each = "for i in 1..count(rows) return ";
        String none = String.valueOf(lines.size() + 1);
        return switch (table.hit()) {
            case UNIQUE -> "all(for row in rows return row != null) and count(rows[item = true]) = 1";
            case FIRST -> "append(rows, true)[not(item = false)][1] = true";
            case ANY ->
                "count(distinct values((" + each + "if rows[i] = false then null else results[i])[item != null])) = 1";
            case PRIORITY ->
                "min(append((" + each + "if rows[i] = false then null else ranks[i])[item != null], " + none
                        + ")) = min(append((" + each + "if rows[i] = true then ranks[i] else null)[item > 0], " + none
                        + "))";
            case RULE_ORDER, OUTPUT_ORDER, COLLECT ->
                "all(" + each + "if open[i] then rows[i] = false else rows[i] != null)";
        };
    }

    private String list(IntFunction<Object> each) {
        return IntStream.range(0, lines.size())
                .mapToObj(each)
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** The same number for rows that give the same; a row that waits for a gap is like no other. */
    private int alike(int row) {
        Map<Object, Integer> numbers = new HashMap<>();
        for (int i = 0; i < row; i++) {
            numbers.putIfAbsent(result(i), i);
        }
        return numbers.getOrDefault(result(row), row);
    }

    private Object result(int row) {
        return lines.get(row).open() ? "row " + row : lines.get(row).row().then();
    }

    /** Rows that wait for a gap stand before all others: nothing may be decided past them. */
    private int rank(int row) {
        if (lines.get(row).open()) {
            return 0;
        }
        Comparator<Row> order = Priority.order(table);
        long stronger = lines.stream()
                .filter(line ->
                        !line.open() && order.compare(line.row(), lines.get(row).row()) < 0)
                .count();
        return 1 + (int) stronger;
    }
}
