package io.keyhold.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the two companies are, as their records rather than their names say: it may raise doubt, and settle it where only a place was missing. */
record Ground(@Nullable String mine, @Nullable String its) {

    static Ground of(Company a, Company b) {
        return new Ground(a.place(), b.place());
    }

    /** The comparison by name, with the ground taken into account. */
    Comparison on(Comparison byName) {
        if (mine == null || its == null || byName.verdict() == Verdict.DIFFERENT) {
            return byName;
        }
        boolean lacksPlace = byName.reasons().stream().anyMatch(reason -> reason.code() == Reason.Code.ONE_PLACE);
        if (!lacksPlace) {
            return byName;
        }
        if (mine.equals(its)) {
            return with(Verdict.SAME, 930, byName, Reason.of(Reason.Code.SAME_PLACE, mine));
        }
        return mine.startsWith(its.substring(0, 2))
                ? byName
                : with(Verdict.POSSIBLE, 450, byName, Reason.of(Reason.Code.OTHER_PLACE, mine, its));
    }

    private static Comparison with(Verdict verdict, int score, Comparison before, Reason reason) {
        var reasons = new ArrayList<>(List.of(reason));
        reasons.addAll(before.reasons());
        return new Comparison(verdict, score, reasons);
    }
}
