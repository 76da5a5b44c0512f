package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.DUPLICATE_PAIR;

import io.keyhold.matching.Comparison;
import io.keyhold.matching.Reason;
import io.keyhold.matching.Verdict;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.SystemClock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Pairs of accounts that may be one, in the caller's transaction. The smaller id stands first, so that a pair is one row. */
@Component
class PairRows {
    static final String OPEN = "open";
    static final String MERGED = "merged";
    static final String NOT_SAME = "not-same";

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final DSLContext db;
    private final JsonMapper json;
    private final SystemClock clock;

    PairRows(DSLContext db, JsonMapper json, SystemClock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** A pair as stored. */
    record Stored(
            UUID id,
            UUID smallerId,
            UUID largerId,
            Comparison comparison,
            String state,
            String foundBy,
            Instant foundAt,
            @Nullable UUID ruledBy,
            @Nullable Instant ruledAt,
            @Nullable String reason) {
        boolean open() {
            return state.equals(OPEN);
        }

        boolean has(UUID accountId) {
            return smallerId.equals(accountId) || largerId.equals(accountId);
        }

        UUID otherThan(UUID accountId) {
            return smallerId.equals(accountId) ? largerId : smallerId;
        }
    }

    /** Puts a pair in, or brings its score up to date while nobody has ruled on it; returns whether it is open now. */
    boolean suspect(UUID tenantId, UUID oneId, UUID otherId, Comparison comparison, String foundBy) {
        boolean inOrder = oneId.toString().compareTo(otherId.toString()) < 0;
        return db.insertInto(DUPLICATE_PAIR)
                        .set(DUPLICATE_PAIR.TENANT_ID, tenantId)
                        .set(DUPLICATE_PAIR.ID, Ids.next())
                        .set(DUPLICATE_PAIR.SMALLER_ID, inOrder ? oneId : otherId)
                        .set(DUPLICATE_PAIR.LARGER_ID, inOrder ? otherId : oneId)
                        .set(DUPLICATE_PAIR.SCORE, (long) comparison.score())
                        .set(DUPLICATE_PAIR.VERDICT, code(comparison.verdict()))
                        .set(DUPLICATE_PAIR.REASONS, reasons(comparison))
                        .set(DUPLICATE_PAIR.FOUND_BY, foundBy)
                        .set(DUPLICATE_PAIR.FOUND_AT, clock.now().atOffset(ZoneOffset.UTC))
                        .onConflict(DUPLICATE_PAIR.TENANT_ID, DUPLICATE_PAIR.SMALLER_ID, DUPLICATE_PAIR.LARGER_ID)
                        .doUpdate()
                        .set(DUPLICATE_PAIR.SCORE, (long) comparison.score())
                        .set(DUPLICATE_PAIR.VERDICT, code(comparison.verdict()))
                        .set(DUPLICATE_PAIR.REASONS, reasons(comparison))
                        .where(DUPLICATE_PAIR.STATE.eq(OPEN))
                        .execute()
                == 1;
    }

    private JSONB reasons(Comparison comparison) {
        return JSONB.valueOf(json.writeValueAsString(comparison.reasons()));
    }

    Optional<Stored> find(UUID tenantId, UUID pairId) {
        return db.selectFrom(DUPLICATE_PAIR)
                .where(DUPLICATE_PAIR.TENANT_ID.eq(tenantId), DUPLICATE_PAIR.ID.eq(pairId))
                .fetchOptional(this::stored);
    }

    Optional<Stored> between(UUID tenantId, UUID oneId, UUID otherId) {
        boolean inOrder = oneId.toString().compareTo(otherId.toString()) < 0;
        return db.selectFrom(DUPLICATE_PAIR)
                .where(
                        DUPLICATE_PAIR.TENANT_ID.eq(tenantId),
                        DUPLICATE_PAIR.SMALLER_ID.eq(inOrder ? oneId : otherId),
                        DUPLICATE_PAIR.LARGER_ID.eq(inOrder ? otherId : oneId))
                .fetchOptional(this::stored);
    }

    /** Rules on a pair that is in the state; returns whether it was. */
    boolean rule(UUID tenantId, UUID pairId, String from, String to, UUID personId, String reason) {
        return db.update(DUPLICATE_PAIR)
                        .set(DUPLICATE_PAIR.STATE, to)
                        .set(DUPLICATE_PAIR.RULED_BY, personId)
                        .set(DUPLICATE_PAIR.RULED_AT, clock.now().atOffset(ZoneOffset.UTC))
                        .set(DUPLICATE_PAIR.REASON, reason)
                        .where(
                                DUPLICATE_PAIR.TENANT_ID.eq(tenantId),
                                DUPLICATE_PAIR.ID.eq(pairId),
                                DUPLICATE_PAIR.STATE.eq(from))
                        .execute()
                == 1;
    }

    /** Puts a pair that was ruled on back into the queue. */
    boolean reopen(UUID tenantId, UUID pairId, String from) {
        return db.update(DUPLICATE_PAIR)
                        .set(DUPLICATE_PAIR.STATE, OPEN)
                        .setNull(DUPLICATE_PAIR.RULED_BY)
                        .setNull(DUPLICATE_PAIR.RULED_AT)
                        .setNull(DUPLICATE_PAIR.REASON)
                        .where(
                                DUPLICATE_PAIR.TENANT_ID.eq(tenantId),
                                DUPLICATE_PAIR.ID.eq(pairId),
                                DUPLICATE_PAIR.STATE.eq(from))
                        .execute()
                == 1;
    }

    /** Those with whom the account was ruled not to be the same. */
    List<UUID> notSame(UUID tenantId, UUID accountId) {
        return db.selectFrom(DUPLICATE_PAIR)
                .where(of(tenantId, accountId), DUPLICATE_PAIR.STATE.eq(NOT_SAME))
                .fetch(row -> stored(row).otherThan(accountId));
    }

    /** Forgets suspicions of an account that nobody has ruled on, as when its name is another one now. */
    void forgetOpen(UUID tenantId, UUID accountId) {
        db.deleteFrom(DUPLICATE_PAIR)
                .where(
                        of(tenantId, accountId),
                        DUPLICATE_PAIR.STATE.eq(OPEN),
                        DUPLICATE_PAIR.FOUND_BY.ne("person"),
                        DSL.notExists(MergeRows.ofPair()))
                .execute();
    }

    void delete(UUID tenantId, Collection<UUID> pairs) {
        db.deleteFrom(DUPLICATE_PAIR)
                .where(DUPLICATE_PAIR.TENANT_ID.eq(tenantId), DUPLICATE_PAIR.ID.in(pairs))
                .execute();
    }

    private static org.jooq.Condition of(UUID tenantId, UUID accountId) {
        return DUPLICATE_PAIR
                .TENANT_ID
                .eq(tenantId)
                .and(DUPLICATE_PAIR.SMALLER_ID.eq(accountId).or(DUPLICATE_PAIR.LARGER_ID.eq(accountId)));
    }

    static String code(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    Stored stored(Record row) {
        var ruledAt = row.get(DUPLICATE_PAIR.RULED_AT);
        return new Stored(
                row.get(DUPLICATE_PAIR.ID),
                row.get(DUPLICATE_PAIR.SMALLER_ID),
                row.get(DUPLICATE_PAIR.LARGER_ID),
                comparison(row),
                row.get(DUPLICATE_PAIR.STATE),
                row.get(DUPLICATE_PAIR.FOUND_BY),
                row.get(DUPLICATE_PAIR.FOUND_AT).toInstant(),
                row.get(DUPLICATE_PAIR.RULED_BY),
                ruledAt == null ? null : ruledAt.toInstant(),
                row.get(DUPLICATE_PAIR.REASON));
    }

    private Comparison comparison(Record row) {
        return new Comparison(
                Verdict.valueOf(row.get(DUPLICATE_PAIR.VERDICT).toUpperCase(Locale.ROOT)),
                row.get(DUPLICATE_PAIR.SCORE).intValue(),
                json.readValue(row.get(DUPLICATE_PAIR.REASONS).data(), REASONS));
    }
}
