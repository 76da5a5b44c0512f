package io.keyhold.server.account;

import io.keyhold.server.access.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads the ledger, within the caller's scope. */
public interface Ledger {
    /** One page; a handful of statements whatever the ledger's size. */
    LedgerPage page(Caller caller, LedgerQuery query);

    /** Hands every row of the view to the consumer, page by page, up to the limit; for exports. */
    void each(Caller caller, LedgerQuery query, int limit, Consumer<LedgerRow> consumer);

    /** The account with all that hangs on it; none when it does not exist or the caller may not see it. */
    Optional<AccountPage> account(Caller caller, UUID accountId);

    /** The accounts of the whole company that have one of the credit codes or normalised names, seen or not. */
    List<Suspect> suspects(UUID tenantId, Collection<String> creditCodes, Collection<String> normalisedNames);
}
