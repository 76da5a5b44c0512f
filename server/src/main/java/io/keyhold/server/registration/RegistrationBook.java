package io.keyhold.server.registration;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Candidate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads registrations, within the caller's scope. */
public interface RegistrationBook {
    /** One page, in a handful of statements whatever the table's size. */
    RegistrationList page(Caller caller, RegistrationQuery query);

    /** What waits for the caller's word, the first received first. */
    RegistrationList waiting(Caller caller, Waiting waiting, @Nullable Long after, int limit);

    /** The registration; none when it does not exist or the caller may not see it. */
    Optional<RegistrationPage> find(Caller caller, UUID id);

    /** What happened to it, the latest first; none as in {@link #find}. */
    Optional<List<Entry>> history(Caller caller, UUID id);

    /** The accounts a registration's company may be, best first, for whoever screens it; none when the caller may not. */
    Optional<List<Likely>> candidates(Caller caller, UUID id);

    /**
     * One change.
     *
     * @param actor null when the handbook or a clock did it
     * @param at the business instant
     */
    record Entry(
            long version,
            String action,
            @Nullable String actor,
            @Nullable String reason,
            Instant at,
            Instant recordedAt,
            @Nullable String state,
            @Nullable String outcome,
            @Nullable String clause) {}

    /**
     * An account it may be.
     *
     * @param holder who is protected there now, if anyone
     */
    record Likely(Candidate candidate, @Nullable Holder holder) {}

    /**
     * Who is protected.
     *
     * @param endsForEarlier whether saying "the same" ends that protection, because this registration was received before it (AU-9)
     */
    record Holder(
            UUID registrationId,
            long number,
            @Nullable Long receiptNumber,
            String unit,
            @Nullable Instant until,
            boolean endsForEarlier) {}
}
