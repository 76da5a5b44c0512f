package io.keyhold.server.kernel.internal;

import static io.keyhold.schema.db.Tables.WORK;

import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.Work;
import io.keyhold.server.kernel.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
class JooqWorkQueue implements WorkQueue {
    static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final DSLContext db;
    private final TenantTransactions tx;
    private final SystemClock clock;
    private final Map<String, Semaphore> woken = new ConcurrentHashMap<>();

    JooqWorkQueue(DSLContext db, TenantTransactions tx, SystemClock clock) {
        this.db = db;
        this.tx = tx;
        this.clock = clock;
    }

    @Override
    public void add(String kind, UUID tenantId, UUID subjectId) {
        db.insertInto(WORK)
                .set(WORK.KIND, kind)
                .set(WORK.SUBJECT_ID, subjectId)
                .set(WORK.TENANT_ID, tenantId)
                .set(WORK.LEASED_UNTIL, at(clock.now()))
                .onConflict(WORK.KIND, WORK.SUBJECT_ID)
                .doUpdate()
                .set(WORK.LEASED_UNTIL, at(clock.now()))
                .set(WORK.ATTEMPTS, 0L)
                .execute();
    }

    @Override
    public void wake(String kind) {
        woken(kind).release();
    }

    /** Waits until it is worth looking again, and returns whether somebody said so. */
    boolean sleep(String kind, Duration longest) throws InterruptedException {
        boolean wasWoken = woken(kind).tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        int unused = woken(kind).drainPermits();
        return wasWoken;
    }

    private Semaphore woken(String kind) {
        return woken.computeIfAbsent(kind, each -> new Semaphore(0));
    }

    /** Takes one that nobody holds, or whose holder let its lease run out. */
    Optional<Work> take(String kind, UUID workerId) {
        var free = DSL.select(WORK.SUBJECT_ID)
                .from(WORK)
                .where(WORK.KIND.eq(kind), WORK.LEASED_UNTIL.le(at(clock.now())))
                .orderBy(WORK.LEASED_UNTIL)
                .limit(1)
                .forUpdate()
                .skipLocked();
        return tx.outside(() -> db.update(WORK)
                .set(WORK.WORKER_ID, workerId)
                .set(WORK.LEASED_UNTIL, at(clock.now().plus(LEASE)))
                .set(WORK.ATTEMPTS, WORK.ATTEMPTS.plus(1))
                .where(WORK.KIND.eq(kind), WORK.SUBJECT_ID.eq(free))
                .returning()
                .fetchOptional(row -> new Work(
                        kind,
                        row.get(WORK.TENANT_ID),
                        row.get(WORK.SUBJECT_ID),
                        workerId,
                        row.get(WORK.ATTEMPTS).intValue())));
    }

    void renew(Work work) {
        leaseUntil(work, clock.now().plus(LEASE));
    }

    /** Gives it back for a later attempt. */
    void giveBack(Work work) {
        leaseUntil(work, clock.now().plus(PAUSE.multipliedBy(work.attempts())));
    }

    private void leaseUntil(Work work, Instant until) {
        tx.outside(() -> db.update(WORK)
                .set(WORK.LEASED_UNTIL, at(until))
                .where(held(work))
                .execute());
    }

    /** Puts it off, unless it was put in again or another worker holds it. */
    void postpone(Work work, Instant until) {
        tx.outside(() -> db.update(WORK)
                .set(WORK.LEASED_UNTIL, at(until))
                .set(WORK.ATTEMPTS, 0L)
                .where(held(work))
                .execute());
    }

    /** Takes it out, unless it was put in again or another worker holds it. */
    void finish(Work work) {
        tx.outside(() -> db.deleteFrom(WORK).where(held(work)).execute());
    }

    private static Condition held(Work work) {
        return WORK.KIND
                .eq(work.kind())
                .and(WORK.SUBJECT_ID.eq(work.subjectId()))
                .and(WORK.WORKER_ID.eq(work.workerId()))
                .and(WORK.ATTEMPTS.gt(0L));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
