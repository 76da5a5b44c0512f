package io.keyhold.server.exchange.sheet;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cells made one; only the first of them holds the value.
 *
 * @param name as B3:B9; columns count from 0, rows from 1, both ends belong to the range
 */
public record MergedRange(String name, int firstColumn, int firstRow, int lastColumn, int lastRow) {

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    static Optional<MergedRange> parse(String name) {
        var match = RANGE.matcher(name);
        return match.matches()
                ? Optional.of(new MergedRange(
                        name,
                        CellName.columnOf(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        CellName.columnOf(match.group(3)),
                        Integer.parseInt(match.group(4))))
                : Optional.empty();
    }

    boolean hides(int column, int row) {
        return row >= firstRow
                && row <= lastRow
                && column >= firstColumn
                && column <= lastColumn
                && !(row == firstRow && column == firstColumn);
    }
}
