package io.keyhold.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * No decision, and why. {@code stoppedAt} is the decision that could not go on (the one asked, or one it needs);
 * {@code about} names what the reason is about: the missing facts, the rows that match together, the open gap.
 */
public record Undecided(
        String decision,
        Code code,
        String stoppedAt,
        List<String> about,
        @Nullable String clause,
        @Nullable String gap,
        @Nullable PackRef pack,
        Trace trace)
        implements Outcome {

    /** Why there is no decision. */
    public enum Code {
        NO_VERSION("no-version"),
        NO_ROW("no-row"),
        MISSING_FACT("missing-fact"),
        OPEN_GAP("open-gap"),
        SEVERAL_ROWS("several-rows");

        private final String id;

        Code(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
