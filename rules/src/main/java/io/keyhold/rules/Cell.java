package io.keyhold.rules;

/** One condition of a table: its S-FEEL text as written, and the exact values it admits. */
public record Cell(String text, Ranges ranges) {

    /** Whether the cell admits everything ({@code -}). */
    public boolean isAny() {
        return text.equals("-");
    }

    @Override
    public String toString() {
        return text;
    }
}
