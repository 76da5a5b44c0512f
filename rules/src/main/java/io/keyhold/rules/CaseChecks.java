package io.keyhold.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/** Finds cases that no longer hold, rows no case reaches, and thresholds not tried from both sides. */
final class CaseChecks {

    private final Pack pack;
    private final List<Finding> findings;
    /** For each table, the inputs that cases brought it, by name; what was unknown is absent. */
    private final Map<String, List<Map<String, Long>>> tried = new HashMap<>();

    CaseChecks(Pack pack, List<Finding> findings) {
        this.pack = pack;
        this.findings = findings;
    }

    void run() {
        List<Cases.Result> results = Cases.run(pack);
        results.stream().filter(result -> !result.holds()).forEach(this::fails);
        for (Coverage.Unreached row : Coverage.of(pack, results).unreached()) {
            findings.add(Finding.of(
                            Finding.Kind.ROW_WITHOUT_CASE,
                            Finding.Severity.WARNING,
                            row.where(),
                            row.clause(),
                            new Label("行 " + row.row() + " 没有用例", "row " + row.row() + " has no case"),
                            new Label("写一个由它判定的用例", "write a case that it decides"))
                    .at(row.decision(), List.of(row.row())));
        }
        results.forEach(result -> note(result.outcome().trace()));
        for (Decision decision : pack.decisions().values()) {
            if (decision instanceof Table table) {
                table.rows().forEach(row -> thresholds(table, row));
            }
        }
    }

    private void fails(Cases.Result result) {
        WorkedCase worked = result.worked();
        findings.add(Finding.of(
                        Finding.Kind.CASE_FAILS,
                        Finding.Severity.FAULT,
                        worked.where(),
                        worked.clause(),
                        new Label(
                                "用例 " + worked.id() + " 不再成立："
                                        + Cases.fault(result).zh(),
                                result.problem()),
                        new Label("改表，或改用例", "mend the table, or the case"))
                .with(new Witness(worked.on(), worked.facts(), worked.choices())));
    }

    private void note(Trace trace) {
        trace.brought()
                .forEach((table, inputs) ->
                        tried.computeIfAbsent(table, name -> new ArrayList<>()).add(inputs));
    }

    private void thresholds(Table table, Row row) {
        for (int column = 0; column < row.when().size(); column++) {
            ValueType type = table.inputs().get(column).type();
            if (type instanceof ValueType.Whole || type instanceof ValueType.Decimal || type instanceof ValueType.Day) {
                Ranges ranges = row.when().get(column).ranges();
                Ranges domain = Domains.of(pack, table.inputs().get(column));
                for (int i = 0; i < ranges.count(); i++) {
                    if (ranges.low(i) > domain.low(0)) {
                        threshold(table, row, column, ranges.low(i));
                    }
                    if (ranges.high(i) < domain.high(domain.count() - 1)) {
                        threshold(table, row, column, ranges.high(i) + 1);
                    }
                }
            }
        }
    }

    /** A value from which the row thinks otherwise: one case must stand at it and one just below. */
    private void threshold(Table table, Row row, int column, long at) {
        ValueType type = table.inputs().get(column).type();
        long one = type instanceof ValueType.Decimal decimal ? Math.round(Math.pow(10, decimal.scale())) : 1;
        boolean from = isTried(table, row, column, value -> value >= at && value < at + one);
        boolean below = isTried(table, row, column, value -> value < at && value >= at - one);
        if (!from || !below) {
            Object value = type.decode(at);
            findings.add(Finding.of(
                            Finding.Kind.THRESHOLD_WITHOUT_CASES,
                            Finding.Severity.WARNING,
                            row.where(),
                            row.clause(),
                            new Label(
                                    "行 " + row.id() + " 的界限 " + value + "：没有" + (from ? "略低于它" : "正在其上") + "的用例",
                                    "row " + row.id() + ", threshold " + value + ": no case "
                                            + (from ? "just below it" : "at it")),
                            new Label("界限上与略低处各写一个用例", "write a case at the threshold and one just below"))
                    .at(table, List.of(row.id())));
        }
    }

    private boolean isTried(Table table, Row row, int column, LongPredicate near) {
        String name = table.inputs().get(column).name();
        return tried.getOrDefault(table.name(), List.of()).stream()
                .filter(inputs -> inputs.containsKey(name) && near.test(inputs.get(name)))
                .anyMatch(inputs -> fits(table, row, column, inputs));
    }

    /** Whether the other conditions of the row hold, so that this one alone decides. */
    private static boolean fits(Table table, Row row, int but, Map<String, Long> inputs) {
        for (int i = 0; i < row.when().size(); i++) {
            Cell cell = row.when().get(i);
            Long value = inputs.get(table.inputs().get(i).name());
            if (i != but && !cell.isAny() && (value == null || !cell.ranges().contains(value))) {
                return false;
            }
        }
        return true;
    }
}
