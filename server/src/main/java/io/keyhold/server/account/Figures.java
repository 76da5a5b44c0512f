package io.keyhold.server.account;

import io.keyhold.server.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Key figures of what a caller sees, counted no further than a bound: as quick for a million accounts as for a thousand. */
public interface Figures {
    /** The figures; only active accounts count. */
    Totals totals(Caller caller);

    /** The caller's accounts among those the company changed last, since the instant. */
    Changed changedSince(Caller caller, Instant since, int limit);

    /**
     * A count.
     *
     * @param more whether there are more than were counted
     */
    record Count(int value, boolean more) {}

    /**
     * How many accounts there are.
     *
     * @param tiers by the codes of the handbook's tiers, those without accounts too
     * @param ownerships by owner and prospect; where there are more, of the first ones only
     * @param undecided those whose tier the handbook could not decide
     * @param kept those the caller answers for
     */
    record Totals(
            Count accounts, Map<String, Count> tiers, Map<String, Count> ownerships, Count undecided, Count kept) {}

    /**
     * The accounts changed since an instant.
     *
     * @param latest the latest ones first
     */
    record Changed(Count count, List<Recent> latest) {}

    /** An account lately changed, and by whom; nobody when the handbook decided anew because another account changed. */
    record Recent(
            UUID id,
            long number,
            String name,
            @Nullable String tier,
            Instant at,
            @Nullable UUID actorId) {}
}
