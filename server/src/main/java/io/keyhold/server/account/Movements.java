package io.keyhold.server.account;

import io.keyhold.rules.Handbook;
import io.keyhold.server.access.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What a handbook that is not in force would decide of the accounts there are: asked of all of them at once, in SQL, and nothing is
 * written. Accounts whose people were erased are left out; archived ones are decided like any other.
 */
public interface Movements {
    /** The decisions kept with an account, by their names in handbooks. */
    List<String> DECISIONS = List.of("kind", "tier");

    /**
     * How many accounts would go from what to what.
     *
     * @param on the day by whose version the draft decides
     */
    Movement of(UUID tenantId, Handbook draft, LocalDate on, Basis basis);

    /**
     * A page of those that would go somewhere else, of those the caller may see, in the order of their numbers. Restricted accounts
     * are in none: a draft made for the purpose would tell what they hold.
     *
     * @param after the number the page before ended with, or 0
     */
    List<Moved> moved(
            Caller caller, Handbook draft, LocalDate on, Basis basis, MovedFilter filter, long after, int limit);

    /** All of them, read part by part; for a download. */
    void each(Caller caller, Handbook draft, LocalDate on, Basis basis, MovedFilter filter, Consumer<Moved> consumer);

    /** Why one account is decided as it is and would be as it would, for each of {@link #DECISIONS}; none for an account the caller may not read. */
    Optional<List<Compared>> why(Caller caller, UUID accountId, Handbook draft, LocalDate on, Basis basis);
}
