package io.keyhold.server.exchange.sheet;

/** Names of cells as spreadsheets show them: C17 is the third column, seventeenth row. */
public final class CellName {

    private static final int LETTERS = 26;

    private CellName() {}

    /** A cell by its column, counted from 0, and its row, counted from 1. */
    public static String of(int column, int row) {
        return column(column) + row;
    }

    /** A column's letters: 0 is A, 25 is Z, 26 is AA. */
    public static String column(int column) {
        var letter = Character.toString('A' + column % LETTERS);
        return column < LETTERS ? letter : column(column / LETTERS - 1) + letter;
    }

    /** A column by its letters, counted from 0. */
    static int columnOf(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * LETTERS + letter - 'A' + 1) - 1;
    }
}
