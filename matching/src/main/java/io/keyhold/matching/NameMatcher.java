package io.keyhold.matching;

import io.keyhold.matching.CreditCodeCheck.Valid;
import io.keyhold.matching.Reason.Code;
import org.jspecify.annotations.Nullable;

/**
 * Says whether two companies are one, from their names and, where both are known, their credit codes, which decide. The credit code of a
 * branch is its own, so that it tells a branch from its company too.
 */
public final class NameMatcher {
    private final ShortNames shortNames;
    private final FullNames fullNames;
    private final Branches branches;

    public NameMatcher(Rarity rarity) {
        this.shortNames = new ShortNames(rarity);
        this.fullNames = new FullNames(rarity);
        this.branches = new Branches(fullNames);
    }

    /** By the prior that is right for a ledger of no particular trade. */
    public static NameMatcher withPrior() {
        return new NameMatcher(Rarity.PRIOR);
    }

    /** Compares; symmetric but for the order of the words in the reasons. */
    public Comparison compare(Company a, Company b) {
        return about(a).compare(b);
    }

    /** One company to be compared with many; its name is taken apart once. */
    public Asked about(Company company) {
        return new Asked(company, NameParser.parse(company.name()), code(company.uscc()));
    }

    private static @Nullable CreditCode code(@Nullable String written) {
        return written != null && CreditCode.check(written) instanceof Valid(var code) ? code : null;
    }

    /** A company that is being asked about. */
    public final class Asked {
        private final Company company;
        private final Parts parts;
        private final @Nullable CreditCode code;

        private Asked(Company company, Parts parts, @Nullable CreditCode code) {
            this.company = company;
            this.parts = parts;
            this.code = code;
        }

        /** How it compares with another one. */
        public Comparison compare(Company other) {
            var decided = byCode(other);
            return decided == null ? Ground.of(company, other).on(byName(NameParser.parse(other.name()))) : decided;
        }

        /**
         * How it compares with one that is known to go by the very name asked for, too.
         *
         * @param alone whether no other company goes by it
         */
        public Comparison compareKnownAs(Company other, boolean alone) {
            var decided = byCode(other);
            if (decided != null) {
                return decided;
            }
            return alone
                    ? Comparisons.of(Verdict.SAME, 995, Reason.of(Code.LEARNT_ALIAS, company.name()))
                    : Comparisons.of(Verdict.PROBABLE, 700, Reason.of(Code.SHARED_ALIAS, company.name()));
        }

        private @Nullable Comparison byCode(Company other) {
            var its = code == null ? null : code(other.uscc());
            if (code == null || its == null) {
                return null;
            }
            return code.equals(its)
                    ? Comparisons.of(Verdict.SAME, 1000, Reason.of(Code.SAME_CREDIT_CODE, code.value()))
                    : Comparisons.of(
                            Verdict.DIFFERENT, 0, Reason.of(Code.OTHER_CREDIT_CODE, code.value(), its.value()));
        }

        private Comparison byName(Parts other) {
            if (parts.name().text().equals(other.name().text())) {
                return Comparisons.of(Verdict.SAME, 1000, Reason.of(Code.SAME_NAME));
            }
            if (parts.name().isBranch() || other.name().isBranch()) {
                return branches.compare(parts, other);
            }
            if (ShortName.mayBe(parts) && isLonger(other, parts)) {
                return asShort(parts, other);
            }
            if (ShortName.mayBe(other) && isLonger(parts, other)) {
                return asShort(other, parts);
            }
            return fullNames.compare(parts, other);
        }

        /** A name without a legal form is judged as both: 海峡航运 may be short for a name, or be all of it but its form. */
        private Comparison asShort(Parts shorter, Parts full) {
            var asShort = shortNames.compare(shorter, full);
            if (!shorter.core().equals(full.core()) || !Places.meet(shorter.place(), full.place())) {
                return asShort;
            }
            var asFull = fullNames.compare(shorter, full);
            return asFull.verdict().compareTo(asShort.verdict()) <= 0 ? asFull : asShort;
        }

        private static boolean isLonger(Parts one, Parts other) {
            return one.name().text().length() > other.name().text().length()
                    && one.name().form().endsWith("公司");
        }
    }
}
