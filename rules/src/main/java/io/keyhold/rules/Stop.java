package io.keyhold.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why evaluation could not go on, and where. */
record Stop(
        Undecided.Code code,
        String at,
        List<String> about,
        @Nullable String clause,
        @Nullable String gap) {

    static Stop missing(String at, List<String> facts, String clause) {
        return new Stop(Undecided.Code.MISSING_FACT, at, facts, clause, null);
    }

    static Stop open(String at, String gap, String clause) {
        return new Stop(Undecided.Code.OPEN_GAP, at, List.of(gap), clause, gap);
    }
}
