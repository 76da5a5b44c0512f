package io.keyhold.server.exchange.internal;

import static io.keyhold.schema.db.Tables.IMPORT_WORK;

import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Imports that wait for a worker. A worker holds one by a lease, which it renews while it lives: what a dead one held is
 * free again when the lease runs out. Two workers on one import do no harm, they merely share its rows.
 */
@Component
class WorkQueue {

    static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final DSLContext db;
    private final TenantTransactions tx;
    private final SystemClock clock;

    WorkQueue(DSLContext db, TenantTransactions tx, SystemClock clock) {
        this.db = db;
        this.tx = tx;
        this.clock = clock;
    }

    /** An import in a worker's hands. */
    record Work(UUID tenantId, UUID importId, UUID workerId, int attempts) {}

    /** Puts an import in, in the caller's transaction. */
    void add(UUID tenantId, UUID importId) {
        db.insertInto(IMPORT_WORK)
                .set(IMPORT_WORK.TENANT_ID, tenantId)
                .set(IMPORT_WORK.IMPORT_ID, importId)
                .set(IMPORT_WORK.LEASED_UNTIL, now())
                .onConflict(IMPORT_WORK.IMPORT_ID)
                .doUpdate()
                .set(IMPORT_WORK.LEASED_UNTIL, now())
                .set(IMPORT_WORK.ATTEMPTS, 0L)
                .execute();
    }

    /** Takes one that nobody holds, or whose holder let its lease run out. */
    Optional<Work> take(UUID workerId) {
        var free = DSL.select(IMPORT_WORK.IMPORT_ID)
                .from(IMPORT_WORK)
                .where(IMPORT_WORK.LEASED_UNTIL.le(now()))
                .orderBy(IMPORT_WORK.LEASED_UNTIL)
                .limit(1)
                .forUpdate()
                .skipLocked();
        return tx.outside(() -> db.update(IMPORT_WORK)
                .set(IMPORT_WORK.WORKER_ID, workerId)
                .set(IMPORT_WORK.LEASED_UNTIL, now().plus(LEASE))
                .set(IMPORT_WORK.ATTEMPTS, IMPORT_WORK.ATTEMPTS.plus(1))
                .where(IMPORT_WORK.IMPORT_ID.eq(free))
                .returning()
                .fetchOptional(row -> new Work(
                        row.get(IMPORT_WORK.TENANT_ID),
                        row.get(IMPORT_WORK.IMPORT_ID),
                        workerId,
                        row.get(IMPORT_WORK.ATTEMPTS).intValue())));
    }

    void renew(Work work) {
        leaseUntil(work, now().plus(LEASE));
    }

    /** Gives it back for a later attempt. */
    void giveBack(Work work) {
        leaseUntil(work, now().plus(PAUSE.multipliedBy(work.attempts())));
    }

    private void leaseUntil(Work work, OffsetDateTime until) {
        tx.outside(() -> db.update(IMPORT_WORK)
                .set(IMPORT_WORK.LEASED_UNTIL, until)
                .where(IMPORT_WORK.IMPORT_ID.eq(work.importId()), IMPORT_WORK.WORKER_ID.eq(work.workerId()))
                .execute());
    }

    /** Takes it out, unless it was put in again or another worker holds it. */
    void finish(Work work) {
        tx.outside(() -> db.deleteFrom(IMPORT_WORK)
                .where(
                        IMPORT_WORK.IMPORT_ID.eq(work.importId()),
                        IMPORT_WORK.WORKER_ID.eq(work.workerId()),
                        IMPORT_WORK.ATTEMPTS.gt(0L))
                .execute());
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
