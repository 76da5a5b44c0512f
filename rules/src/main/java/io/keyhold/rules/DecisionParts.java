package io.keyhold.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of decisions: a table's own words, its rows cell by cell, what it is silent on; a measure's ways. */
final class DecisionParts {

    private static final Map<Table.Form, String> SECTIONS = Map.of(
            Table.Form.TABLE, "tables",
            Table.Form.PLACES, "places",
            Table.Form.VALUE, "values",
            Table.Form.GRADES, "grades",
            Table.Form.QUOTA, "quotas");

    private final List<Part> parts;

    DecisionParts(List<Part> parts) {
        this.parts = parts;
    }

    void add(Decision decision) {
        switch (decision) {
            case Table table -> table(table);
            case Measure measure -> measure(measure);
        }
    }

    private static Part.Builder part(Table table) {
        return new Part.Builder(Objects.requireNonNull(SECTIONS.get(table.form())), table.name(), table.label());
    }

    private void table(Table table) {
        Part.Builder own = part(table)
                .label("名称", "label", table.label())
                .say("命中策略", "hit policy", table.hit() + " " + table.aggregate())
                .say("输入", "inputs", table.inputs().stream().map(Input::name).collect(Collectors.joining(", ")))
                .say("每", "per", table.per())
                .say("其余", "otherwise", waiting(table));
        for (Output output : table.outputs()) {
            own.say("output " + output.name(), output.label(), told(output, table));
        }
        parts.add(own.own(table.clause()));
        table.rows().stream().filter(row -> isWritten(table, row)).forEach(row -> row(table, row));
        table.silent().forEach(silence -> silence(table, silence));
    }

    /** What lies between grades, or outside the places listed, waits for one gap for all. */
    private static @Nullable String waiting(Table table) {
        return table.rows().stream()
                .filter(row -> !isWritten(table, row))
                .map(row -> row.under() == null ? row.openGap() : row.under().gap())
                .findFirst()
                .orElse(null);
    }

    private static boolean isWritten(Table table, Row row) {
        return row.openGap() == null && (table.form() != Table.Form.GRADES || row.under() == null);
    }

    private static String told(Output output, Table table) {
        String words = table.form() == Table.Form.TABLE
                ? ", " + output.label().zh() + ", " + output.label().en()
                : "";
        return PackParts.type(output.type())
                + (output.many() ? ", list" : "")
                + (output.unit() == null ? "" : ", " + output.unit().name())
                + words;
    }

    private void row(Table table, Row row) {
        Part.Builder part = part(table);
        for (int i = 0; i < table.inputs().size(); i++) {
            cell(part, table.inputs().get(i), row.when().get(i));
        }
        for (Output output : table.outputs()) {
            Object value = row.then().get(output.name());
            part.say("then " + output.name(), output.label(), value, words(output, value));
        }
        parts.add(part.label("行名", "row label", row.label())
                .span(row.span())
                .under(row.under())
                .row("rows", row.id(), row.clause(), table.form() != Table.Form.PLACES));
    }

    private static void cell(Part.Builder part, Input input, Cell cell) {
        part.say("when " + input.name(), input.label(), cell.text());
    }

    private static Label words(Output output, @Nullable Object value) {
        if (value instanceof List<?> list) {
            List<Label> words = list.stream().map(each -> word(output, each)).toList();
            return new Label(
                    words.stream().map(Label::zh).collect(Collectors.joining("、")),
                    words.stream().map(Label::en).collect(Collectors.joining(", ")));
        }
        return word(output, value);
    }

    private static Label word(Output output, @Nullable Object value) {
        String text = String.valueOf(value);
        return output.type() instanceof ValueType.Coded coded
                ? coded.dictionary().code(text).map(Code::label).orElse(new Label(text, text))
                : new Label(text, text);
    }

    private void silence(Table table, Silence silence) {
        Part.Builder part = part(table);
        for (int i = 0; i < silence.when().size(); i++) {
            cell(part, table.inputs().get(i), silence.when().get(i));
        }
        parts.add(part.label("为何", "why", silence.why())
                .span(silence.span())
                .row("silent", silence.id(), silence.clause(), true));
    }

    private void measure(Measure measure) {
        parts.add(new Part.Builder("measures", measure.name(), measure.label())
                .label("名称", "label", measure.label())
                .say("单位", "unit", PackParts.unit(measure.unit()))
                .own(measure.clause()));
        for (Measure.Way way : measure.ways()) {
            String when = way.when().stream()
                    .map(each -> each.input() + " " + each.cell().text())
                    .collect(Collectors.joining(", "));
            parts.add(new Part.Builder("measures", measure.name(), measure.label())
                    .say("数什么", "source", way.source())
                    .say("可以没有", "optional", way.optional() ? "true" : null)
                    .say("何时", "when", when)
                    .under(way.under())
                    .row("ways", way.id(), way.clause(), true));
        }
    }
}
