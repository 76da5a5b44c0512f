package io.keyhold.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the deciding sections of a topic: tables, places, measures and values. */
final class DecisionReader {

    private static final Set<String> TABLE = Set.of("label", "clause", "hit", "inputs", "outputs", "rows", "silent");

    private final Vocabulary words;
    private final Findings findings;

    DecisionReader(Vocabulary words, Findings findings) {
        this.words = words;
        this.findings = findings;
    }

    /** The outputs a decision promises, read before any row so that the order of sections does not matter. */
    List<Output> outputs(String section, String name, Yaml yaml) {
        if (section.equals("tables")) {
            HitReader hit = HitReader.of(yaml.only(TABLE));
            return hit.overall(
                    yaml.need("outputs").items().stream().map(this::output).toList());
        }
        return List.of(new Output(name, valueType(section, yaml), false, words.unit(yaml), yaml.label("label")));
    }

    private ValueType valueType(String section, Yaml yaml) {
        return switch (section) {
            case "measures" -> new ValueType.Whole(Integer.MIN_VALUE);
            case "quotas" -> new ValueType.Whole(0);
            default -> words.type(yaml, Integer.MIN_VALUE);
        };
    }

    private Output output(Yaml yaml) {
        yaml.only(Set.of("name", "type", "unit", "list", "label", "least", "most", "digits"));
        Yaml list = yaml.find("list");
        return new Output(
                yaml.need("name").name(),
                words.type(yaml, Integer.MIN_VALUE),
                list != null && list.truth(),
                words.unit(yaml),
                yaml.label("label"));
    }

    Decision decision(String section, String name, Yaml yaml, List<Output> outputs) {
        return switch (section) {
            case "tables" -> table(name, yaml, outputs);
            case "places" -> places(name, yaml, outputs);
            case "values" -> value(name, yaml, outputs);
            case "grades" -> new BandReader(words, findings).grades(name, yaml, outputs);
            case "quotas" -> new BandReader(words, findings).quota(name, yaml, outputs);
            default -> measure(name, yaml, outputs);
        };
    }

    private Table table(String name, Yaml yaml, List<Output> outputs) {
        List<Input> inputs =
                yaml.need("inputs").items().stream().map(this::input).toList();
        String clause = words.clause(yaml);
        HitReader hit = HitReader.of(yaml);
        List<Row> rows = findings.each(yaml.need("rows").items(), clause, row -> row(row, inputs, hit.perRow(outputs)));
        Yaml silent = yaml.find("silent");
        return new Table(
                name,
                yaml.label("label"),
                clause,
                Table.Form.TABLE,
                hit.hit(),
                hit.aggregate(),
                inputs,
                outputs,
                rows,
                silent == null ? List.of() : findings.each(silent.items(), clause, each -> silence(each, inputs)),
                null,
                yaml.where());
    }

    private Silence silence(Yaml yaml, List<Input> inputs) {
        yaml.only(Set.of("id", "clause", "when", "why", "from", "until"));
        return new Silence(
                yaml.need("id").name(),
                yaml.label("why"),
                words.clause(yaml),
                cells(yaml, inputs),
                span(yaml),
                yaml.where());
    }

    private Row row(Yaml yaml, List<Input> inputs, List<Output> outputs) {
        yaml.only(Set.of("id", "label", "clause", "when", "then", "from", "until", "under"));
        return row(yaml, cells(yaml, inputs), results(yaml.need("then"), outputs));
    }

