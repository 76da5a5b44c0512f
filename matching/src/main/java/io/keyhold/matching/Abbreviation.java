package io.keyhold.matching;

import org.jspecify.annotations.Nullable;

/**
 * One way to read a short name as taken from a full one: some of its place, brand, trade and legal form, in that order.
 *
 * @param place what of the place it keeps: 2 its name, 1 one character for it, 0 nothing
 * @param brandLength characters the brand has
 * @param leading whether what it keeps is the beginning of the brand
 * @param trade characters of trade it keeps
 * @param tradeStarts how many of those begin a word of the trade or go on with one begun
 * @param form characters it keeps of the legal form (股份, 集团)
 * @param kept the characters of the brand it keeps
 * @param technology whether the trade is 科技 and no more
 */
record Abbreviation(
        int place,
        String kept,
        int brandLength,
        boolean leading,
        int trade,
        int tradeStarts,
        int form,
        int tradeLength,
        boolean brandless,
        boolean trailing,
        boolean technology) {

    /** The characters that stand for a province or a large city alone. */
    private static final String LETTERS = "京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇藏陕秦甘陇青宁新深穗厦甬";

    private static final String FORM = "控股集团股份";

    /** The best of all ways, or null when the short name has a character the full one lacks. */
    static @Nullable Abbreviation best(String s, Parts full) {
        var brand = full.brand();
        var place = placeOf(full);
        if (brand.isEmpty()) {
            brand = place;
        }
        @Nullable Abbreviation best = null;
        for (int i = 0; i <= Math.min(4, s.length()); i++) {
            int kept = placeKept(s.substring(0, i), full, place);
            if (kept < 0) {
                continue;
            }
            best = better(best, brands(s, i, kept, brand, full));
        }
        return best;
    }

    private static @Nullable Abbreviation brands(String s, int i, int placeKept, String brand, Parts full) {
        @Nullable Abbreviation best = null;
        for (int j = i; j <= s.length(); j++) {
            var b = s.substring(i, j);
            if (!isTakenFrom(b, brand)) {
                break;
            }
            for (int k = j; k <= s.length(); k++) {
                var t = s.substring(j, k);
                if (!isTakenFrom(t, full.trade())) {
                    break;
                }
                var f = s.substring(k);
                if (f.isEmpty()
                        || isTakenFrom(f, FORM) && isTakenFrom(f, full.name().form())) {
                    best = better(
                            best,
                            new Abbreviation(
                                    placeKept,
                                    b,
                                    brand.length(),
                                    !b.isEmpty() && brand.startsWith(b),
                                    t.length(),
                                    starts(t, full),
                                    f.length(),
                                    full.trade().length(),
                                    full.brand().isEmpty(),
                                    b.length() > 1 && b.length() < brand.length() && brand.endsWith(b),
                                    full.trade().equals("科技")));
                }
            }
        }
        return best;
    }

    private static @Nullable Abbreviation better(@Nullable Abbreviation a, @Nullable Abbreviation b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.fit() > a.fit() ? b : a;
    }

    int brandKept() {
        return kept.length();
    }

    /** Whether there is a trade and nothing is kept of it. */
    boolean tradeDropped() {
        return trade == 0 && tradeLength > 0;
    }

    /** How natural the reading is, without regard to how rare the brand is. */
    int fit() {
        return 4 * brandKept()
                + (leading ? 4 : 0)
                + (brandKept() == brandLength ? 4 : 0)
                + place
                + 2 * tradeStarts
                - trade;
    }

    private static int placeKept(String p, Parts full, String place) {
        if (p.isEmpty()) {
            return 0;
        }
        if (p.equals(place) || full.name().place().contains(p) && p.length() > 1) {
            return 2;
        }
        boolean letter = p.length() == 1
                && (LETTERS.contains(p) || place.startsWith(p))
                && !full.name().place().isEmpty();
        return letter ? 1 : -1;
    }

    /** The narrowest place as it stands in the name, without the word for what it is. */
    private static String placeOf(Parts full) {
        var written = full.name().place();
        return written.length() > 2 ? written.replaceFirst("[省市县区旗]$", "") : written;
    }

    static boolean isTakenFrom(String part, String whole) {
        int at = 0;
        for (int i = 0; i < part.length(); i++) {
            at = whole.indexOf(part.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static int starts(String t, Parts full) {
        int counted = 0;
        int at = 0;
        for (var word : full.trades()) {
            int inWord = 0;
            while (at < t.length() && inWord < word.length() && word.charAt(inWord) == t.charAt(at)) {
                at++;
                inWord++;
                counted++;
            }
        }
        return counted;
    }
}
