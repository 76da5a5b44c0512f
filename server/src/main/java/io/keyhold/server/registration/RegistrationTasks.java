package io.keyhold.server.registration;

import io.keyhold.server.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of registrations waits for a person today, for the desk. */
public interface RegistrationTasks {
    Tasks of(Caller caller);

    /**
     * The day's work.
     *
     * @param screening how many wait for the caller's screening, counted no further than a hundred; likewise crossings and deals
     * @param ending the caller's protections that end within seven days, the nearest first
     * @param news what others decided of the caller's registrations in the last fourteen days, the latest first
     * @param reopened accounts that came free in the last fourteen days: watched by the caller, or in the caller's territory
     */
    record Tasks(int screening, int crossing, int deals, List<Mine> ending, List<Mine> news, List<Reopened> reopened) {
        public Tasks {
            ending = List.copyOf(ending);
            news = List.copyOf(news);
            reopened = List.copyOf(reopened);
        }
    }

    /** One of the caller's registrations. */
    record Mine(
            UUID id,
            long number,
            String writtenName,
            RegistrationState state,
            String outcome,
            @Nullable String clause,
            Instant at,
            @Nullable Instant until) {}

    /** An account that is free again; registrationId is the one by which it is watched. */
    record Reopened(
            UUID accountId,
            long number,
            String name,
            Instant at,
            boolean watched,
            @Nullable UUID registrationId) {}
}
