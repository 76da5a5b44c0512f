package io.keyhold.server.demo.internal;

/** Columns on a terminal, where a Chinese character is as wide as two others. */
final class Columns {
    private Columns() {}

    static String pad(String text, int width) {
        int wide = text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
        return text + " ".repeat(Math.max(1, width - wide));
    }
}
