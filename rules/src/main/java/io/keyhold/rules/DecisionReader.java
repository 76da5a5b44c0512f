package io.keyhold.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Reads the deciding sections of a topic: tables, places, measures and values. */
final class DecisionReader {

    private static final Set<String> TABLE = Set.of("label", "clause", "hit", "inputs", "outputs", "rows", "silent");

    private final Vocabulary words;
    private final Findings findings;
    private final SectionParts parts;
    private final RowReader rowReader;

    DecisionReader(Vocabulary words, Findings findings) {
        this.words = words;
        this.findings = findings;
        this.parts = new SectionParts(words, findings);
        this.rowReader = new RowReader(parts);
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
            default -> new MeasureReader(parts).read(name, yaml, outputs);
        };
    }

    private Table table(String name, Yaml yaml, List<Output> outputs) {
        List<Input> inputs =
                yaml.need("inputs").items().stream().map(this::input).toList();
        String clause = words.clause(yaml);
        HitReader hit = HitReader.of(yaml);
        List<Row> rows = findings.each(
                yaml.need("rows").items(), clause, row -> rowReader.row(row, inputs, hit.perRow(outputs)));
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
                silent == null
                        ? List.of()
                        : findings.each(silent.items(), clause, each -> rowReader.silence(each, inputs)),
                null,
                yaml.where());
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
            rows.add(PlaceRows.otherwise(otherwise.among(words.gaps, Vocabulary.GAP), otherwise.where()));
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
        return rowReader.row(
                yaml, List.of(yaml.need("place").cell(place.type())), RowReader.results(yaml.need("is"), outputs));
    }

    private Table value(String name, Yaml yaml, List<Output> outputs) {
        yaml.only(Set.of("label", "clause", "type", "unit", "least", "most", "digits", "rows", "silent"));
        String clause = words.clause(yaml);
        List<Row> rows = findings.each(yaml.need("rows").items(), clause, each -> {
            each.only(Set.of("id", "label", "clause", "is", "from", "until", "under"));
            return rowReader.row(each, List.of(), RowReader.results(each.need("is"), outputs));
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
                silent == null
                        ? List.of()
                        : findings.each(silent.items(), clause, each -> rowReader.silence(each, List.of())),
                null,
                yaml.where());
    }

    private Input input(Yaml yaml) {
        return yaml.among(words.columns, Vocabulary.COLUMN);
    }
}
