package io.keyhold.server.account;

import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queue of accounts that may be one, for those who rule on it ({@code duplicates.rule}). */
public interface Duplicates {
    /** Open pairs of accounts in use, the likeliest first. */
    Outcome<Page> queue(Caller caller, @Nullable Cursor after, int limit);

    /** How many open pairs wait for the caller, counted no further than that; none for who does not rule on them. */
    int waiting(Caller caller, int most);

    Outcome<SuspectedPair> pair(Caller caller, UUID pairId);

    /** A person suspects that the two are one; a pair ruled on before is brought back. */
    Outcome<SuspectedPair> suspect(Caller caller, UUID oneId, UUID otherId);

    /** They are not the same, and are never offered again. */
    Outcome<SuspectedPair> notSame(Caller caller, UUID pairId, String reason);

    /** Has every account of the company compared with the others anew, in the background. */
    Outcome<Sweep> lookAgain(Caller caller);

    /**
     * Where a page ended.
     *
     * @param score of its last pair
     */
    record Cursor(int score, UUID id) {}

    /** A page; {@code next} is null at the end. */
    record Page(List<SuspectedPair> rows, @Nullable Cursor next, Sweep sweep) {}

    /**
     * How far accounts are compared in the background.
     *
     * @param waiting accounts that nobody has looked at yet, counted up to 10,000
     * @param more whether there are more than were counted
     */
    record Sweep(int waiting, boolean more) {}
}
