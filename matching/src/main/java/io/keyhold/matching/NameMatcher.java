package io.keyhold.matching;

import io.keyhold.matching.CreditCodeCheck.Valid;
import io.keyhold.matching.Reason.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says whether two companies are one, from their names and, where both are known, their credit codes, which decide. */
public final class NameMatcher {
    private final Rarity rarity;

    public NameMatcher(Rarity rarity) {
        this.rarity = rarity;
    }

    /** By the prior that is right for a ledger of no particular trade. */
    public static NameMatcher withPrior() {
        return new NameMatcher(brand -> Math.min(1000, 250 * brand.length()));
    }

    /** Compares; symmetric but for the order of the words in the reasons. */
    public Comparison compare(Company a, Company b) {
        var left = code(a.uscc());
        var right = code(b.uscc());
        if (left != null && right != null) {
            return left.equals(right)
                    ? new Comparison(Verdict.SAME, 1000, List.of(Reason.of(Code.SAME_CREDIT_CODE, left.value())))
                    : new Comparison(
                            Verdict.DIFFERENT,
                            0,
                            List.of(Reason.of(Code.OTHER_CREDIT_CODE, left.value(), right.value())));
        }
        return byName(CompanyName.parse(a.name()), CompanyName.parse(b.name()));
    }

    private Comparison byName(CompanyName a, CompanyName b) {
        if (a.text().equals(b.text())) {
            return new Comparison(Verdict.SAME, 1000, List.of(Reason.of(Code.SAME_NAME)));
        }
        if (a.brand().equals(b.brand())) {
            return a.branch().equals(b.branch())
                    ? new Comparison(Verdict.PROBABLE, 800, List.of(Reason.of(Code.OTHER_FORM, a.form(), b.form())))
                    : new Comparison(Verdict.POSSIBLE, 500, List.of(Reason.of(Code.BRANCH_OF, a.text(), b.text())));
        }
        return a.text().contains(b.text()) || b.text().contains(a.text())
                ? new Comparison(Verdict.POSSIBLE, rarity.of(a.brand()), List.of(Reason.of(Code.SAME_BRAND, a.brand())))
                : new Comparison(Verdict.DIFFERENT, 0, List.of(Reason.of(Code.NOTHING_IN_COMMON)));
    }

    private static @Nullable CreditCode code(@Nullable String written) {
        return written != null && CreditCode.check(written) instanceof Valid(var code) ? code : null;
    }
}
