package io.keyhold.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A section whose rows are edited, and how its columns are written: in lists for tables, under a key elsewhere. */
record EditedSection(Sheet sheet, String kind, String name, Entries entries) {

    /** The kinds of sections that have a list, and its key. */
    static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("tables", "rows"),
            Map.entry("places", "rows"),
            Map.entry("values", "rows"),
            Map.entry("grades", "bands"),
            Map.entry("quotas", "rows"),
            Map.entry("measures", "largestOf"),
            Map.entry("stages", "steps"),
            Map.entry("scorecards", "indicators"),
            Map.entry("formulas", "terms"),
            Map.entry("cadences", "rhythms"),
            Map.entry("escalations", "rungs"),
            Map.entry("approvals", "steps"),
            Map.entry("forms", "fields"));

    Items rows() {
        return Items.of(sheet, entries, Objects.requireNonNull(LISTS.get(kind)));
    }

    Entries row(String id) {
        return Entries.of(sheet, rows().get(id));
    }

    boolean isTable() {
        return kind.equals("tables");
    }

    List<String> inputs() {
        return isTable() ? texts("inputs") : List.of();
    }

    private List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        if (entries.find(key) instanceof SequenceNode list) {
            for (Node each : list.getValue()) {
                texts.add(each instanceof ScalarNode scalar ? scalar.getValue().strip() : "");
            }
        }
        return texts;
    }

    List<Entries> outputs() {
        List<Entries> outputs = new ArrayList<>();
        if (isTable() && entries.find("outputs") instanceof SequenceNode list) {
            list.getValue().forEach(each -> outputs.add(Entries.of(sheet, each)));
        }
        return outputs;
    }

    List<String> outputNames() {
        return outputs().stream()
                .map(output -> String.valueOf(output.text("name")))
                .toList();
    }

    static boolean isList(Entries output) {
        return "true".equals(output.text("list"));
    }

    /** The key of a row that holds a column, where columns are keys. */
    String key(String column) {
        return switch (kind) {
            case "places" -> column.equals(entries.text("from")) ? "place" : column.equals(name) ? "is" : column;
            case "quotas" -> column.equals(entries.text("by")) ? "is" : column.equals(name) ? "count" : column;
            case "values", "grades" -> column.equals(name) ? "is" : column;
            default -> column;
        };
    }

    void setCell(String rowId, String column, String text, int edit) {
        Entries row = row(rowId);
        if (!isTable()) {
            put(row, key(column), text, edit);
        } else if (inputs().contains(column)) {
            rewrite(row, item(row, "when", inputs().indexOf(column)), text, edit);
        } else if (outputNames().contains(column)) {
            result(row, column, text, edit);
        } else {
            throw unknown(column);
        }
    }

    private void result(Entries row, String column, String text, int edit) {
        int at = outputNames().indexOf(column);
        boolean list = isList(outputs().get(at));
        Node then = row.need("then");
        boolean alone = outputs().size() == 1 && (list || !(then instanceof SequenceNode));
        Node old = alone ? then : item(row, "then", at);
        if (list) {
            sheet.rewrite(old, Scalars.list(text), edit);
        } else {
            rewrite(row, old, text, edit);
        }
    }

    private Node item(Entries row, String key, int at) {
        if (row.need(key) instanceof SequenceNode list && at < list.getValue().size()) {
            return list.getValue().get(at);
        }
        throw sheet.flaw(
                row.node(),
                new Label(
                        "这一行的“" + key + "”没有第 " + (at + 1) + " 项", "'" + key + "' of this row has no item " + (at + 1)),
                new Label("先在文件里补齐这一行", "complete the row in the file first"));
    }

    private void put(Entries row, String key, String text, int edit) {
        Node old = row.need(key);
        if (old instanceof ScalarNode) {
            rewrite(row, old, text, edit);
        } else {
            throw sheet.flaw(
                    old,
                    new Label("“" + key + "”不是单个值", "'" + key + "' is no single value"),
                    new Label("用路径指明其中的一项", "say by a path which of its parts"));
        }
    }

    /** Writes a text where another stood; the same text stays as it was written. */
    private void rewrite(Entries row, Node old, String text, int edit) {
        if (old instanceof ScalarNode scalar) {
            if (!scalar.getValue().strip().equals(text.strip())) {
                boolean inFlow = Sheet.isFlow(row.node()) || isTable();
                sheet.rewrite(old, Scalars.like(scalar, text.strip(), inFlow), edit);
            }
        } else {
            sheet.rewrite(old, Scalars.flow(text.strip()), edit);
        }
    }

    Flaw unknown(String column) {
        List<String> known = new ArrayList<>(inputs());
        known.addAll(outputNames());
        return sheet.flaw(
                entries.node(),
                new Label("“" + name + "”没有列“" + column + "”", "'" + name + "' has no column '" + column + "'"),
                new Label("可用的有：" + String.join("、", known), "use one of " + String.join(", ", known)));
    }
}
