package io.keyhold.server.kernel.internal;

import static io.keyhold.schema.db.Tables.TENANT;

import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.ClockMoved;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.Remembered;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads how far each company's clock runs ahead. Another node's step is seen within two seconds. */
@Component
class TenantBusinessClock implements BusinessClock {
    private record Setting(ZoneId zone, boolean demo, Duration ahead) {}

    private final DSLContext db;
    private final TenantTransactions transactions;
    private final SystemClock clock;
    private final ApplicationEventPublisher events;
    private final Remembered<UUID, Setting> settings = new Remembered<>(Duration.ofSeconds(2), 10_000, this::read);

    TenantBusinessClock(
            DSLContext db, TenantTransactions transactions, SystemClock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Instant now(UUID tenantId) {
        return clock.now().plus(setting(tenantId).ahead());
    }

    @Override
    public ZoneId zone(UUID tenantId) {
        return setting(tenantId).zone();
    }

    @Override
    public Outcome<Instant> advance(UUID tenantId, Duration by) {
        if (!setting(tenantId).demo()) {
            return Outcome.refused(Refusal.forbidden("clock-not-movable"));
        }
        if (by.isNegative() || by.isZero()) {
            return Outcome.refused(Refusal.invalid("clock-only-forward", Map.of()));
        }
        return Outcome.done(transactions.in(tenantId, () -> advanced(tenantId, by)));
    }

    /** In a transaction of the company's, since whoever listens changes its rows. */
    private Instant advanced(UUID tenantId, Duration by) {
        var before = now(tenantId);
        var stepped = db.update(TENANT)
                .set(TENANT.CLOCK_AHEAD_SECONDS, TENANT.CLOCK_AHEAD_SECONDS.plus(by.toSeconds()))
                .where(TENANT.ID.eq(tenantId))
                .returningResult(TENANT.ZONE, TENANT.DEMO, TENANT.CLOCK_AHEAD_SECONDS)
                .fetchSingle(TenantBusinessClock::setting);
        new Step(tenantId, stepped).hold();
        var after = now(tenantId);
        events.publishEvent(new ClockMoved(tenantId, before, after));
        return after;
    }

    private Setting setting(UUID tenantId) {
        var step = (Step) TransactionSynchronizationManager.getResource(this);
        return step != null && step.tenantId.equals(tenantId) ? step.setting : settings.get(tenantId);
    }

    private Setting read(UUID tenantId) {
        return db.select(TENANT.ZONE, TENANT.DEMO, TENANT.CLOCK_AHEAD_SECONDS)
                .from(TENANT)
                .where(TENANT.ID.eq(tenantId))
                .fetchSingle(TenantBusinessClock::setting);
    }

    private static Setting setting(Record3<String, Boolean, Long> row) {
        return new Setting(ZoneId.of(row.value1()), row.value2(), Duration.ofSeconds(row.value3()));
    }

    /**
     * A step until its transaction ends: it holds for that transaction alone, since whoever reads meanwhile reads, and remembers, what
     * was before.
     */
    private final class Step implements TransactionSynchronization {
        private final UUID tenantId;
        private final Setting setting;

        Step(UUID tenantId, Setting setting) {
            this.tenantId = tenantId;
            this.setting = setting;
        }

        void hold() {
            TransactionSynchronizationManager.unbindResourceIfPossible(TenantBusinessClock.this);
            TransactionSynchronizationManager.bindResource(TenantBusinessClock.this, this);
            TransactionSynchronizationManager.registerSynchronization(this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TenantBusinessClock.this);
            settings.forget(tenantId::equals);
        }
    }
}
