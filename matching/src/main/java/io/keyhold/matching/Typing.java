package io.keyhold.matching;

import org.jspecify.annotations.Nullable;

/**
 * One slip is all that two whole names differ by, and where it is. A word with a slip in it is no longer known as place, trade or form, so
 * the name that still has the word says what it was; where both have a known word there, it was no slip.
 *
 * @param mine the brand of the first, where the slip is in the brand
 * @param its what the second has in that stead
 */
record Typing(Slip slip, Region region, String mine, String its) {
    private static final int SHORTEST_BRAND = 2;

    enum Region {
        PLACE,
        BRAND,
        TRADE,
        FORM
    }

    /** Null when the names differ by more, or by two known words. */
    static @Nullable Typing of(Parts a, Parts b) {
        if (!a.inBrackets().equals(b.inBrackets())) {
            return inBrackets(a, b);
        }
        var x = a.body();
        var y = b.body();
        var slip = Slip.between(x, y);
        if (slip == Slip.NONE) {
            return null;
        }
        int at = Slip.commonStart(x, y);
        var mine = region(a, at, slip);
        var its = region(b, at, slip);
        if (mine == Region.BRAND && its == Region.BRAND) {
            return brand(slip, a, b);
        }
        boolean acrossParts =
                slip == Slip.SWAPPED && (at + 1 == brandEnd(a) || at + 1 == a.start() || mine == Region.PLACE);
        if (mine == its && !acrossParts && known(mine, a) && known(mine, b)) {
            return null;
        }
        return new Typing(slip, mine == Region.BRAND ? its : mine, "", "");
    }

    /** The brand as the name that is the better understood has it, and the same stretch of the other. */
    private static Typing brand(Slip slip, Parts a, Parts b) {
        boolean byFirst = brandEnd(a) - a.start() <= brandEnd(b) - b.start();
        int from = byFirst ? a.start() : b.start();
        int to = byFirst ? brandEnd(a) : brandEnd(b);
        int grown = slip == Slip.LENGTH ? a.body().length() - b.body().length() : 0;
        return new Typing(
                slip,
                Region.BRAND,
                a.body().substring(from, byFirst ? to : to + grown),
                b.body().substring(from, byFirst ? to - grown : to));
    }

    /** A place in brackets that only one of the two has as such: the other's has a slip, or there is none. */
    private static @Nullable Typing inBrackets(Parts a, Parts b) {
        if (!a.inBrackets().isEmpty() && !b.inBrackets().isEmpty()) {
            return null;
        }
        var slip = Slip.between(a.companyText(), b.companyText());
        return slip == Slip.NONE ? null : new Typing(slip, Region.PLACE, "", "");
    }

    private static boolean known(Region region, Parts parts) {
        return switch (region) {
            case PLACE -> true;
            case BRAND -> false;
            case TRADE -> Trades.areKnown(parts.trades());
            case FORM -> LegalForms.isKnown(parts.name().form());
        };
    }

    private static int brandEnd(Parts parts) {
        // What looks like trade alone has its brand at the beginning all the same: 安业运输.
        return parts.start() + Math.max(parts.brand().length(), SHORTEST_BRAND);
    }

    private static Region region(Parts parts, int at, Slip slip) {
        int last = slip == Slip.SWAPPED ? at + 1 : at;
        if (last < brandEnd(parts)) {
            return at >= parts.start() ? Region.BRAND : Region.PLACE;
        }
        return last >= parts.start() + parts.core().length() ? Region.FORM : Region.TRADE;
    }
}
