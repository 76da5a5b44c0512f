package io.keyhold.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Brings an imported model into a pack by edits, so that it can be looked at, undone and signed like any other change. */
final class ImportedEdits {

    private final Imported imported;
    private final Pack pack;
    private final String file;
    private final String clause;
    private final ImportedText text;
    private final List<Edit> edits = new ArrayList<>();

    ImportedEdits(Imported imported, Pack pack, String topic, String clause) {
        this.imported = imported;
        this.pack = pack;
        this.file = topic + ".yaml";
        this.clause = clause;
        this.text = new ImportedText(List.of(clause));
    }

    List<Edit> edits() {
        for (Imported.TakenTable table : imported.tables()) {
            Decision there = pack.decisions().get(table.name());
            if (there instanceof Table here && isSame(table, here)) {
                rows(table, here);
            } else if (there == null || isTable(there)) {
                // Where a table of other columns has the name, this is refused when it is applied, and told with the
                // line.
                edits.add(part("tables", table.name(), text.table(table)));
            }
        }
        imported.values().stream()
                .filter(value -> !pack.decisions().containsKey(value.name()))
                .forEach(value -> edits.add(part("values", value.name(), text.value(value))));
        List<Edit> words = new ArrayList<>();
        imported.dictionaries().stream()
                .filter(each -> !pack.dictionaries().containsKey(each.name()))
                .forEach(each -> words.add(part("dictionaries", each.name(), text.codes(each))));
        imported.facts().stream()
                .filter(each -> !isKnown(each.name()))
                .forEach(each -> words.add(part("facts", each.name(), text.fact(each))));
        words.addAll(edits);
        return List.copyOf(words);
    }

    private boolean isKnown(String column) {
        return pack.facts().containsKey(column)
                || pack.decisions().values().stream()
                        .flatMap(decision -> decision.outputs().stream())
                        .anyMatch(output -> output.name().equals(column));
    }

    private Edit part(String section, String name, String yaml) {
        return new Edit.AddPart(
                file, section + "/" + name, yaml.stripTrailing().stripIndent().strip());
    }

    private static boolean isTable(Decision decision) {
        return decision instanceof Table table && table.form() == Table.Form.TABLE;
    }

    private static boolean isSame(Imported.TakenTable table, Table here) {
        return isTable(here)
                && table.inputs().equals(here.inputs().stream().map(Input::name).toList())
                && table.outputs().size() == here.outputs().size();
    }

    private void rows(Imported.TakenTable table, Table here) {
        Map<String, Row> old = new LinkedHashMap<>();
        here.rows().forEach(row -> old.put(row.id(), row));
        String after = null;
        for (Imported.TakenRow row : table.rows()) {
            Row was = old.remove(row.id());
            if (was == null && !row.then().isEmpty()) {
                edits.add(new Edit.AddRow(here.name(), after, fresh(row, here)));
            } else if (was != null && !row.then().isEmpty()) {
                change(row, was, here);
            }
            after = was != null || !row.then().isEmpty() ? row.id() : after;
        }
        old.values().stream()
                .filter(row -> row.under() == null
                        && row.openGap() == null
                        && row.span().equals(Span.ALWAYS))
                .forEach(row -> edits.add(new Edit.RemoveRow(here.name(), row.id())));
    }

    private Edit.NewRow fresh(Imported.TakenRow row, Table here) {
        Map<String, String> when = new LinkedHashMap<>();
        for (int i = 0; i < here.inputs().size(); i++) {
            when.put(here.inputs().get(i).name(), row.when().get(i));
        }
        Map<String, String> then = new LinkedHashMap<>();
        for (int i = 0; i < here.outputs().size(); i++) {
            then.put(here.outputs().get(i).name(), String.join(", ", row.then().get(i)));
        }
        String cited = row.cited() != null && pack.clauses().containsKey(row.cited()) ? row.cited() : clause;
        return new Edit.NewRow(row.id(), row.label(), cited, when, then, null, null, null);
    }

    /** Only cells that mean something else are written: how a person wrote the others stays. */
    private void change(Imported.TakenRow row, Row was, Table here) {
        for (int i = 0; i < here.inputs().size(); i++) {
            Input input = here.inputs().get(i);
            if (!means(row.when().get(i), input.type(), was.when().get(i))) {
                edits.add(new Edit.SetCell(
                        here.name(), was.id(), input.name(), row.when().get(i)));
            }
        }
        for (int i = 0; i < here.outputs().size(); i++) {
            Output output = here.outputs().get(i);
            String result = String.join(", ", row.then().get(i));
            if (!gives(result, output, Objects.requireNonNull(was.then().get(output.name())))) {
                edits.add(new Edit.SetCell(here.name(), was.id(), output.name(), result));
            }
        }
    }

    private static boolean means(String cell, ValueType type, Cell was) {
        try {
            return CellReader.read(type, cell).ranges().equals(was.ranges());
        } catch (ValueType.Misfit misfit) {
            return false;
        }
    }

    private static boolean gives(String result, Output output, Object was) {
        if (was instanceof List<?> several) {
            return result.equals(several.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        try {
            ValueType type = output.type();
            return type.encode(new ValueType.Literal(result)) == type.encode(new ValueType.Literal(was.toString()));
        } catch (ValueType.Misfit misfit) {
            return false;
        }
    }
}
