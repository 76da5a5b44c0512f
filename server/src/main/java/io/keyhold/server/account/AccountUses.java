package io.keyhold.server.account;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Has rows that point to accounts, so that these cannot be taken out of the ledger as though they had never been in it. Asked in the
 * transaction that would take them out, with their rows locked.
 */
public interface AccountUses {
    /** Those of the accounts that the module's rows point to. */
    Set<UUID> used(UUID tenantId, Collection<UUID> accountIds);
}
