package io.keyhold.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a measure as a context: what each way counts and whether it may, the largest of what surely counts, and null where a way in
 * doubt could be larger.
 */
final class DmnMeasure {

    private final DmnXml xml;
    private final DmnNames names;
    private final MeasureNode node;
    private final String id;

    DmnMeasure(DmnXml xml, DmnNames names, MeasureNode node) {
        this.xml = xml;
        this.names = names;
        this.node = node;
        this.id = names.decision(node.decision().name());
    }

    void write() {
        List<Measure.Way> ways = node.ways();
        xml.begin("context", "id", "context_" + id);
        for (int way = 0; way < ways.size(); way++) {
            entry(counts(way), holds(ways.get(way)), "boolean");
            String sure = node.waits(way) ? "null" : "if " + counts(way) + " = true then " + source(way) + " else null";
            entry(sure(way), sure, "number");
        }
        String sure = IntStream.range(0, ways.size()).mapToObj(DmnMeasure::sure).collect(Collectors.joining(", "));
        String counted = "[" + sure + "][item != null]";
        // Engines call the largest of nothing a fault, and what rests on a fault is not decided at all.
        entry("largest", "if count(" + counted + ") = 0 then null else max(" + counted + ")", "number");
        String doubt = IntStream.range(0, ways.size()).mapToObj(this::doubt).collect(Collectors.joining(" or "));
        entry("doubt", doubt.isEmpty() ? "false" : doubt, "boolean");
        xml.begin("contextEntry", "id", "entry_" + id);
        xml.expression("literalExpression", "if doubt then null else largest", "id", "result_" + id);
        xml.end();
        xml.end();
    }

    private void entry(String name, String text, String type) {
        xml.begin("contextEntry", "id", "entry_" + id + "_" + name);
        xml.empty("variable", "id", "variable_" + id + "_" + name, "name", name, "typeRef", type);
        xml.expression("literalExpression", text, "id", "expression_" + id + "_" + name, "typeRef", type);
        xml.end();
    }

    private String holds(Measure.Way way) {
        String all = way.when().stream()
                .map(condition -> {
                    Input input = input(condition.input());
                    return Feel.holds(condition.cell(), input.type(), names.of(input));
                })
                .collect(Collectors.joining(" and "));
        return all.isEmpty() ? "true" : all;
    }

    /** What is not known is in doubt unless it may be absent; what is known, where it could be the largest but may not count. */
    private String doubt(int way) {
        String source = source(way);
        String uncertain = node.waits(way) ? "true" : counts(way) + " = null";
        String known = source + " != null and " + uncertain + " and (largest = null or " + source + " > largest)";
        String either = node.ways().get(way).optional() ? known : source + " = null or " + known;
        return "not(" + counts(way) + " = false) and (" + either + ")";
    }

    private String source(int way) {
        return names.of(input(node.ways().get(way).source()));
    }

    private Input input(String name) {
        return node.decision().inputs().stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String counts(int way) {
        return "counts" + (way + 1);
    }

    private static String sure(int way) {
        return "sure" + (way + 1);
    }
}
