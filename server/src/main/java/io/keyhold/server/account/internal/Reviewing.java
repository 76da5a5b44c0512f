package io.keyhold.server.account.internal;

import io.keyhold.server.account.internal.ReviewRows.Row;
import io.keyhold.server.handbook.HandbookChanged;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.ClockMoved;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.Work;
import io.keyhold.server.kernel.WorkQueue;
import io.keyhold.server.kernel.Worker;
import io.keyhold.server.organization.AreasChanged;
import io.keyhold.server.organization.Territories;
import io.keyhold.server.organization.UnitMoved;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks at all accounts of a company again when its handbook, its market offices' areas or its tree of units changed, and when a day
 * comes from which one of them says something else. What a batch did and how far it came is committed together, so a round goes on where it stopped.
 */
@Component
class Reviewing implements Worker {
    static final String KIND = "review";
    private static final int ATTEMPTS = 8;

    private final WorkQueue queue;
    private final ReviewRows reviews;
    private final ReviewBatch batch;
    private final Handbooks handbooks;
    private final Territories territories;
    private final TenantTransactions transactions;
    private final BusinessClock business;
    private final SystemClock clock;

    Reviewing(
            WorkQueue queue,
            ReviewRows reviews,
            ReviewBatch batch,
            Handbooks handbooks,
            Territories territories,
            TenantTransactions transactions,
            BusinessClock business,
            SystemClock clock) {
        this.queue = queue;
        this.reviews = reviews;
        this.batch = batch;
        this.handbooks = handbooks;
        this.territories = territories;
        this.transactions = transactions;
        this.business = business;
        this.clock = clock;
    }

    @EventListener
    void order(HandbookChanged event) {
        orderFrom(event.tenantId(), event.from());
    }

    @EventListener
    void order(AreasChanged event) {
        var tenantId = event.tenantId();
        if (event.from().isAfter(business.today(tenantId))) {
            orderFrom(tenantId, event.from());
        } else {
            order(tenantId, () -> reviews.dueThoroughlyFrom(tenantId, event.from()));
        }
    }

    /** Whoever entered an account by the tree of two seconds ago, just before this, is put right by another look. */
    @EventListener
    void order(UnitMoved event) {
        var tenantId = event.tenantId();
        order(
                tenantId,
                () -> reviews.dueThoroughlyFrom(
                        tenantId, business.today(tenantId).plusDays(1)));
    }

    @EventListener
    void order(ClockMoved event) {
        var before = LocalDate.ofInstant(event.before(), business.zone(event.tenantId()));
        order(event.tenantId(), before.plusDays(1));
    }

    /** A later day is waited for; until then nothing is decided differently. */
    private void orderFrom(UUID tenantId, LocalDate from) {
        var tomorrow = business.today(tenantId).plusDays(1);
        order(tenantId, from.isBefore(tomorrow) ? from : tomorrow);
    }

    private void order(UUID tenantId, LocalDate from) {
        order(tenantId, () -> reviews.dueFrom(tenantId, from));
    }

    private void order(UUID tenantId, Runnable due) {
        transactions.in(tenantId, () -> {
            due.run();
            queue.add(KIND, tenantId, tenantId);
            return true;
        });
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Next run(Work work, Runnable alive) {
        var tenantId = work.tenantId();
        var found = transactions.reading(tenantId, () -> reviews.find(tenantId));
        while (found.isPresent() && isDue(tenantId, found.get())) {
            if (clock.now().isBefore(found.get().begins())) {
                return new Next.At(found.get().begins());
            }
            var row = found.get().running() ? found.get() : begin(tenantId, found.get());
            sweep(tenantId, row.round(), alive);
            found = transactions.reading(tenantId, () -> reviews.find(tenantId));
        }
        return found.isEmpty() ? new Next.Done() : next(tenantId);
    }

    private boolean isDue(UUID tenantId, Row row) {
        var today = business.today(tenantId);
        return row.running()
                || row.wanted()
                || turningDays(tenantId).stream().anyMatch(day -> day.isAfter(row.day()) && !day.isAfter(today));
    }

    private List<LocalDate> turningDays(UUID tenantId) {
        return Stream.of(
                        handbooks.forExisting(tenantId).turningDays(),
                        handbooks.of(tenantId).turningDays(),
                        territories.areaDays(tenantId))
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** Where market offices' areas are others, accounts change hands whatever is decided of them. */
    private boolean thorough(UUID tenantId, Row before) {
        var today = business.today(tenantId);
        return before.wanted()
                || territories.areaDays(tenantId).stream()
                        .anyMatch(day -> day.isAfter(before.day()) && !day.isAfter(today));
    }

    private Row begin(UUID tenantId, Row before) {
        return transactions.in(tenantId, () -> {
            reviews.begin(tenantId, before, business.today(tenantId), thorough(tenantId, before));
            return reviews.find(tenantId).orElseThrow();
        });
    }

    private void sweep(UUID tenantId, long round, Runnable alive) {
        while (step(tenantId, round)) {
            alive.run();
        }
    }

    private boolean step(UUID tenantId, long round) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.in(tenantId, () -> stepIn(tenantId, round));
            } catch (DataAccessException failure) {
                if (!Editor.again(failure) || attempt == ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    /** Whether there may be more to do in the round. */
    private boolean stepIn(UUID tenantId, long round) {
        var row = reviews.lock(tenantId, round);
        if (row.isEmpty()) {
            return false;
        }
        long after = row.get().afterNumber();
        var done = row.get().thorough() ? batch.all(tenantId, after) : batch.different(tenantId, after);
        reviews.progress(tenantId, done.lastNumber(), done.lookedAt(), done.changed());
        if (done.lookedAt() == 0) {
            reviews.end(tenantId, "done");
        }
        return done.lookedAt() > 0;
    }

    /** Sleeps until the next day from which the handbook says something else. */
    private Next next(UUID tenantId) {
        var today = business.today(tenantId);
        return turningDays(tenantId).stream()
                .filter(day -> day.isAfter(today))
                .findFirst()
                .<Next>map(day -> new Next.At(beginningOf(tenantId, day)))
                .orElseGet(Next.Done::new);
    }

    private Instant beginningOf(UUID tenantId, LocalDate day) {
        var begins = day.atStartOfDay(business.zone(tenantId)).toInstant();
        return clock.now().plus(Duration.between(business.now(tenantId), begins));
    }

    @Override
    public void giveUp(Work work) {
        transactions.in(work.tenantId(), () -> {
            reviews.end(work.tenantId(), "given-up");
            return true;
        });
    }
}
