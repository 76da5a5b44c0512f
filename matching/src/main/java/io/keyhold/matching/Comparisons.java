package io.keyhold.matching;

import java.util.List;

/** Makes comparisons. */
final class Comparisons {
    private Comparisons() {}

    static Comparison of(Verdict verdict, int score, Reason... reasons) {
        return new Comparison(verdict, score, List.of(reasons));
    }
}
