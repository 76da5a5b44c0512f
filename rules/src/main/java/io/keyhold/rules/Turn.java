package io.keyhold.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What would give another outcome: one fact alone, at the nearest value that does. Of numbers and days there is at most
 * one turn upward and one downward, with the difference (days are counted in days); of codes one for each code. A place
 * is told by what it belongs to, one turn for each, and {@code to} is a place there.
 *
 * @param from what the fact is now; null where it is not known
 * @param via what the place belongs to, where that is what counts
 */
public record Turn(
        String fact,
        Label label,
        @Nullable Object from,
        Object to,
        @Nullable BigDecimal delta,
        @Nullable Via via,
        Outcome outcome) {

    /** What a place belongs to, by the decision that says so: now (null where that is open) and for the turn. */
    public record Via(
            String decision, Label label, @Nullable Object from, Object to) {}

    /** The row that would decide; null where nothing would be decided. */
    public @Nullable String row() {
        return outcome instanceof Decided decided ? decided.row() : null;
    }

    /** The clause that would decide, or leave it undecided. */
    public @Nullable String clause() {
        return switch (outcome) {
            case Decided decided -> decided.clause();
            case Undecided undecided -> undecided.clause();
        };
    }
}
