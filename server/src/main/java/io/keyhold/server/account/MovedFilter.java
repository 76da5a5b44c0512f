package io.keyhold.server.account;

import org.jspecify.annotations.Nullable;

/**
 * Which of the accounts that would move to show.
 *
 * @param decision those this decision moves; null for those any moves, and then the outcomes are not asked
 * @param from only from here, or from anywhere
 * @param to only to there, or to anywhere
 * @param regionType only those of the region type; null for all
 */
public record MovedFilter(
        @Nullable String decision,
        Outcome from,
        Outcome to,
        @Nullable String regionType) {
    /** An outcome asked for. */
    public sealed interface Outcome {
        /** Whatever it is. */
        record Any() implements Outcome {}

        /** Just this code. */
        record Is(String code) implements Outcome {}

        /** None: undecided. */
        record Undecided() implements Outcome {}
    }

    public static MovedFilter all() {
        return new MovedFilter(null, new Outcome.Any(), new Outcome.Any(), null);
    }
}
