package io.keyhold.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the rows of tables and the inputs they are silent on. */
final class RowReader {

    private final SectionParts parts;

    RowReader(SectionParts parts) {
        this.parts = parts;
    }

    Row row(Yaml yaml, List<Input> inputs, List<Output> outputs) {
        yaml.only(Set.of("id", "label", "clause", "when", "then", "from", "until", "under"));
        return row(yaml, cells(yaml, inputs), results(yaml.need("then"), outputs));
    }

    Row row(Yaml yaml, List<Cell> when, Map<String, Object> then) {
        String clause = parts.words.clause(yaml);
        Label label = yaml.find("label") == null ? null : yaml.label("label");
        String id = yaml.need("id").name();
        return new Row(id, label, clause, when, then, span(yaml), parts.under(yaml), null, yaml.where());
    }

    Silence silence(Yaml yaml, List<Input> inputs) {
        yaml.only(Set.of("id", "clause", "when", "why", "from", "until"));
        return new Silence(
                yaml.need("id").name(),
                yaml.label("why"),
                parts.words.clause(yaml),
                cells(yaml, inputs),
                span(yaml),
                yaml.where());
    }

    private static List<Cell> cells(Yaml yaml, List<Input> inputs) {
        if (inputs.isEmpty()) {
            return List.of();
        }
        List<Yaml> cells = yaml.need("when").items();
        if (cells.size() != inputs.size()) {
            throw yaml.flaw(
                    new Label(
                            "这一行有 " + cells.size() + " 个条件，输入却有 " + inputs.size() + " 个",
                            "the row has " + cells.size() + " conditions for " + inputs.size() + " inputs"),
                    new Label("每个输入写一格，无关的写 -", "write one cell for each input, '-' where it does not matter"));
        }
        List<Cell> when = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            when.add(cells.get(i).cell(inputs.get(i).type()));
        }
        return List.copyOf(when);
    }

    static Map<String, Object> results(Yaml then, List<Output> outputs) {
        List<Yaml> values = outputs.size() == 1 && !then.isList() ? List.of(then) : then.items();
        if (outputs.size() == 1 && outputs.getFirst().many()) {
            values = List.of(then);
        }
        if (values.size() != outputs.size()) {
            throw then.flaw(
                    new Label(
                            "有 " + values.size() + " 个结果，应有 " + outputs.size() + " 个",
                            values.size() + " results for " + outputs.size() + " outputs"),
                    new Label("每个结果列写一个", "write one result for each output"));
        }
        Map<String, Object> results = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Output output = outputs.get(i);
            Yaml value = values.get(i);
            Object result = output.many()
                    ? value.items().stream()
                            .map(each -> each.value(output.type()))
                            .toList()
                    : value.value(output.type());
            results.put(output.name(), result);
        }
        return Collections.unmodifiableMap(results);
    }

    private static Span span(Yaml yaml) {
        Yaml from = yaml.find("from");
        Yaml until = yaml.find("until");
        return from == null && until == null
                ? Span.ALWAYS
                : new Span(from == null ? null : from.day(), until == null ? null : until.day());
    }
}
