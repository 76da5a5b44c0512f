package io.keyhold.server.demo.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.audit.Change;
import io.keyhold.server.audit.ChangeLog;
import io.keyhold.server.demo.TimeMachine;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Tenant;
import io.keyhold.server.organization.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The time machine; every step is written down as a change of the company's clock. */
@Component
class BusinessTimeMachine implements TimeMachine {
    private static final Duration LONGEST = Duration.ofDays(3_660);

    private final Tenants tenants;
    private final BusinessClock clock;
    private final SystemClock system;
    private final TenantTransactions transactions;
    private final ChangeLog changes;

    BusinessTimeMachine(
            Tenants tenants,
            BusinessClock clock,
            SystemClock system,
            TenantTransactions transactions,
            ChangeLog changes) {
        this.tenants = tenants;
        this.clock = clock;
        this.system = system;
        this.transactions = transactions;
        this.changes = changes;
    }

    @Override
    public Outcome<ZonedDateTime> now(Caller caller) {
        return tenants.find(caller.tenantId()).filter(Tenant::demo).isPresent()
                ? Outcome.done(local(caller, clock.now(caller.tenantId())))
                : Outcome.refused(Refusal.notFound("not-a-demo"));
    }

    @Override
    public Outcome<ZonedDateTime> forward(Caller caller, Duration by) {
        if (!caller.may(Permission.DEMO_CLOCK)) {
            return Outcome.refused(Refusal.forbidden("not-permitted"));
        }
        return now(caller).then(now -> {
            if (by.isNegative() || by.toSeconds() == 0) {
                var day = now.toLocalDate().toString();
                return Outcome.refused(Refusal.invalid("clock-only-forward", Map.of("now", day)));
            }
            return by.compareTo(LONGEST) > 0
                    ? Outcome.refused(Refusal.invalid("clock-step-too-long", Map.of("most", LONGEST.toDays())))
                    : transactions.command(caller.tenantId(), () -> advance(caller, by));
        });
    }

    private Outcome<ZonedDateTime> advance(Caller caller, Duration by) {
        return clock.advance(caller.tenantId(), by).map(after -> {
            log(caller, after);
            return local(caller, after);
        });
    }

    /** The clock is the company's own, so the company's id names it; the step holds the company's row, so versions follow. */
    private void log(Caller caller, Instant after) {
        var tenantId = caller.tenantId();
        long version = changes.of(tenantId, tenantId).stream()
                        .mapToLong(Change::version)
                        .max()
                        .orElse(0)
                + 1;
        changes.record(
                tenantId,
                new Change(
                        "clock",
                        tenantId,
                        version,
                        "moved-forward",
                        caller.personId(),
                        null,
                        after,
                        system.now(),
                        Map.of("now", after.toString())));
    }

    private ZonedDateTime local(Caller caller, Instant instant) {
        return instant.atZone(clock.zone(caller.tenantId()));
    }
}
