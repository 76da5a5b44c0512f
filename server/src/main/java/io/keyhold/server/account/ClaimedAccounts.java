package io.keyhold.server.account;

import io.keyhold.server.access.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts for modules whose commands turn on them: whole, whoever asks, so the caller must mask. */
public interface ClaimedAccounts {
    /**
     * The account, locked together with the top of its group until the caller's transaction ends: of two commands about one group the
     * second sees what the first did. None when there is no such account.
     */
    Optional<Claimed> hold(UUID tenantId, UUID accountId);

    /** The accounts of the group with this top, which is one of them; one statement. */
    Set<UUID> inGroup(UUID tenantId, UUID rootId);

    /** The accounts whose trucks run at the site, and the one of this id, which stands for its own place; one statement. */
    Set<UUID> atSite(UUID tenantId, UUID siteId);

    /** Those of the accounts the caller may see, by id; one statement. */
    Map<UUID, Known> seen(Caller caller, Collection<UUID> accountIds);

    /** Those of the accounts there are, by id, for whoever may know of all; one statement. */
    Map<UUID, Known> all(UUID tenantId, Collection<UUID> accountIds);

    /** The ledger's accounts in the caller's sight, by number from {@code after} on; one statement. */
    List<Known> inSight(Caller caller, long after, int limit);

    /** How many active accounts there are in each of the places, counted no further than the bound; one statement. */
    Map<String, Long> countIn(UUID tenantId, Collection<String> divisionCodes, int atMost);

    /** An account's name card. */
    record Known(
            UUID id, long number, String name, @Nullable String divisionCode) {}

    /**
     * A locked account.
     *
     * @param rootId the top of its group; itself when in none
     * @param facts what the handbook may ask of it, by catalogued names
     * @param scopes the keys under which it is seen
     */
    record Claimed(
            UUID id,
            long number,
            String name,
            @Nullable String uscc,
            @Nullable String divisionCode,
            String state,
            UUID rootId,
            @Nullable UUID siteId,
            Map<String, Object> facts,
            Set<String> scopes) {
        public boolean active() {
            return state.equals("active");
        }
    }
}
