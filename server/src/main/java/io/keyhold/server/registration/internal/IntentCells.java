package io.keyhold.server.registration.internal;

import io.keyhold.server.exchange.RowCells;
import io.keyhold.server.exchange.RowProblem;
import io.keyhold.server.exchange.sheet.CellName;
import io.keyhold.server.exchange.sheet.SheetRow;
import io.keyhold.server.registration.IntentColumn;
import io.keyhold.server.registration.IntentUpload.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One row's values by what their columns mean; a problem names the column, so that its words can. */
final class IntentCells extends RowCells {
    private static final int LONGEST = 2_000;
    private static final String MISSING = "registration-cell-missing";

    private final List<Column> columns;
    private final Map<IntentColumn, Optional<Value>> known = new HashMap<>();

    IntentCells(List<Column> columns, SheetRow row) {
        super(row);
        this.columns = columns;
    }

    /** Read once: what is wrong with a cell is said once. */
    Optional<Value> value(IntentColumn column) {
        return known.computeIfAbsent(column, this::look);
    }

    private Optional<Value> look(IntentColumn column) {
        var at = at(columns, column);
        return at.isPresent() ? value(at.getAsInt(), LONGEST) : Optional.empty();
    }

    /** A value that the form asks for. */
    Optional<Value> needed(IntentColumn column) {
        var value = value(column);
        var cell = cell(columns, column, number());
        boolean isTold = at(columns, column).isPresent()
                && problems().stream().anyMatch(problem -> problem.cell().equals(cell));
        if (value.isEmpty() && !isTold) {
            error(cell, RowProblem.Code.REFUSED, params(MISSING, column));
        }
        return value;
    }

    /** Half a place is none: it decides whose territory the customer is in. */
    @Override
    public void warning(String cell, RowProblem.Code code, Map<String, String> params) {
        if (code == RowProblem.Code.CITY_UNKNOWN) {
            var more = new HashMap<>(params);
            more.put("reason", "registration-city-unknown");
            error(cell, RowProblem.Code.REFUSED, more);
        } else {
            super.warning(cell, code, params);
        }
    }

    @Nullable String text(IntentColumn column) {
        return value(column).map(Value::text).orElse(null);
    }

    static Map<String, String> params(String reason, IntentColumn column) {
        return Map.of("reason", reason, "column", column.code());
    }

    private static OptionalInt at(List<Column> columns, IntentColumn column) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).meaning() == column)
                .findFirst();
    }

    /** Where it stands or would stand; the row alone when the file has no such column. */
    static String cell(List<Column> columns, IntentColumn column, int row) {
        var at = at(columns, column);
        return at.isPresent() ? CellName.of(at.getAsInt(), row) : String.valueOf(row);
    }
}
