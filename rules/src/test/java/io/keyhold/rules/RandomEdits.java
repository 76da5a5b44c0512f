package io.keyhold.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Edits at random of a pack's tables, each of which could be a policy owner's. */
final class RandomEdits {

    private final Random random;

    RandomEdits(Random random) {
        this.random = random;
    }

    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The rows that are written as rows. */
    static List<Row> written(Table table) {
        return table.rows().stream().filter(row -> row.openGap() == null).toList();
    }

    /** A cell of an input that admits something else; null where the table has none that is a cell. */
    Edit.@Nullable SetCell input(Table table) {
        if (table.inputs().isEmpty() || table.form() == Table.Form.GRADES) {
            return null;
        }
        Row row = one(written(table));
        int column = random.nextInt(table.inputs().size());
        Input input = table.inputs().get(column);
        String text = cell(input.type(), table.form());
        return new Edit.SetCell(table.name(), row.id(), input.name(), text);
    }

    private String cell(ValueType type, Table.Form form) {
        return switch (type) {
            case ValueType.Whole whole ->
                whole.most() < 99
                        ? one(List.of("28, 29, 30", "not(28)", "[28..30)"))
                        : one(List.of(">= " + random.nextInt(99), "[3.." + (4 + random.nextInt(99)) + ")", "1, 7"));
            case ValueType.Decimal ignored -> one(List.of("< 7", "(0.5..3]", ">= 2.5"));
            case ValueType.Truth ignored -> one(List.of("true", "false"));
            case ValueType.Coded coded -> code(coded);
            case ValueType.Place ignored -> String.valueOf(11 + random.nextInt(50));
            case ValueType.Day ignored -> one(List.of(">= 2010-01-01", "< date(\"2009-05-01\")"));
            case ValueType.Text ignored -> one(List.of("\"it's: #1\"", "not(\"a, b\")"));
            default -> form == Table.Form.TABLE ? "-" : "1";
        };
    }

    private String code(ValueType.Coded coded) {
        String code = one(coded.dictionary().ids());
        return one(List.of("\"" + code + "\"", code, "not(\"" + code + "\")"));
    }

    /** Another result for a row. */
    Edit.SetCell output(Table table) {
        Row row = one(written(table));
        Output output = one(table.outputs());
        return new Edit.SetCell(table.name(), row.id(), output.name(), result(table, output));
    }

    /** Of a table that collects, each row gives one of what the table lists. */
    private String result(Table table, Output output) {
        return output.many() && !table.hit().isMany()
                ? value(output.type()) + ", " + value(output.type())
                : value(output.type());
    }

    private String value(ValueType type) {
        return switch (type) {
            case ValueType.Whole whole ->
                String.valueOf(Math.max(whole.least(), 0) + random.nextInt((int) Math.min(4, whole.most())));
            case ValueType.Decimal ignored -> String.valueOf(random.nextInt(99));
            case ValueType.Truth ignored -> String.valueOf(random.nextBoolean());
            case ValueType.Coded coded -> one(coded.dictionary().ids());
            case ValueType.Day ignored -> "2011-0" + (1 + random.nextInt(9)) + "-01";
            case ValueType.Moment ignored -> "2011-01-01T08:30:00";
            case ValueType.Lasting ignored -> "P" + random.nextInt(9) + "D";
            case ValueType.Place ignored -> "110000";
            case ValueType.Text ignored -> "it's: #1, [a]";
        };
    }

    /** A row more, like another with an id of its own. */
    Edit.AddRow row(Table table) {
        Map<String, String> when = new LinkedHashMap<>();
        for (Input input : table.inputs()) {
            when.put(input.name(), cell(input.type(), table.form()));
        }
        Map<String, String> then = new HashMap<>();
        for (Output output : table.outputs()) {
            then.put(output.name(), result(table, output));
        }
        Label label = random.nextBoolean() || table.form() == Table.Form.GRADES
                ? null
                : new Label("新行：“" + random.nextInt(9) + "”", "a row: it's #" + random.nextInt(9) + ", {new}");
        Edit.NewRow row = new Edit.NewRow("new-row", label, table.clause(), when, then, null, null, null);
        return new Edit.AddRow(table.name(), after(table), row);
    }

    Edit.RemoveRow less(Table table) {
        return new Edit.RemoveRow(table.name(), one(written(table)).id());
    }

    Edit.MoveRow move(Table table) {
        return new Edit.MoveRow(table.name(), one(written(table)).id(), after(table));
    }

    private @Nullable String after(Table table) {
        List<Row> rows = written(table);
        int at = random.nextInt(rows.size() + 1);
        return at == rows.size() ? null : rows.get(at).id();
    }

    Edit.SetRow dates(Table table) {
        return new Edit.SetRow(table.name(), one(written(table)).id(), null, null, null, "2009-02-03", "2019-02-03");
    }

    /** The tables of a pack whose rows are written as such. */
    static List<Table> tables(Pack pack) {
        List<Table> tables = new ArrayList<>();
        pack.decisions().values().forEach(decision -> {
            if (decision instanceof Table table && table.form() != Table.Form.GRADES) {
                tables.add(table);
            }
        });
        return tables;
    }
}
