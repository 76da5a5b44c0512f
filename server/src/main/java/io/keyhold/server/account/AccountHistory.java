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
