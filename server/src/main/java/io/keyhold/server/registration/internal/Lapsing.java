package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.PROTECTION;

import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.ClockMoved;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.Work;
import io.keyhold.server.kernel.Worker;
import io.keyhold.server.registration.RegistrationState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says of protections that ran out without a deal that they lapsed, and tells who may come now (AU-9). Nothing hangs on when it runs:
 * a protection protects until its instant, whoever has noticed.
 */
@Component
class Lapsing implements Worker {
    private static final int AT_A_TIME = 200;
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(10);

    private final DSLContext db;
    private final TenantTransactions transactions;
    private final FiledRows rows;
    private final ProtectionRows protections;
    private final Reopening reopening;
    private final Writing writing;
    private final BusinessClock business;
    private final SystemClock clock;

    Lapsing(
            DSLContext db,
            TenantTransactions transactions,
            FiledRows rows,
            ProtectionRows protections,
            Reopening reopening,
            Writing writing,
            BusinessClock business,
            SystemClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.rows = rows;
        this.protections = protections;
        this.reopening = reopening;
        this.writing = writing;
        this.business = business;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return LapseQueue.KIND;
    }

    @Override
    public Next run(Work work, Runnable alive) {
        while (transactions.in(work.tenantId(), () -> some(work.tenantId())) == AT_A_TIME) {
            alive.run();
        }
        return new Next.At(clock.now().plus(LONGEST_SLEEP));
    }

    /** There is nothing to mend by hand: the next order, or the next registration after a restart, begins anew. */
    @Override
    public void giveUp(Work work) {}

    /** A demo company's clock stepped over ends: they are told in the same step. */
    @EventListener
    void stepped(ClockMoved event) {
        transactions.in(event.tenantId(), () -> {
            int done = some(event.tenantId());
            while (done == AT_A_TIME) {
                done = some(event.tenantId());
            }
            return true;
        });
    }

    private int some(UUID tenantId) {
        var now = business.now(tenantId);
        var over = over(tenantId, now);
        over.forEach(id -> rows.lock(tenantId, id).ifPresent(filed -> lapse(filed, now)));
        return over.size();
    }

    /** In the order of ids, so that two nodes never wait for each other in a circle. */
    private List<UUID> over(UUID tenantId, Instant now) {
        return db.select(PROTECTION.REGISTRATION_ID)
                .from(PROTECTION)
                .where(
                        PROTECTION.TENANT_ID.eq(tenantId),
                        PROTECTION.ENDING.isNull(),
                        PROTECTION.PROTECTED_UNTIL.le(ProtectionRows.at(now)))
                .orderBy(PROTECTION.PROTECTED_UNTIL, PROTECTION.REGISTRATION_ID)
                .limit(AT_A_TIME)
                .fetch(PROTECTION.REGISTRATION_ID);
    }

    private void lapse(Filed filed, Instant now) {
        var held = protections.ofRegistration(filed.tenantId(), filed.id()).orElseThrow();
        var until = held.until();
        if (filed.standing().state() != RegistrationState.PROTECTED || until == null || until.isAfter(now)) {
            return;
        }
        var told =
                filed.standing().told().saying("lapsed", filed.standing().told().clause());
        var standing = filed.standing().to(RegistrationState.LAPSED, told, null);
        writing.next(filed, filed.with(standing), List.of(), null, "lapsed");
        protections.end(filed.tenantId(), held.id(), until, "lapsed");
        reopening.after(filed, held, true, now);
    }
}
