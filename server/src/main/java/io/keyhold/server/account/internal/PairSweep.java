package io.keyhold.server.account.internal;

import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.Work;
import io.keyhold.server.kernel.Worker;
import io.keyhold.server.organization.Tenants;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Compares accounts that came by imports, or that nobody compared when they were entered. It waits until an import is quiet and
 * pauses after each part, so that people's requests go first; what a part found and how far it came is committed together.
 */
@Component
class PairSweep implements Worker {
    static final String KIND = "duplicates";
    static final Duration QUIET = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int ACCOUNTS_AT_ONCE = 50;
    private static final int PARTS_AT_ONCE = 4;

    private final Tenants tenants;
    private final Unlooked unlooked;
    private final PairFinder finder;
    private final TenantTransactions transactions;
    private final SystemClock clock;

    PairSweep(
            Tenants tenants, Unlooked unlooked, PairFinder finder, TenantTransactions transactions, SystemClock clock) {
        this.tenants = tenants;
        this.unlooked = unlooked;
        this.finder = finder;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What was entered by a node that died before it looked waits here. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        tenants.all()
                .forEach(tenant -> transactions.in(tenant.id(), () -> {
                    unlooked.order(tenant.id());
                    return true;
                }));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Next run(Work work, Runnable alive) {
        var tenantId = work.tenantId();
        var latest = transactions.reading(tenantId, () -> unlooked.latest(tenantId));
        if (latest.isEmpty()) {
            return new Next.Done();
        }
        var begins = latest.get().plus(QUIET);
        if (clock.now().isBefore(begins)) {
            return new Next.At(begins);
        }
        for (int part = 0; part < PARTS_AT_ONCE; part++) {
            if (!step(tenantId)) {
                return new Next.Done();
            }
            alive.run();
        }
        return new Next.At(clock.now().plus(PAUSE));
    }

    /** Whether there may be more to look at. */
    boolean step(UUID tenantId) {
        return transactions.in(tenantId, () -> {
            var some = unlooked.take(tenantId, ACCOUNTS_AT_ONCE);
            finder.look(tenantId, some, "sweep");
            return !some.isEmpty();
        });
    }

    /** What waits goes on waiting: the next account entered orders the work anew. */
    @Override
    public void giveUp(Work work) {}
}
