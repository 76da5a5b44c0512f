package io.keyhold.server.registration.internal;

import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.ClockMoved;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.Work;
import io.keyhold.server.kernel.WorkQueue;
import io.keyhold.server.kernel.Worker;
import io.keyhold.server.organization.AreasChanged;
import io.keyhold.server.organization.Territories;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.LongUnaryOperator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When market offices' areas change, other leaders see the registrations there from that day on: at once when it is today's change,
 * else on the morning of its day.
 */
@Component
class FollowedAreas implements Worker {
    private static final String KIND = "registration-areas";

    private final WorkQueue queue;
    private final Territories territories;
    private final ScopeMending scopes;
    private final TenantTransactions transactions;
    private final BusinessClock business;
    private final SystemClock clock;

    FollowedAreas(
            WorkQueue queue,
            Territories territories,
            ScopeMending scopes,
            TenantTransactions transactions,
            BusinessClock business,
            SystemClock clock) {
        this.queue = queue;
        this.territories = territories;
        this.scopes = scopes;
        this.transactions = transactions;
        this.business = business;
        this.clock = clock;
    }

    @EventListener
    void follow(AreasChanged event) {
        if (event.from().isAfter(business.today(event.tenantId()))) {
            queue.add(KIND, event.tenantId(), event.tenantId());
        } else {
            rewriteAll(event.tenantId());
        }
    }

    /** A demo company's clock stepped over a day of change. */
    @EventListener
    void stepped(ClockMoved event) {
        var zone = business.zone(event.tenantId());
        var before = LocalDate.ofInstant(event.before(), zone);
        var after = LocalDate.ofInstant(event.after(), zone);
        if (territories.areaDays(event.tenantId()).stream()
                .anyMatch(day -> day.isAfter(before) && !day.isAfter(after))) {
            rewriteAll(event.tenantId());
        }
    }

    private void rewriteAll(UUID tenantId) {
        transactions.in(tenantId, () -> {
            rewriteAll(after -> scopes.rewriteLive(tenantId, after));
            return true;
        });
    }

    /** One batch after the other, until a batch gets no further. */
    private static void rewriteAll(LongUnaryOperator batch) {
        long after = -1;
        for (long next = 0; next > after; ) {
            after = next;
            next = batch.applyAsLong(after);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Once more does no harm: it writes what holds today. */
    @Override
    public Next run(Work work, Runnable alive) {
        var tenantId = work.tenantId();
        var today = business.today(tenantId);
        rewriteAll(after -> {
            alive.run();
            return transactions.in(tenantId, () -> scopes.rewriteLive(tenantId, after));
        });
        return territories.areaDays(tenantId).stream()
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo)
                .<Next>map(day -> new Next.At(beginningOf(tenantId, day)))
                .orElseGet(Next.Done::new);
    }

    private Instant beginningOf(UUID tenantId, LocalDate day) {
        var begins = day.atStartOfDay(business.zone(tenantId)).toInstant();
        return clock.now().plus(Duration.between(business.now(tenantId), begins));
    }

    /** There is nothing to mend by hand: the next change of areas orders it anew. */
    @Override
    public void giveUp(Work work) {}
}
