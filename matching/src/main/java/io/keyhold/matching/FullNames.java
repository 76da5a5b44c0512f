package io.keyhold.matching;

import io.keyhold.matching.Reason.Code;
import io.keyhold.matching.Typing.Region;
import org.jspecify.annotations.Nullable;

/** Judges two full names part by part: another place or another trade is a veto, a brand may hold one slip. */
final class FullNames {
    private static final int COMMON_WITHOUT_PLACE = 400;

    private final Brands brands;
    private final Rarity rarity;

    FullNames(Rarity rarity) {
        this.rarity = rarity;
        this.brands = new Brands(rarity);
    }

    /** Two names of companies proper; what they say of branches is not looked at. */
    Comparison compare(Parts a, Parts b) {
        var places = places(a.place(), b.place());
        if (places == Relation.EQUAL
                && a.core().equals(b.core())
                && LegalForms.compare(a.name().form(), b.name().form()) == Relation.EQUAL) {
            // 郑州 or 郑州市 is no slip.
            return sameCore(a, b, places);
        }
        var typing = Typing.of(a, b);
        if (typing != null && (places != Relation.OTHER || typing.slip() == Slip.SWAPPED)) {
            return typing.region() == Region.BRAND ? slipInBrand(a, b, typing, places) : slip(a, b, typing);
        }
        if (places == Relation.OTHER) {
            return otherPlace(a, b);
        }
        if (a.core().equals(b.core())) {
            return sameCore(a, b, places);
        }
        if (a.brand().equals(b.brand())) {
            return otherTrade(a, b, places);
        }
        var slip = Slip.between(a.brand(), b.brand());
        return a.trade().equals(b.trade()) && slip != Slip.NONE
                ? slipInBrand(a, b, new Typing(slip, Region.BRAND, a.brand(), b.brand()), places)
                : nothing(a, b);
    }

    /** Another place is another company, unless one of the two was taken for a place by a slip, or is the other's brand. */
    private static Comparison otherPlace(Parts a, Parts b) {
        boolean slip = a.core().equals(b.core())
                && Slip.between(a.name().place(), b.name().place()) != Slip.NONE;
        boolean brand = isWithAPlaceBefore(a, b) || isWithAPlaceBefore(b, a);
        return Comparisons.of(
                slip || brand ? Verdict.POSSIBLE : Verdict.DIFFERENT,
                slip || brand ? 380 : 200,
                Reason.of(Code.OTHER_PLACE, a.name().place(), b.name().place()));
    }

    /** 四平 is a city, and a brand in 石城县四平家电. */
    private static boolean isWithAPlaceBefore(Parts longer, Parts shorter) {
        return longer.start() > 0 && longer.body().substring(longer.start()).equals(shorter.body());
    }

    private static Comparison slip(Parts a, Parts b, Typing typing) {
        var code = typing.slip() == Slip.SWAPPED ? Code.SWAPPED : Code.LIKELY_SLIP;
        return Comparisons.of(
                Verdict.SAME, 940, Reason.of(code, a.name().text(), b.name().text()));
    }

    private Comparison sameCore(Parts a, Parts b, Relation places) {
        var forms = LegalForms.compare(a.name().form(), b.name().form());
        if (forms == Relation.NEAR || forms == Relation.OTHER) {
            int score = (forms == Relation.NEAR ? 850 : 750) - (places == Relation.EQUAL ? 0 : 100);
            return Comparisons.of(
                    Verdict.PROBABLE,
                    score,
                    Reason.of(Code.OTHER_FORM, a.name().form(), b.name().form()));
        }
        if (places == Relation.EQUAL) {
            return Comparisons.of(Verdict.SAME, forms == Relation.EQUAL ? 990 : 960, Reason.of(Code.SAME_BUT_WRITING));
        }
        var place = placeOf(a, b);
        var reason = places == Relation.ONE ? Reason.of(Code.ONE_PLACE, place) : Reason.of(Code.SAME_PLACE, place);
        boolean rare =
                places == Relation.ONE && !a.brand().isEmpty() && rarity.perMillion(a.brand()) < COMMON_WITHOUT_PLACE;
        return Comparisons.of(
                rare ? Verdict.SAME : Verdict.PROBABLE,
                rare ? 920 : 700,
                Reason.of(Code.SAME_BRAND, a.brand()),
                reason);
    }

    private static String placeOf(Parts a, Parts b) {
        return a.name().place().length() >= b.name().place().length()
                ? a.name().place()
                : b.name().place();
    }

    private Comparison otherTrade(Parts a, Parts b, Relation places) {
        boolean one = a.trade().isEmpty() || b.trade().isEmpty();
        var reason = one
                ? Reason.of(Code.ONE_TRADE, a.trade() + b.trade())
                : Reason.of(Code.OTHER_TRADE, a.trade(), b.trade());
        boolean contained = a.trade().contains(b.trade()) || b.trade().contains(a.trade());
        boolean near = places == Relation.EQUAL
                && rarity.perMillion(a.brand()) < COMMON_WITHOUT_PLACE
                && !a.brand().isEmpty();
        if (contained && near) {
            return Comparisons.of(Verdict.PROBABLE, 600, reason, Reason.of(Code.SAME_BRAND, a.brand()));
        }
        return contained || near
                ? Comparisons.of(Verdict.POSSIBLE, contained ? 500 : 400, reason, Reason.of(Code.SAME_GROUP, a.brand()))
                : Comparisons.of(Verdict.DIFFERENT, 250, reason);
    }

    private Comparison slipInBrand(Parts a, Parts b, Typing typing, Relation places) {
        var forms = LegalForms.compare(a.name().form(), b.name().form());
        boolean sure = places == Relation.EQUAL && forms != Relation.NEAR && forms != Relation.OTHER;
        var code = typing.slip() == Slip.SWAPPED ? Code.SWAPPED : Code.LIKELY_SLIP;
        return switch (brands.judge(typing)) {
            case SAME ->
                Comparisons.of(
                        sure ? Verdict.SAME : Verdict.PROBABLE,
                        sure ? 910 : 650,
                        Reason.of(code, typing.mine(), typing.its()));
            case PROBABLE ->
                Comparisons.of(
                        sure ? Verdict.PROBABLE : Verdict.POSSIBLE,
                        sure ? 550 : 400,
                        Reason.of(code, typing.mine(), typing.its()));
            // Another character is another company as often as a slip: worth a look where all else agrees.
            case POSSIBLE, DIFFERENT ->
                Comparisons.of(
                        sure ? Verdict.POSSIBLE : Verdict.DIFFERENT,
                        sure ? 350 : 150,
                        Reason.of(Code.OTHER_BRAND, typing.mine(), typing.its()));
        };
    }

    private static Comparison nothing(Parts a, Parts b) {
        return Comparisons.of(Verdict.DIFFERENT, 50, Reason.of(Code.OTHER_BRAND, a.brand(), b.brand()));
    }

    private static Relation places(@Nullable Place a, @Nullable Place b) {
        if (a == null || b == null) {
            return a == b ? Relation.EQUAL : Relation.ONE;
        }
        if (!a.mayMeet(b)) {
            return Relation.OTHER;
        }
        return a.level() == b.level() ? Relation.EQUAL : Relation.NEAR;
    }
}
