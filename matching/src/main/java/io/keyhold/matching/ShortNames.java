package io.keyhold.matching;

import io.keyhold.matching.Reason.Code;
import java.util.List;

/**
 * Judges whether a name is short for a full one. Each thing that can be seen has so many points for or against, in hundredths of the
 * logarithm of the odds; they were fitted to real short names once and rounded, and each can be read as a sentence.
 */
final class ShortNames {
    private static final int START = 295;
    private static final int BRAND_WHOLE = 50;
    private static final int BRAND_ITS_BEGINNING = 140;
    private static final int BRAND_ITS_END = 105;
    private static final int BRAND_ONE_CHARACTER = -240;
    private static final int BRAND_NOTHING = -320;
    private static final int SAME_BRAND_BY_ITSELF = 95;
    private static final int NOTHING_LEFT_OUT = 125;
    private static final int NO_BRAND_BUT_PLACE_AND_TRADE = 175;
    private static final int LEFT_OUT_THERE_EACH = -25;
    private static final int LETTER_FOR_PLACE = -185;
    /** 杭钢 for 杭州钢铁: where there is no brand, this is how it is done. */
    private static final int LETTER_AND_TRADE = 55;

    private static final int TRADE_FROM_INSIDE_WORDS_EACH = -50;
    private static final int FORM_KEPT = -200;
    private static final int FORM_INSTEAD_OF_TRADE = 90;
    private static final int FORM_INSTEAD_OF_TECHNOLOGY = -100;
    /** The more companies hold the words kept, the likelier another one is meant: for ten times as many. */
    private static final int COMMON = -65;

    private static final int COMMON_AND_FORM_INSTEAD_OF_TRADE = -100;
    private static final int COMMON_AND_TRADE_LEFT_OUT = -25;

    private static final int SAME = 198;
    private static final int PROBABLE = 0;
    private static final int POSSIBLE = -350;

    private final Rarity rarity;

    ShortNames(Rarity rarity) {
        this.rarity = rarity;
    }

    Comparison compare(Parts shortParts, Parts full) {
        var name = ShortName.of(shortParts.name().text());
        var abbreviation = Abbreviation.best(name, full);
        if (abbreviation == null) {
            return Comparisons.of(Verdict.DIFFERENT, 0, Reason.of(Code.NOTHING_IN_COMMON));
        }
        boolean sameBrand = NameParser.parse(name).brand().equals(full.brand());
        int points = points(abbreviation, sameBrand);
        var verdict = verdict(points);
        var code = verdict == Verdict.SAME ? Code.SHORT_NAME : Code.COMMON_SHORT_NAME;
        return new Comparison(
                verdict,
                score(points),
                List.of(Reason.of(code, name, full.name().text())));
    }

    private int points(Abbreviation a, boolean sameBrand) {
        boolean whole = a.brandKept() == a.brandLength();
        int points = START;
        points += whole ? BRAND_WHOLE : 0;
        points += a.leading() ? BRAND_ITS_BEGINNING : 0;
        points += a.trailing() ? BRAND_ITS_END : 0;
        points += a.brandKept() == 1 ? BRAND_ONE_CHARACTER : a.brandKept() == 0 ? BRAND_NOTHING : 0;
        points += sameBrand ? SAME_BRAND_BY_ITSELF : 0;
        points += whole && a.trade() == 0 && a.form() == 0 && a.tradeLength() == 0 ? NOTHING_LEFT_OUT : 0;
        points +=
                a.brandless() ? NO_BRAND_BUT_PLACE_AND_TRADE + LEFT_OUT_THERE_EACH * (a.tradeLength() - a.trade()) : 0;
        points += a.place() == 1 ? LETTER_FOR_PLACE : 0;
        points += a.brandless() && a.leading() && a.brandKept() == 1 && a.trade() > 0 ? LETTER_AND_TRADE : 0;
        points += TRADE_FROM_INSIDE_WORDS_EACH * (a.trade() - a.tradeStarts());
        return points + formPoints(a) + commonPoints(a);
    }

    private static int formPoints(Abbreviation a) {
        if (a.form() == 0) {
            return 0;
        }
        return FORM_KEPT
                + (a.tradeDropped() ? FORM_INSTEAD_OF_TRADE : 0)
                + (a.tradeDropped() && a.technology() ? FORM_INSTEAD_OF_TECHNOLOGY : 0);
    }

    private int commonPoints(Abbreviation a) {
        double tens = a.brandKept() < 2 ? 0 : Math.log10(1 + rarity.perMillion(a.kept()));
        int each = COMMON;
        if (a.tradeDropped()) {
            each += a.form() > 0 ? COMMON_AND_FORM_INSTEAD_OF_TRADE : COMMON_AND_TRADE_LEFT_OUT;
        }
        return (int) (each * tens);
    }

    private static Verdict verdict(int points) {
        if (points >= SAME) {
            return Verdict.SAME;
        }
        return points >= PROBABLE ? Verdict.PROBABLE : points >= POSSIBLE ? Verdict.POSSIBLE : Verdict.DIFFERENT;
    }

    /** The points as a share of a thousand, 500 where the odds are even. */
    private static int score(int points) {
        return (int) Math.round(1000 / (1 + Math.exp(-points / 150.0)));
    }
}
