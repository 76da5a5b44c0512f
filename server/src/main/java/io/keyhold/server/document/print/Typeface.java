package io.keyhold.server.document.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font documents are printed in: in the jar, so that no machine's fonts matter. */
final class Typeface {
    static final String FAMILY = "Noto Sans SC";

    /** What printers set where a character is missing. */
    private static final char MISSING = '〓';

    private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";

    private final byte[] font;
    private final BitSet drawn;

    private Typeface(byte[] font, BitSet drawn) {
        this.font = font;
        this.drawn = drawn;
    }

    static Typeface load() {
        try (var in = Typeface.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the build");
            }
            var font = in.readAllBytes();
            CharacterMap.of(font).dropRadicals();
            return new Typeface(font, drawn(font));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitSet drawn(byte[] font) throws IOException {
        var drawn = new BitSet();
        try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            var glyphs = parsed.getUnicodeCmapLookup();
            for (int point = ' '; point <= Character.MAX_CODE_POINT; point++) {
                drawn.set(point, glyphs.getGlyphId(point) != 0);
            }
        }
        drawn.set('\n');
        return drawn;
    }

    InputStream bytes() {
        return new ByteArrayInputStream(font);
    }

    /** The text with a mark in place of what the font cannot draw and of what no document may contain. */
    String drawable(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().map(Typeface::plain).forEach(point -> {
            if (drawn.get(point)) {
                out.appendCodePoint(point);
            } else if (!isUnseen(point)) {
                out.append(MISSING);
            }
        });
        return out.toString();
    }

    private static int plain(int point) {
        return CharacterMap.isRadical(point)
                ? Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                        .codePointAt(0)
                : point;
    }

    /** Joiners and variation selectors only say how others are drawn. */
    private static boolean isUnseen(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT || type == Character.CONTROL || type == Character.NON_SPACING_MARK;
    }
}
