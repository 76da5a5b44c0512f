package io.keyhold.server.document.print;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Which character a TrueType font draws with which glyph. The font draws a radical (⼤) with the glyph of its character (大), and a PDF
 * knows glyphs only: of the two it would give back the radical to whoever searches or copies. So the radicals are taken out.
 */
final class CharacterMap {
    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FDF;
    private static final int NO_GLYPH = 0xFFFF;

    private static final int TABLES = 12;
    private static final int TABLE_BYTES = 16;
    private static final int SUBTABLE_BYTES = 8;
    private static final int GROUPS = 12;
    private static final int FIRST_GROUP = 16;
    private static final int GROUP_BYTES = 12;

    /** The format that knows all of Unicode, in groups of first character, last character, first glyph. */
    private static final int FULL = 12;

    private final ByteBuffer font;

    private CharacterMap(ByteBuffer font) {
        this.font = font;
    }

    /** Of a font in memory, which is changed there. */
    static CharacterMap of(byte[] font) {
        return new CharacterMap(ByteBuffer.wrap(font));
    }

    static boolean isRadical(int point) {
        return point >= FIRST_RADICAL && point <= LAST_RADICAL;
    }

    void dropRadicals() {
        int map = table();
        int subtables = font.getShort(map + 2);
        for (int i = 0; i < subtables; i++) {
            int subtable = map + font.getInt(map + 4 + i * SUBTABLE_BYTES + 4);
            if (font.getShort(subtable) == FULL) {
                dropRadicals(subtable);
            }
        }
    }

    private int table() {
        int tables = font.getShort(4);
        for (int i = 0; i < tables; i++) {
            int entry = TABLES + i * TABLE_BYTES;
            var tag = new byte[4];
            font.get(entry, tag);
            if (new String(tag, StandardCharsets.US_ASCII).equals("cmap")) {
                return font.getInt(entry + 8);
            }
        }
        throw new IllegalStateException("The font has no map of characters");
    }

    private void dropRadicals(int subtable) {
        int groups = font.getInt(subtable + GROUPS);
        for (int i = 0; i < groups; i++) {
            int group = subtable + FIRST_GROUP + i * GROUP_BYTES;
            if (isRadical(font.getInt(group)) && isRadical(font.getInt(group + 4))) {
                font.putInt(group + 8, NO_GLYPH);
            }
        }
    }
}
