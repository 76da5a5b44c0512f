package io.keyhold.server.exchange.sheet;

import java.util.List;

/**
 * A row that holds something.
 *
 * @param number as the spreadsheet counts, from 1
 * @param cells from column A on, as far as the last one written
 */
public record SheetRow(int number, boolean hidden, List<SheetCell> cells) {

    /** The cell of a column, counted from 0; blank beyond the end. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.NOTHING;
    }

    boolean hasContent() {
        return cells.stream().anyMatch(SheetCell::isWritten);
    }
}
