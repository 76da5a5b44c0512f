package io.keyhold.matching;

import java.util.List;

/**
 * How two companies compare, and why.
 *
 * @param score 0 to 1000; within one verdict the higher is the likelier
 * @param reasons the weightiest first, never empty
 */
public record Comparison(Verdict verdict, int score, List<Reason> reasons) implements Comparable<Comparison> {

    public Comparison {
        reasons = List.copyOf(reasons);
        if (score < 0 || score > 1000) {
            throw new IllegalArgumentException("score " + score);
        }
    }

    /** Likelier ones come first. */
    @Override
    public int compareTo(Comparison other) {
        int byVerdict = verdict.compareTo(other.verdict);
        return byVerdict != 0 ? byVerdict : Integer.compare(other.score, score);
    }
}
