package io.keyhold.server.exchange.sheet;

import java.util.Map;

/**
 * Something about a readable sheet that its owner should know before going on.
 *
 * @param params what a message about it needs, by name
 */
public record SheetNotice(Code code, Map<String, String> params) {

    public enum Code {
        /** Only {@code sheet} is read; {@code others} are not. */
        OTHER_SHEETS,
        /** {@code count} hidden rows are read like any other. */
        HIDDEN_ROWS,
        /** The header row {@code row} is hidden. */
        HIDDEN_HEADER,
        /** The header {@code header} stands over the columns {@code columns}. */
        DUPLICATE_HEADER,
        /** The column {@code column} has values but no header. */
        NAMELESS_COLUMN,
        /** {@code ranges} are merged: all their cells but the first are empty. */
        MERGED_CELLS,
        /** Read as {@code encoding}. */
        ENCODING
    }

    public static SheetNotice of(Code code, Map<String, String> params) {
        return new SheetNotice(code, Map.copyOf(params));
    }
}
