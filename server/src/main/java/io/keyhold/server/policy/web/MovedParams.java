package io.keyhold.server.policy.web;

import io.keyhold.server.account.MovedFilter;
import io.keyhold.server.account.MovedFilter.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Which of those who move to show.
 *
 * @param decision whose move counts; any when absent
 * @param from a code, or {@code undecided}; any when absent, and so with {@code to}
 */
record MovedParams(
        @Nullable String decision,
        @Nullable String from,
        @Nullable String to,
        @Nullable String regionType) {
    private static final String UNDECIDED = "undecided";

    MovedFilter filter() {
        return new MovedFilter(decision, outcome(from), outcome(to), regionType);
    }

    private static Outcome outcome(@Nullable String asked) {
        if (asked == null || asked.isEmpty()) {
            return new Outcome.Any();
        }
        return asked.equals(UNDECIDED) ? new Outcome.Undecided() : new Outcome.Is(asked);
    }
}