    private static List<Cell> cells(Yaml yaml, List<Input> inputs) {
        if (inputs.isEmpty()) {
            return List.of();
        }
        List<Yaml> cells = yaml.need("when").items();
        if (cells.size() != inputs.size()) {
            throw yaml.flaw(
                    "the row has " + cells.size() + " conditions for " + inputs.size() + " inputs",
                    "write one cell for each input, '-' where it does not matter");
        }
        List<Cell> when = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            when.add(cells.get(i).cell(inputs.get(i).type()));
        }
        return List.copyOf(when);
    }

    private Row row(Yaml yaml, List<Cell> when, Map<String, Object> then) {
        String clause = words.clause(yaml);
        Label label = yaml.find("label") == null ? null : yaml.label("label");
        String id = yaml.need("id").name();
        return new Row(id, label, clause, when, then, span(yaml), under(yaml), null, yaml.where());
    }

    private static Map<String, Object> results(Yaml then, List<Output> outputs) {
        List<Yaml> values = outputs.size() == 1 && !then.isList() ? List.of(then) : then.items();
        if (outputs.size() == 1 && outputs.getFirst().many()) {
            values = List.of(then);
        }
        if (values.size() != outputs.size()) {
            throw then.flaw(
                    values.size() + " results for " + outputs.size() + " outputs", "write one result for each output");
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
        return java.util.Collections.unmodifiableMap(results);
    }

    private Table places(String name, Yaml yaml, List<Output> outputs) {
        yaml.only(Set.of("label", "clause", "from", "type", "rows", "otherwise"));
        Input place = input(yaml.need("from"));
        String clause = words.clause(yaml);
        List<Row> rows =
                new ArrayList<>(findings.each(yaml.need("rows").items(), clause, each -> place(each, place, outputs)));
        // The city before its province, whatever the order in the file.
        rows.sort(Comparator.comparingLong(PlaceRows::size));
        Yaml otherwise = yaml.find("otherwise");
        if (otherwise != null) {
            rows.add(PlaceRows.otherwise(otherwise.among(words.gaps, "gap"), otherwise.where()));
        }
        return new Table(
                name,
                yaml.label("label"),
                clause,
                Table.Form.PLACES,
                Hit.FIRST,
                Hit.Aggregate.LIST,
                List.of(place),
                outputs,
                rows,
                List.of(),
                null,
                yaml.where());
    }

    private Row place(Yaml yaml, Input place, List<Output> outputs) {
        yaml.only(Set.of("id", "label", "clause", "place", "is", "from", "until", "under"));
        return row(yaml, List.of(yaml.need("place").cell(place.type())), results(yaml.need("is"), outputs));
    }

    private Table value(String name, Yaml yaml, List<Output> outputs) {
        yaml.only(Set.of("label", "clause", "type", "unit", "least", "most", "digits", "rows", "silent"));
        String clause = words.clause(yaml);
        List<Row> rows = findings.each(yaml.need("rows").items(), clause, each -> {
            each.only(Set.of("id", "label", "clause", "is", "from", "until", "under"));
            return row(each, List.of(), results(each.need("is"), outputs));
        });
        Yaml silent = yaml.find("silent");
        return new Table(
                name,
                yaml.label("label"),
                clause,
                Table.Form.VALUE,
                Hit.UNIQUE,
                Hit.Aggregate.LIST,
                List.of(),
                outputs,
                rows,
                silent == null ? List.of() : findings.each(silent.items(), clause, each -> silence(each, List.of())),
                null,
                yaml.where());
    }

    private Measure measure(String name, Yaml yaml, List<Output> outputs) {
        yaml.only(Set.of("label", "clause", "unit", "largestOf"));
        String clause = words.clause(yaml);
        Map<String, Input> inputs = new LinkedHashMap<>();
        List<Measure.Way> ways = findings.each(yaml.need("largestOf").items(), clause, each -> way(each, inputs));
        return new Measure(
                name,
                yaml.label("label"),
                clause,
                words.unit(yaml),
                List.copyOf(inputs.values()),
                outputs,
                ways,
                yaml.where());
    }

    private Measure.Way way(Yaml yaml, Map<String, Input> inputs) {
        yaml.only(Set.of("id", "clause", "source", "optional", "when", "under"));
        Input source = input(yaml.need("source"));
        inputs.put(source.name(), source);
        Yaml when = yaml.find("when");
        List<Measure.Condition> conditions = new ArrayList<>();
        if (when != null) {
            when.entries().forEach((name, cell) -> conditions.add(condition(when, name, cell, inputs)));
        }
        Yaml optional = yaml.find("optional");
        return new Measure.Way(
                yaml.need("id").name(),
                words.clause(yaml),
                source.name(),
                optional != null && optional.truth(),
                conditions,
                under(yaml),
                yaml.where());
    }

    private Measure.Condition condition(Yaml at, String name, Yaml cell, Map<String, Input> inputs) {
        Input input = words.columns.get(name);
        if (input == null) {
            throw at.flaw("there is no fact or output '" + name + "'", "use a catalogued fact or an output");
        }
        inputs.put(name, input);
        return new Measure.Condition(name, cell.cell(input.type()));
    }

    private Input input(Yaml yaml) {
        return yaml.among(words.columns, "fact or output");
    }

    private static Span span(Yaml yaml) {
        Yaml from = yaml.find("from");
        Yaml until = yaml.find("until");
        return from == null && until == null
                ? Span.ALWAYS
                : new Span(from == null ? null : from.day(), until == null ? null : until.day());
    }

    private @Nullable Under under(Yaml yaml) {
        Yaml under = yaml.find("under");
        if (under == null) {
            return null;
        }
        Map.Entry<String, Yaml> entry = under.entries().entrySet().iterator().next();
        Gap gap = words.gaps.get(entry.getKey());
        if (gap == null
                || under.entries().size() > 1
                || !gap.choiceIds().contains(entry.getValue().text())) {
            throw under.flaw(
                    "no gap has this choice", "write '{gap: choice}' with a declared gap and one of its choices");
        }
        return new Under(gap.id(), entry.getValue().text());
    }
}
