package io.keyhold.server.audit.internal;

import io.keyhold.server.audit.ChainedCompanies;
import io.keyhold.server.audit.ReceiptBook;
import io.keyhold.server.kernel.CompanyFounded;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.Work;
import io.keyhold.server.kernel.WorkQueue;
import io.keyhold.server.kernel.Worker;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Seals a company's changes into its chain of receipts, a block at a time, every minute. Apart from the commands that write them: an
 * import's hundred thousand changes never hold up somebody who waits for a receipt.
 */
@Component
class Sealing implements Worker {
    private static final String KIND = "seal";
    private static final int BLOCK = 2_000;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final WorkQueue queue;
    private final SealedChanges changes;
    private final ReceiptBook receipts;
    private final TenantTransactions transactions;
    private final SystemClock clock;
    private final ChainedCompanies companies;

    Sealing(
            WorkQueue queue,
            SealedChanges changes,
            ReceiptBook receipts,
            TenantTransactions transactions,
            SystemClock clock,
            ChainedCompanies companies) {
        this.queue = queue;
        this.changes = changes;
        this.receipts = receipts;
        this.transactions = transactions;
        this.clock = clock;
        this.companies = companies;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        transactions.outside(() -> {
            companies.all().forEach(company -> order(company.id()));
            return true;
        });
    }

    @EventListener
    void begin(CompanyFounded event) {
        order(event.tenantId());
    }

    private void order(UUID tenantId) {
        queue.add(KIND, tenantId, tenantId);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Next run(Work work, Runnable alive) {
        while (seal(work.tenantId()) == BLOCK) {
            alive.run();
        }
        return new Next.At(clock.now().plus(PAUSE));
    }

    /** The receipt comes last: only for its moment does a block stand in anybody's way. */
    private int seal(UUID tenantId) {
        return transactions.in(tenantId, () -> {
            var block = Ids.next();
            int sealed = changes.seal(tenantId, block, BLOCK);
            if (sealed > 0) {
                var content = changes.contents(tenantId, List.of(block)).get(block);
                receipts.issue(tenantId, SealedChanges.KIND, block, Objects.requireNonNull(content));
            }
            return sealed;
        });
    }

    /** What could not be sealed now is sealed with the next. */
    @Override
    public void giveUp(Work work) {
        transactions.outside(() -> {
            order(work.tenantId());
            return true;
        });
    }
}
