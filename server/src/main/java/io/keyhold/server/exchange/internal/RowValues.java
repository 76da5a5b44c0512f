package io.keyhold.server.exchange.internal;

import io.keyhold.server.exchange.ColumnMeaning;
import io.keyhold.server.exchange.Field;
import io.keyhold.server.exchange.Mapping;
import io.keyhold.server.exchange.RowProblem;
import io.keyhold.server.exchange.RowProblem.Code;
import io.keyhold.server.exchange.sheet.CellName;
import io.keyhold.server.exchange.sheet.SheetCell;
import io.keyhold.server.exchange.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row's values by field, and what is found wrong with them. */
final class RowValues {

    private static final int LONGEST = 500;

    private final Mapping mapping;
    private final SheetRow row;
    private final List<RowProblem> problems = new ArrayList<>();

    RowValues(Mapping mapping, SheetRow row) {
        this.mapping = mapping;
        this.row = row;
    }

    /** A value and the cell it came from. */
    record Value(String text, SheetCell.Kind kind, String cell) {}

    /** The field's value: its cell's, or where that is blank the default. */
    Optional<Value> value(Field field) {
        return columnOf(field)
                .flatMap(meaning -> value(meaning.column()))
                .or(() -> Optional.ofNullable(mapping.defaults().get(field.code()))
                        .filter(text -> !text.isBlank())
                        .map(text -> new Value(text.strip(), SheetCell.Kind.TEXT, cellOf(field))));
    }

    Optional<String> text(Field field) {
        return value(field).map(Value::text);
    }

    /** The value of a column; one that holds an error, an uncalculated formula or a merged cell is a problem and no value. */
    Optional<Value> value(int column) {
        var cell = row.cell(column);
        var name = CellName.of(column, row.number());
        return switch (cell.kind()) {
            case BLANK -> Optional.empty();
            case ERROR -> none(name, Code.CELL_ERROR, Map.of("value", cell.text()));
            case UNCALCULATED -> none(name, Code.CELL_UNCALCULATED, Map.of());
            case MERGED -> none(name, Code.CELL_MERGED, Map.of("range", cell.text()));
            case TEXT, NUMBER, DATE ->
                cell.text().length() > LONGEST
                        ? none(name, Code.TEXT_TOO_LONG, Map.of("most", String.valueOf(LONGEST)))
                        : Optional.of(new Value(cell.text(), cell.kind(), name));
        };
    }

    private <T> Optional<T> none(String cell, Code code, Map<String, String> params) {
        error(cell, code, params);
        return Optional.empty();
    }

    List<ColumnMeaning> columnsOf(Field field) {
        return mapping.columns().stream()
                .filter(meaning -> meaning.field() == field)
                .toList();
    }

    private Optional<ColumnMeaning> columnOf(Field field) {
        return columnsOf(field).stream().findFirst();
    }

    /** Where the field's value stands or would stand; the row alone when no column means it. */
    String cellOf(Field field) {
        return columnOf(field)
                .map(meaning -> CellName.of(meaning.column(), row.number()))
                .orElse(String.valueOf(row.number()));
    }

    void error(String cell, Code code, Map<String, String> params) {
        problems.add(RowProblem.error(cell, code, params));
    }

    void warning(String cell, Code code, Map<String, String> params) {
        problems.add(RowProblem.warning(cell, code, params));
    }

    boolean isBlocked() {
        return problems.stream().anyMatch(RowProblem::blocks);
    }

    List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    int number() {
        return row.number();
    }

    List<String> cells() {
        return row.cells().stream().map(SheetCell::text).toList();
    }
}
