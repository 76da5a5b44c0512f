package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.schema.db.Tables.REVIEW;

import io.keyhold.server.account.Reviews;
import io.keyhold.server.account.Reviews.Review;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How far each company's accounts are decided again. */
@Component
class ReviewRows implements Reviews {
    /** Handbooks and clocks are remembered for two seconds on each node; a round begins when all have forgotten. */
    private static final Duration SETTLES = Duration.ofSeconds(3);

    private final DSLContext db;
    private final TenantTransactions transactions;
    private final SystemClock clock;

    ReviewRows(DSLContext db, TenantTransactions transactions, SystemClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A company's row.
     *
     * @param day the business day up to which every account is decided by the handbook, or while running is being decided
     * @param begins no round begins before
     * @param wanted whether a thorough round is wanted whatever the day
     * @param thorough whether the round looks at every account, not only at those that would be decided differently
     */
    record Row(
            LocalDate day,
            String state,
            long round,
            long afterNumber,
            Instant begins,
            boolean wanted,
            boolean thorough) {
        boolean running() {
            return state.equals("running");
        }
    }

    /** Says that from the day on something else may be decided; a round that runs by the handbook of such a day begins anew. */
    void dueFrom(UUID tenantId, LocalDate day) {
        var before = day.minusDays(1);
        db.insertInto(REVIEW)
                .set(REVIEW.TENANT_ID, tenantId)
                .set(REVIEW.DAY, before)
                .set(REVIEW.STATE, "done")
                .set(REVIEW.ROUND, 0L)
                .set(REVIEW.BEGINS_AT, now().plus(SETTLES))
                .set(REVIEW.STARTED_AT, now())
                .onConflict(REVIEW.TENANT_ID)
                .doUpdate()
                .set(REVIEW.DAY, DSL.least(REVIEW.DAY, DSL.val(before)))
                .set(REVIEW.STATE, DSL.when(REVIEW.DAY.gt(before), "done").otherwise(REVIEW.STATE))
                .set(REVIEW.BEGINS_AT, now().plus(SETTLES))
                .execute();
    }

    /** The same, and whatever the day the next round looks at every account. */
    void dueThoroughlyFrom(UUID tenantId, LocalDate day) {
        dueFrom(tenantId, day);
        db.update(REVIEW)
                .set(REVIEW.WANTED, true)
                .where(REVIEW.TENANT_ID.eq(tenantId))
                .execute();
    }

    Optional<Row> find(UUID tenantId) {
        return db.selectFrom(REVIEW).where(REVIEW.TENANT_ID.eq(tenantId)).fetchOptional(ReviewRows::row);
    }

    /** The row, held until the transaction ends, while the round runs; none when it was ended or another one began. */
    Optional<Row> lock(UUID tenantId, long round) {
        return db.selectFrom(REVIEW)
                .where(REVIEW.TENANT_ID.eq(tenantId), REVIEW.ROUND.eq(round), REVIEW.STATE.eq("running"))
                .forUpdate()
                .fetchOptional(ReviewRows::row);
    }

    /** Begins a round by the handbook of the day. */
    void begin(UUID tenantId, Row before, LocalDate day, boolean thorough) {
        long total = db.fetchCount(ACCOUNT, ACCOUNT.TENANT_ID.eq(tenantId));
        db.update(REVIEW)
                .set(REVIEW.DAY, day)
                .set(REVIEW.STATE, "running")
                .set(REVIEW.WANTED, false)
                .set(REVIEW.THOROUGH, thorough)
                .set(REVIEW.ROUND, before.round() + 1)
                .set(REVIEW.AFTER_NUMBER, 0L)
                .set(REVIEW.TOTAL, total)
                .set(REVIEW.LOOKED_AT, 0L)
                .set(REVIEW.CHANGED, 0L)
                .set(REVIEW.STARTED_AT, now())
                .setNull(REVIEW.ENDED_AT)
                .where(REVIEW.TENANT_ID.eq(tenantId), REVIEW.ROUND.eq(before.round()), REVIEW.STATE.ne("running"))
                .execute();
    }

    void progress(UUID tenantId, long afterNumber, int lookedAt, int changed) {
        db.update(REVIEW)
                .set(REVIEW.AFTER_NUMBER, afterNumber)
                .set(REVIEW.LOOKED_AT, REVIEW.LOOKED_AT.plus(lookedAt))
                .set(REVIEW.CHANGED, REVIEW.CHANGED.plus(changed))
                .where(REVIEW.TENANT_ID.eq(tenantId))
                .execute();
    }

    void end(UUID tenantId, String state) {
        db.update(REVIEW)
                .set(REVIEW.STATE, state)
                .set(REVIEW.ENDED_AT, now())
                .where(REVIEW.TENANT_ID.eq(tenantId), REVIEW.STATE.eq("running"))
                .execute();
    }

    @Override
    public Optional<Review> latest(UUID tenantId) {
        return transactions.reading(
                tenantId,
                () -> db.selectFrom(REVIEW)
                        .where(REVIEW.TENANT_ID.eq(tenantId), REVIEW.ROUND.gt(0L))
                        .fetchOptional(ReviewRows::review));
    }

    private static Review review(Record row) {
        var ended = row.get(REVIEW.ENDED_AT);
        return new Review(
                // One that was broken off is about to begin anew.
                ended == null ? State.RUNNING : state(row.get(REVIEW.STATE)),
                row.get(REVIEW.DAY),
                row.get(REVIEW.TOTAL),
                row.get(REVIEW.LOOKED_AT),
                row.get(REVIEW.CHANGED),
                row.get(REVIEW.STARTED_AT).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static State state(String code) {
        return State.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Row row(Record row) {
        return new Row(
                row.get(REVIEW.DAY),
                row.get(REVIEW.STATE),
                row.get(REVIEW.ROUND),
                row.get(REVIEW.AFTER_NUMBER),
                row.get(REVIEW.BEGINS_AT).toInstant(),
                row.get(REVIEW.WANTED),
                row.get(REVIEW.THOROUGH));
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }
}
