package io.keyhold.matching;

/** What would have to go wrong in typing one word to get another. */
enum Slip {
    /** Two neighbours changed places. */
    SWAPPED,
    /** A character that sounds the same. */
    SOUND,
    /** A character that looks like it. */
    LOOK,
    /** Any one other character in its place. */
    OTHER_CHARACTER,
    /** One character too many or too few. */
    LENGTH,
    /** More than one slip. */
    NONE;

    /** Two words that are not the same. */
    static Slip between(String a, String b) {
        int common = commonStart(a, b);
        if (a.length() == b.length()) {
            return sameLength(a, b, common);
        }
        var longer = a.length() > b.length() ? a : b;
        var shorter = a.length() > b.length() ? b : a;
        return longer.length() - shorter.length() == 1
                        && longer.regionMatches(common + 1, shorter, common, shorter.length() - common)
                ? LENGTH
                : NONE;
    }

    private static Slip sameLength(String a, String b, int common) {
        int rest = a.length() - common - 1;
        if (rest < 0) {
            return NONE;
        }
        char x = a.charAt(common);
        char y = b.charAt(common);
        if (a.regionMatches(common + 1, b, common + 1, rest)) {
            if (Sounds.alike(x, y)) {
                return SOUND;
            }
            return Sounds.lookAlike(x, y) ? LOOK : OTHER_CHARACTER;
        }
        boolean swapped = rest > 0
                && x == b.charAt(common + 1)
                && y == a.charAt(common + 1)
                && a.regionMatches(common + 2, b, common + 2, rest - 1);
        return swapped ? SWAPPED : NONE;
    }

    /** The first place where the two differ. */
    static int commonStart(String a, String b) {
        int most = Math.min(a.length(), b.length());
        int i = 0;
        while (i < most && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}
