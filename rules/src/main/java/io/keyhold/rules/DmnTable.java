package io.keyhold.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one table as a decision table, or as a plain value where it asks nothing. */
final class DmnTable {

    private static final String NULL = "null";

    private final DmnXml xml;
    private final DmnNames names;
    private final DmnTypes types;
    private final Table table;
    private final List<DmnRows.Line> lines;
    private final String id;
    /** What must hold for a row to count although others may match; null where no rows meet. */
    private final @Nullable String known;

    DmnTable(DmnXml xml, DmnNames names, DmnTypes types, TableNode node) {
        this.xml = xml;
        this.names = names;
        this.types = types;
        this.table = node.decision();
        this.lines = DmnRows.of(node);
        this.id = names.decision(table.name());
        this.known = isPlain() ? null : new DmnKnown(table, lines, names).expression();
    }

    /** Whether DMN's own reading of null is the evaluator's already. */
    private boolean isPlain() {
        boolean waits = table.hit().isMany() && lines.stream().anyMatch(DmnRows.Line::open);
        return !waits && DmnRows.areApart(lines);
    }

    void write() {
        if (table.inputs().isEmpty() || lines.isEmpty()) {
            boolean one = lines.size() == 1
                    && !lines.getFirst().open()
                    && table.outputs().size() == 1;
            xml.expression(
                    "literalExpression",
                    one ? results(lines.getFirst()).getFirst() : NULL,
                    "id",
                    "value_" + id,
                    "typeRef",
                    types.of(table));
            return;
        }
        xml.begin(
                "decisionTable",
                "id",
                "table_" + id,
                "hitPolicy",
                table.hit().name().replace('_', ' '),
                "aggregation",
                aggregation(),
                "outputLabel",
                DmnTypes.both(table.label()));
        inputs();
        table.outputs().forEach(this::output);
        xml.empty("annotation", "name", "条款 clause");
        xml.empty("annotation", "name", "行 row");
        for (int i = 0; i < lines.size(); i++) {
            rule(i, lines.get(i));
        }
        xml.end();
    }

    /** A count is written as a sum of ones: DMN's own gives 0, and not nothing, where no row matches. */
    private @Nullable String aggregation() {
        return switch (table.aggregate()) {
            case LIST -> null;
            case SUM, COUNT -> "SUM";
            case MIN -> "MIN";
            case MAX -> "MAX";
        };
    }

    private void inputs() {
        for (Input input : table.inputs()) {
            String column = "in_" + id + "_" + DmnNames.plain(input.name());
            xml.begin("input", "id", column, "label", DmnTypes.both(input.label()));
            xml.expression(
                    "inputExpression",
                    asked(input),
                    "id",
                    column + "_expression",
                    "typeRef",
                    types.plain(input.type()));
            xml.end();
        }
        if (known != null) {
            xml.begin("input", "id", "known_" + id, "label", "已知 · known", "keyhold:known", "true");
            xml.expression("inputExpression", known, "id", "known_" + id + "_expression", "typeRef", "boolean");
            xml.end();
        }
    }

    /** How a text that is not known begins is a fault in FEEL, and what rests on a fault is not decided at all. */
    private String asked(Input input) {
        String name = names.of(input);
        return input.type() instanceof ValueType.Place ? "if " + name + " = null then \"\" else " + name : name;
    }

    private void output(Output output) {
        xml.begin(
                "output",
                "id",
                "out_" + id + "_" + DmnNames.plain(output.name()),
                "label",
                DmnTypes.both(output.label()),
                "name",
                DmnNames.plain(output.name()),
                "typeRef",
                table.hit().isMany() ? types.plain(output.type()) : types.of(output));
        String values = values(output);
        if (values != null) {
            xml.expression("outputValues", values, "id", "values_" + id + "_" + DmnNames.plain(output.name()));
        }
        xml.end();
    }

    /** The order that counts; and null, where a row waits for a gap, or it would be taken for a wrong result. */
    private @Nullable String values(Output output) {
        boolean ordered = table.hit() == Hit.PRIORITY || table.hit() == Hit.OUTPUT_ORDER;
        boolean waits = lines.stream().anyMatch(DmnRows.Line::open);
        return output.type() instanceof ValueType.Coded coded && (ordered || waits)
                ? DmnTypes.codes(coded.dictionary()) + (waits ? ", " + NULL : "")
                : null;
    }

    private void rule(int number, DmnRows.Line line) {
        String rule = "row_" + id + "_" + (number + 1);
        Row row = line.row();
        xml.begin("rule", "id", rule);
        if (row.label() != null) {
            xml.leaf("description", DmnTypes.both(row.label()));
        }
        for (int i = 0; i < table.inputs().size(); i++) {
            String test = Feel.tests(row.when().get(i), table.inputs().get(i).type());
            xml.expression("inputEntry", test, "id", rule + "_in" + (i + 1));
        }
        if (known != null) {
            xml.expression("inputEntry", "true", "id", rule + "_known");
        }
        List<String> results = results(line);
        for (int i = 0; i < results.size(); i++) {
            xml.expression("outputEntry", results.get(i), "id", rule + "_out" + (i + 1));
        }
        xml.expression("annotationEntry", row.clause());
        xml.expression("annotationEntry", row.id() + (line.open() ? " （空白 · open: " + gap(row) + "）" : ""));
        xml.end();
    }

    private static String gap(Row row) {
        return row.under() == null ? String.valueOf(row.openGap()) : row.under().gap();
    }

    /** What a row gives, output by output; null while its gap is open. */
    private List<String> results(DmnRows.Line line) {
        return table.outputs().stream()
                .map(output -> {
                    Object result = line.row().then().get(output.name());
                    if (line.open() || result == null) {
                        return NULL;
                    }
                    return table.aggregate() == Hit.Aggregate.COUNT ? "1" : Feel.literal(result, output.type());
                })
                .toList();
    }
}
