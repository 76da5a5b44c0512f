package io.keyhold.matching;

import io.keyhold.matching.Reason.Code;
import java.util.regex.Pattern;

/**
 * Judges names of which one at least is a branch. A branch is no legal person of its own, yet buys and registers in its own name: whether
 * it stands for its company is the handbook's to say, so a branch and its company are never called the same here.
 */
final class Branches {
    private static final Pattern EVERYDAY = Pattern.compile("[省市县区]|(?:分|支|子)?公司$");

    private final FullNames fullNames;

    Branches(FullNames fullNames) {
        this.fullNames = fullNames;
    }

    Comparison compare(Parts a, Parts b) {
        var companies = fullNames.compare(a, b);
        var whole = a.companyText().equals(b.companyText());
        if (!whole && companies.verdict().compareTo(Verdict.PROBABLE) > 0) {
            return Comparisons.of(
                    Verdict.DIFFERENT,
                    companies.score() / 2,
                    companies.reasons().toArray(Reason[]::new));
        }
        if (a.name().isBranch() != b.name().isBranch()) {
            var branch = a.name().isBranch() ? a : b;
            var company = a.name().isBranch() ? b : a;
            return Comparisons.of(
                    Verdict.POSSIBLE,
                    480,
                    Reason.of(
                            Code.BRANCH_OF, branch.name().text(), company.name().text()));
        }
        return branches(a, b, whole ? Comparisons.of(Verdict.SAME, 1000, Reason.of(Code.SAME_NAME)) : companies);
    }

    /** What tells one branch from another of its company. */
    static String withoutEverydayWords(String branch) {
        return branch.isEmpty() ? "" : EVERYDAY.matcher(branch).replaceAll("");
    }

    private static Comparison branches(Parts a, Parts b, Comparison companies) {
        var mine = withoutEverydayWords(a.name().branch());
        var its = withoutEverydayWords(b.name().branch());
        if (mine.equals(its)) {
            return a.name().branch().equals(b.name().branch())
                    ? companies
                    : Comparisons.of(
                            companies.verdict(), Math.min(900, companies.score()), Reason.of(Code.SAME_BUT_WRITING));
        }
        var slip = Slip.between(mine, its);
        boolean slipped = slip == Slip.SOUND || slip == Slip.LOOK || slip == Slip.SWAPPED;
        return slipped
                ? Comparisons.of(Verdict.PROBABLE, 600, Reason.of(Code.LIKELY_SLIP, mine, its))
                : Comparisons.of(
                        Verdict.POSSIBLE,
                        300,
                        Reason.of(
                                Code.BRANCHES_OF_ONE,
                                a.name().branch(),
                                b.name().branch()));
    }
}
