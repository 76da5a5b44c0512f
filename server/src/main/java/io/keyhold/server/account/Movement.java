package io.keyhold.server.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How accounts would move under a draft.
 *
 * @param total accounts decided
 * @param changed those of them that one decision or another would put elsewhere
 * @param unlisted those of the changed ones that are restricted and in no list
 * @param cells every way to go that some account would go, those that stay where they are included
 * @param undecided why the draft would decide nothing
 */
public record Movement(long total, long changed, long unlisted, List<Cell> cells, List<Reason> undecided) {
    public Movement {
        cells = List.copyOf(cells);
        undecided = List.copyOf(undecided);
    }

    /**
     * Accounts that one decision would take from one outcome to another.
     *
     * @param regionType of what they are compared with; null where that is not decided
     * @param from null where it is undecided, {@code to} likewise
     */
    public record Cell(
            String decision,
            @Nullable String regionType,
            @Nullable String from,
            @Nullable String to,
            long count) {
        public boolean stays() {
            return from == null ? to == null : from.equals(to);
        }
    }

    /** Accounts that the draft would leave undecided, and the code of the reason, as {@code open-gap}. */
    public record Reason(String decision, String code, long count) {}
}
