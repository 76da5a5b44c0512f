package io.keyhold.server.registration.internal;

import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.WorkQueue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody watches a company's protections run out. The order stands in the queue from the company's first
 * registration on; a node gives it once and then remembers, so that registrations do not meet on one row.
 */
@Component
class LapseQueue {
    static final String KIND = "registration-lapse";

    private final WorkQueue queue;
    private final TenantTransactions transactions;
    private final Set<UUID> ordered = ConcurrentHashMap.newKeySet();

    LapseQueue(WorkQueue queue, TenantTransactions transactions) {
        this.queue = queue;
        this.transactions = transactions;
    }

    <T> Outcome<T> watched(UUID tenantId, Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T> && ordered.add(tenantId)) {
            order(tenantId);
        }
        return outcome;
    }

    /** Something may run out sooner than the worker thought. */
    void order(UUID tenantId) {
        transactions.in(tenantId, () -> {
            queue.add(KIND, tenantId, tenantId);
            return true;
        });
    }
}
