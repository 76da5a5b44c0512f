package io.keyhold.matching;

import io.keyhold.matching.CreditCodeCheck.Invalid;
import io.keyhold.matching.CreditCodeCheck.Reason;
import io.keyhold.matching.CreditCodeCheck.Valid;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unified social credit code of a Chinese organisation (GB 32100-2015): 18 characters, the last one a check character
 * over the other 17. An instance always holds a valid code; {@link #check} makes one or says what is wrong.
 *
 * @param value 18 digits and capitals
 */
public record CreditCode(String value) {

    private static final int LENGTH = 18;
    private static final Pattern OLD_REGISTRATION_NUMBER = Pattern.compile("\\d{13}|\\d{6}(?:\\d\\d|NA)\\d{6}[\\dX]");
    private static final Pattern OLD_ORGANISATION_CODE = Pattern.compile("[0-9A-Z]{8}-?[0-9X]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cf}]");

    public CreditCode {
        fault(value).ifPresent(fault -> {
            throw new IllegalArgumentException(fault + " " + value);
        });
    }

    /** Judges a code as someone wrote it: case, width and blanks do not matter. */
    public static CreditCodeCheck check(String written) {
        var folded = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var code = BLANKS.matcher(folded).replaceAll("");
        var fault = fault(code);
        return fault.isPresent() ? Invalid.of(fault.get(), code) : new Valid(new CreditCode(code));
    }

    /** The code that begins with these 17 characters; for codes that are made up, in templates and tests. */
    public static CreditCode beginningWith(String characters) {
        return new CreditCode(characters + CheckCharacter.of(characters));
    }

    @Override
    public String toString() {
        return value;
    }

    private static Optional<Reason> fault(String code) {
        if (code.isEmpty()) {
            return Optional.of(Reason.BLANK);
        }
        if (code.length() != LENGTH) {
            return Optional.of(wrongLength(code));
        }
        if (!CheckCharacter.knows(code)) {
            return Optional.of(Reason.ALPHABET);
        }
        return CheckCharacter.of(code) == code.charAt(LENGTH - 1)
                ? Optional.empty()
                : Optional.of(Reason.CHECK_CHARACTER);
    }

    private static Reason wrongLength(String code) {
        if (OLD_REGISTRATION_NUMBER.matcher(code).matches()) {
            return Reason.OLD_REGISTRATION_NUMBER;
        }
        return OLD_ORGANISATION_CODE.matcher(code).matches() ? Reason.OLD_ORGANISATION_CODE : Reason.LENGTH;
    }
}
