package io.keyhold.server.registration;

import io.keyhold.server.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which accounts of the caller's territory are free and which are protected; never by whom. */
public interface Territory {
    /** Accounts nobody is protected on, as the ledger lists them; a page may be short where many are protected. */
    Page free(Caller caller, @Nullable Long after, int limit);

    /** Accounts under protection, by their place. */
    Page taken(Caller caller, @Nullable Long after, int limit);

    /** Places of the caller's territory with how many are protected. */
    List<Count> overview(Caller caller);

    /** One page; next is the account number to go on from. */
    record Page(List<Row> rows, @Nullable Long next) {}

    /** An account; until is when its protection ends, null when it is free or its deal is being verified. */
    record Row(
            UUID accountId,
            long number,
            String name,
            @Nullable String divisionCode,
            boolean isProtected,
            @Nullable Instant until,
            boolean mine) {}

    /** A place. */
    record Count(String divisionCode, long taken, long free, boolean more) {}
}
