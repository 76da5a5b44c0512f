package io.keyhold.server.exchange;

import io.keyhold.server.exchange.RowProblem.Code;
import io.keyhold.server.exchange.sheet.CellName;
import io.keyhold.server.exchange.sheet.SheetCell;
import io.keyhold.server.exchange.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row's values by column, and what is found wrong with them. */
public class RowCells {

    private static final int LONGEST = 500;

    private final SheetRow row;
    private final List<RowProblem> problems = new ArrayList<>();

    public RowCells(SheetRow row) {
        this.row = row;
    }

    /** A value and the cell it came from. */
    public record Value(String text, SheetCell.Kind kind, String cell) {}

    /** The value of a column; one that holds an error, an uncalculated formula or a merged cell is a problem and no value. */
    public Optional<Value> value(int column) {
        return value(column, LONGEST);
    }

    /** The same where more, or less, may be written. */
    public Optional<Value> value(int column, int longest) {
        var cell = row.cell(column);
        var name = CellName.of(column, row.number());
        return switch (cell.kind()) {
            case BLANK -> Optional.empty();
            case ERROR -> none(name, Code.CELL_ERROR, Map.of("value", cell.text()));
            case UNCALCULATED -> none(name, Code.CELL_UNCALCULATED, Map.of());
            case MERGED -> none(name, Code.CELL_MERGED, Map.of("range", cell.text()));
            case TEXT, NUMBER, DATE ->
                cell.text().length() > longest
                        ? none(name, Code.TEXT_TOO_LONG, Map.of("most", String.valueOf(longest)))
                        : Optional.of(new Value(cell.text(), cell.kind(), name));
        };
    }

    private <T> Optional<T> none(String cell, Code code, Map<String, String> params) {
        error(cell, code, params);
        return Optional.empty();
    }

    public void error(String cell, Code code, Map<String, String> params) {
        problems.add(RowProblem.error(cell, code, params));
    }

    public void warning(String cell, Code code, Map<String, String> params) {
        problems.add(RowProblem.warning(cell, code, params));
    }

    public boolean isBlocked() {
        return problems.stream().anyMatch(RowProblem::blocks);
    }

    public List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    public int number() {
        return row.number();
    }

    /** The cells as given, from column A on. */
    public List<String> cells() {
        return row.cells().stream().map(SheetCell::text).toList();
    }
}
