package io.keyhold.matching;

import java.util.regex.Pattern;

/** A name without what exchanges and desks put around it: ST, *ST, N before, A, B, -U, -W behind. */
final class ShortName {
    private static final Pattern BEFORE = Pattern.compile("^(?:s?st|s|xd|xr|dr|n|c)(?=\\p{IsHan})");
    private static final Pattern BEHIND = Pattern.compile("(?<=\\p{IsHan})(?:a|b|h|u|w|uw|vu|d|wd|退)$");
    private static final int LONGEST = 8;

    private ShortName() {}

    /** The name proper, normalised. */
    static String of(String text) {
        return BEHIND.matcher(BEFORE.matcher(text).replaceFirst("")).replaceFirst("");
    }

    /** Whether the name may be short for a longer one: it names no legal form but such as short names have too. */
    static boolean mayBe(Parts parts) {
        var name = parts.name();
        return name.text().length() <= LONGEST
                && !name.isBranch()
                && !name.form().endsWith("公司")
                && name.text().length() >= 2;
    }
}
