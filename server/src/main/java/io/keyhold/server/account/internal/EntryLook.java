package io.keyhold.server.account.internal;

import io.keyhold.server.kernel.TenantTransactions;
import java.util.List;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Compares an account with the ledger as soon as somebody entered it or gave it another name. */
@Component
class EntryLook {
    private static final Logger LOG = LoggerFactory.getLogger(EntryLook.class);

    private final Unlooked unlooked;
    private final PairFinder finder;
    private final TenantTransactions transactions;

    EntryLook(Unlooked unlooked, PairFinder finder, TenantTransactions transactions) {
        this.unlooked = unlooked;
        this.finder = finder;
        this.transactions = transactions;
    }

    /** Looks if nobody has yet. The command is done by then: what fails here is left to the sweep. */
    void at(UUID tenantId, UUID accountId) {
        try {
            int unused = transactions.in(
                    tenantId,
                    () -> unlooked.remove(tenantId, List.of(accountId)) == 0
                            ? 0
                            : finder.look(tenantId, List.of(accountId), "entry"));
        } catch (DataAccessException failure) {
            LOG.warn("An account entered was not compared with the ledger; the sweep will", failure);
            transactions.in(tenantId, () -> {
                unlooked.order(tenantId);
                return true;
            });
        }
    }
}
