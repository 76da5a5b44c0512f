package io.keyhold.server.document.internal;

import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.Work;
import io.keyhold.server.kernel.WorkQueue;
import io.keyhold.server.kernel.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Throws files away that were brought and attached to nothing for a day: somebody began a form and never handed it in, and what is
 * on a photo may be personal data. The order stands in the queue from a company's first file on; a node gives it once and then
 * remembers, so that uploads do not meet on one row.
 */
@Component
class StraySweep implements Worker {
    static final Duration KEPT = Duration.ofHours(24);

    private static final String KIND = "stray-files";

    /** SQLSTATE: something still points to the row. */
    private static final String STILL_REFERRED_TO = "23503";

    private final WorkQueue queue;
    private final StrayFiles files;
    private final TenantTransactions transactions;
    private final SystemClock clock;
    private final Set<UUID> ordered = ConcurrentHashMap.newKeySet();

    StraySweep(WorkQueue queue, StrayFiles files, TenantTransactions transactions, SystemClock clock) {
        this.queue = queue;
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A file was brought: somebody is to look after a day whether it was attached. */
    void watch(UUID tenantId) {
        if (ordered.add(tenantId)) {
            order(tenantId);
        }
    }

    private void order(UUID tenantId) {
        transactions.in(tenantId, () -> {
            queue.add(KIND, tenantId, tenantId);
            return true;
        });
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Whatever comes from now on can stay for a day: there is nothing to do before, but for what is here already. */
    @Override
    public Next run(Work work, Runnable alive) {
        var tenantId = work.tenantId();
        var now = clock.now();
        for (var stray : transactions.reading(tenantId, () -> files.before(tenantId, now.minus(KEPT)))) {
            throwAway(tenantId, stray);
            alive.run();
        }
        return transactions
                .reading(tenantId, () -> files.eldest(tenantId))
                .map(eldest -> new Next.At(latest(eldest, now)))
                .orElseGet(() -> new Next.At(now.plus(KEPT)));
    }

    private static Instant latest(Instant eldest, Instant now) {
        return eldest.plus(KEPT).isAfter(now) ? eldest.plus(KEPT) : now;
    }

    /** With its content, unless something else has the same. */
    private void throwAway(UUID tenantId, StrayFiles.Stray stray) {
        try {
            transactions.in(
                    tenantId, () -> files.delete(tenantId, stray) && files.deleteContent(tenantId, stray.hash()));
        } catch (DataAccessException e) {
            if (!e.sqlState().equals(STILL_REFERRED_TO)) {
                throw e;
            }
            transactions.in(tenantId, () -> files.delete(tenantId, stray));
        }
    }

    /** What is left lies there until the next time. */
    @Override
    public void giveUp(Work work) {
        order(work.tenantId());
    }
}
