package io.keyhold.matching;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A company's legal name reduced to what does not depend on how it was typed: the unique key of an organisation that has
 * no credit code.
 *
 * <p>Compatibility forms are folded (NFKC: full width, ligatures), case is dropped, traditional characters become
 * simplified, and everything that is not a letter, mark or digit goes (spaces, punctuation, brackets; what stands inside
 * brackets stays). {@code 上海（集团）ＡＢ物流} and {@code 上海(集团)ab物流} are one name. Nothing is guessed:
 * {@code 有限公司} and {@code 有限责任公司} remain different names, and so do two names that differ by one character.
 *
 * <p>Stored values depend on this function. A change to it needs a migration that rewrites them.
 *
 * @param text letters, marks and digits only; empty when the written name had none
 */
public record NormalisedName(String text) {

    private static final char FIRST_IDEOGRAPH = 0x4E00;
    private static final char LAST_IDEOGRAPH = 0x9FA5;
    private static final int WHITE_CIRCLE = '○';
    private static final int IDEOGRAPHIC_ZERO = '〇';

    public NormalisedName {
        if (!text.equals(normalised(text))) {
            throw new IllegalArgumentException("not normalised: " + text);
        }
    }

    /** The normalised form of a name as someone wrote it; never fails, may be empty. */
    public static NormalisedName of(String written) {
        return new NormalisedName(normalised(written));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether a part of a name, written in any way, stands in this name. */
    public boolean contains(NormalisedName part) {
        return text.contains(part.text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static String normalised(String written) {
        if (isPlain(written)) {
            return written;
        }
        var folded = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var kept = new StringBuilder(folded.length());
        folded.codePoints()
                .map(NormalisedName::simplified)
                .filter(NormalisedName::counts)
                .forEach(kept::appendCodePoint);
        // What was dropped may have kept two characters from composing.
        return Normalizer.normalize(kept, Normalizer.Form.NFKC);
    }

    /** Simplified characters of everyday use alone, as nearly every stored name is: nothing to fold. */
    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c < FIRST_IDEOGRAPH || c > LAST_IDEOGRAPH || TraditionalCharacters.simplified(c) != c) {
                return false;
            }
        }
        return true;
    }

    private static int simplified(int character) {
        // People type a drawn circle for the ideographic zero of 二〇一.
        return character == WHITE_CIRCLE ? IDEOGRAPHIC_ZERO : TraditionalCharacters.simplified(character);
    }

    private static boolean counts(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            // Rare characters of registered names live here in old files; dropping them would make two companies one.
            case Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
