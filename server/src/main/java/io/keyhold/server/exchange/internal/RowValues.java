package io.keyhold.server.exchange.internal;

import io.keyhold.server.exchange.ColumnMeaning;
import io.keyhold.server.exchange.Field;
import io.keyhold.server.exchange.Mapping;
import io.keyhold.server.exchange.RowCells;
import io.keyhold.server.exchange.sheet.CellName;
import io.keyhold.server.exchange.sheet.SheetCell;
import io.keyhold.server.exchange.sheet.SheetRow;
import java.util.List;
import java.util.Optional;

/** One row's values by field. */
final class RowValues extends RowCells {

    private final Mapping mapping;

    RowValues(Mapping mapping, SheetRow row) {
        super(row);
        this.mapping = mapping;
    }

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
                .map(meaning -> CellName.of(meaning.column(), number()))
                .orElse(String.valueOf(number()));
    }
}
