package io.keyhold.server.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When the handbook changes, or a day comes from which it says something else, all accounts are decided again in the background.
 * Decisions are kept only of those for which that makes a difference.
 */
public interface Reviews {
    /** The company's latest round; none while its handbook never changed under accounts. */
    Optional<Review> latest(UUID tenantId);

    /**
     * A round.
     *
     * @param day the business day by whose handbook it decides
     * @param total accounts to be looked at; null until they are counted
     * @param lookedAt accounts looked at so far
     * @param changed those of them that were decided differently
     */
    record Review(
            State state,
            LocalDate day,
            @Nullable Long total,
            long lookedAt,
            long changed,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    /** How far a round is. */
    enum State {
        RUNNING,
        DONE,
        /** It failed again and again; the next change of the handbook begins a new one. */
        GIVEN_UP
    }
}
