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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

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
        return clock.now().plus(settings.get(tenantId).ahead());
    }

    @Override
    public ZoneId zone(UUID tenantId) {
        return settings.get(tenantId).zone();
    }

    @Override
    public Outcome<Instant> advance(UUID tenantId, Duration by) {
        if (!settings.get(tenantId).demo()) {
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
        db.update(TENANT)
                .set(TENANT.CLOCK_AHEAD_SECONDS, TENANT.CLOCK_AHEAD_SECONDS.plus(by.toSeconds()))
                .where(TENANT.ID.eq(tenantId))
                .execute();
        settings.forget(tenantId::equals);
        var after = now(tenantId);
        events.publishEvent(new ClockMoved(tenantId, before, after));
        return after;
    }

    private Setting read(UUID tenantId) {
        return db.select(TENANT.ZONE, TENANT.DEMO, TENANT.CLOCK_AHEAD_SECONDS)
                .from(TENANT)
                .where(TENANT.ID.eq(tenantId))
                .fetchSingle(
                        row -> new Setting(ZoneId.of(row.value1()), row.value2(), Duration.ofSeconds(row.value3())));
    }
}
