package io.keyhold.server.account;

import io.keyhold.server.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to an account: each change against the one before it. */
public interface AccountHistory {
    /** The latest first; none when there is no such account or the caller may not see it. */
    Optional<List<Entry>> of(Caller caller, UUID accountId);

    /** The tiers it was given, the latest first: one step for each decision that said something else than the one before it. */
    Optional<List<TierStep>> tiers(Caller caller, UUID accountId);

    /**
     * A tier from an instant on.
     *
     * @param decisionId the decision that says why
     * @param at the business instant
     * @param tier null while undecided
     * @param cause the event that made the decision necessary
     */
    record TierStep(UUID decisionId, Instant at, @Nullable String tier, String cause) {}

    /**
     * One change.
     *
     * @param effectiveAt the business instant from which it holds
     * @param recordedAt the system instant at which it was written down
     * @param facts what it changed; empty when it touched none of the recorded facts
     */
    record Entry(
            long version,
            String action,
            @Nullable UUID actorId,
            @Nullable String reason,
            Instant effectiveAt,
            Instant recordedAt,
            List<Fact> facts) {}

    /**
     * One fact before and after, as recorded: codes and ids stay such, but other accounts and sites are told by name; null is unknown.
     *
     * @param name the fact's name, such as {@code divisionCode}
     */
    record Fact(
            String name, @Nullable String before, @Nullable String after) {}
}
