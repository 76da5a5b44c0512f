package io.keyhold.server.access.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the name one signs in with is written: without regard to case and full-width letters. */
final class LoginNames {
    private static final Pattern NAME =
            Pattern.compile("[\\p{IsAlphabetic}\\p{IsDigit}][\\p{IsAlphabetic}\\p{IsDigit}._@+-]{1,63}");

    private LoginNames() {}

    static String normalise(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static boolean valid(String normalised) {
        return NAME.matcher(normalised).matches();
    }
}
