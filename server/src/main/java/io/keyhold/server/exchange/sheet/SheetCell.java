package io.keyhold.server.exchange.sheet;

/**
 * What stands in a cell: never a formula, at most the value it last had.
 *
 * @param text blanks at both ends and control characters removed; a number in plain digits, a date as 2024-01-05, of an
 *     error its name, of a merged cell the range
 */
public record SheetCell(Kind kind, String text) {

    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        /** The error value of a formula, as #N/A. */
        ERROR,
        /** A formula that was saved without a value. */
        UNCALCULATED,
        /** Inside a merged range and not its first cell, so that its value is unknown. */
        MERGED
    }

    public static final SheetCell NOTHING = new SheetCell(Kind.BLANK, "");

    static SheetCell ofText(String written) {
        var clean = CellText.clean(written);
        return clean.isEmpty() ? NOTHING : new SheetCell(Kind.TEXT, clean);
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    /** Whether something was written here (a merged cell repeats what was written elsewhere). */
    public boolean isWritten() {
        return kind != Kind.BLANK && kind != Kind.MERGED;
    }
}
