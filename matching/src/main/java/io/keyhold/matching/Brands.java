package io.keyhold.matching;

/**
 * Judges two brands that differ by one slip. Another character in a brand is as often another company as a slip: what tells is how the
 * characters relate, and whether anyone bears the brand that would be the slip.
 */
final class Brands {
    private static final int HARDLY_ANY = 3;
    private static final int FEW = 150;
    private static final int LONG = 4;

    private final Rarity rarity;

    Brands(Rarity rarity) {
        this.rarity = rarity;
    }

    Verdict judge(Typing typing) {
        var a = typing.mine();
        var b = typing.its();
        double rarer = Math.min(rarity.perMillion(a), rarity.perMillion(b));
        boolean unheardOf = rarity.knowsMost() && rarer == 0;
        boolean isLong = Math.min(a.length(), b.length()) >= LONG;
        return switch (typing.slip()) {
            case SWAPPED -> a.length() > 2 || rarer < FEW ? Verdict.SAME : Verdict.PROBABLE;
            case SOUND -> isLong || rarer < HARDLY_ANY ? Verdict.SAME : Verdict.PROBABLE;
            case LOOK -> isLong || unheardOf ? Verdict.SAME : Verdict.PROBABLE;
            case OTHER_CHARACTER -> {
                boolean sure = a.length() > LONG || a.length() > 2 && unheardOf;
                yield sure ? Verdict.SAME : isLong || unheardOf ? Verdict.PROBABLE : Verdict.DIFFERENT;
            }
            case LENGTH -> isLong || unheardOf ? Verdict.PROBABLE : Verdict.DIFFERENT;
            case NONE -> Verdict.DIFFERENT;
        };
    }
}
