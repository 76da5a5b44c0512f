package io.keyhold.server.exchange.sheet;

/** Text as it may go on to a database and into another spreadsheet. */
final class CellText {

    private CellText() {}

    /** Without control characters, halves of surrogate pairs and invisible marks, and without blanks at both ends. */
    static String clean(String written) {
        return needsCleaning(written) ? cleaned(written).strip() : written;
    }

    private static boolean needsCleaning(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c <= ' ' && (i == 0 || i == written.length() - 1 || c != ' ') || isSpecial(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpecial(char c) {
        return c >= 0x7f && c <= 0xa0
                || c == '\u3000'
                || c >= '\u2000' && c <= '\u200f'
                || c == '\ufeff'
                || c >= '\ufffe'
                || Character.isSurrogate(c);
    }

    private static String cleaned(String written) {
        var kept = new StringBuilder(written.length());
        written.codePoints().forEach(c -> append(kept, c));
        return kept.toString();
    }

    private static void append(StringBuilder kept, int character) {
        switch (Character.getType(character)) {
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> {}
            case Character.CONTROL, Character.SPACE_SEPARATOR -> kept.append(character == '\n' ? '\n' : ' ');
            default -> kept.appendCodePoint(character);
        }
    }
}
