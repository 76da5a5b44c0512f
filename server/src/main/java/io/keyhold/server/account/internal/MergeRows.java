package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.schema.db.Tables.ACCOUNT_MERGE;
import static io.keyhold.schema.db.Tables.DUPLICATE_PAIR;

import io.keyhold.server.account.Merging;
import io.keyhold.server.kernel.SystemClock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The merges that were made, with what undoing them needs, in the caller's transaction. */
@Component
class MergeRows {
    private final DSLContext db;
    private final JsonMapper json;
    private final SystemClock clock;

    MergeRows(DSLContext db, JsonMapper json, SystemClock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** A merge as stored. */
    record Stored(Merging merging, UUID pairId, String state) {}

    void insert(Merging merging, UUID pairId, Carried carried) {
        db.insertInto(ACCOUNT_MERGE)
                .set(ACCOUNT_MERGE.TENANT_ID, merging.tenantId())
                .set(ACCOUNT_MERGE.ID, merging.mergeId())
                .set(ACCOUNT_MERGE.KEPT_ID, merging.keptId())
                .set(ACCOUNT_MERGE.MERGED_ID, merging.mergedId())
                .set(ACCOUNT_MERGE.PAIR_ID, pairId)
                .set(ACCOUNT_MERGE.REASON, merging.reason())
                .set(ACCOUNT_MERGE.MERGED_BY, merging.actorId())
                .set(ACCOUNT_MERGE.MERGED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .set(ACCOUNT_MERGE.CARRIED, JSONB.valueOf(json.writeValueAsString(carried)))
                .execute();
    }

    Optional<Stored> find(UUID tenantId, UUID mergeId) {
        return db.selectFrom(ACCOUNT_MERGE)
                .where(ACCOUNT_MERGE.TENANT_ID.eq(tenantId), ACCOUNT_MERGE.ID.eq(mergeId))
                .fetchOptional(row -> new Stored(
                        new Merging(
                                tenantId,
                                mergeId,
                                row.get(ACCOUNT_MERGE.KEPT_ID),
                                row.get(ACCOUNT_MERGE.MERGED_ID),
                                row.get(ACCOUNT_MERGE.MERGED_BY),
                                row.get(ACCOUNT_MERGE.REASON)),
                        row.get(ACCOUNT_MERGE.PAIR_ID),
                        row.get(ACCOUNT_MERGE.STATE)));
    }

    /** What a merge that stands carried over; none where personal data in it was erased. */
    Optional<Carried> carried(UUID tenantId, UUID mergeId) {
        return db.select(ACCOUNT_MERGE.CARRIED)
                .from(ACCOUNT_MERGE)
                .where(
                        ACCOUNT_MERGE.TENANT_ID.eq(tenantId),
                        ACCOUNT_MERGE.ID.eq(mergeId),
                        ACCOUNT_MERGE.STATE.eq("done"))
                .forUpdate()
                .fetchOptional(ACCOUNT_MERGE.CARRIED)
                .map(JSONB::data)
                .filter(data -> !data.equals("{}"))
                .map(data -> json.readValue(data, Carried.class));
    }

    void undone(UUID tenantId, UUID mergeId, UUID personId, String reason) {
        db.update(ACCOUNT_MERGE)
                .set(ACCOUNT_MERGE.STATE, "undone")
                .set(ACCOUNT_MERGE.UNDONE_BY, personId)
                .set(ACCOUNT_MERGE.UNDONE_AT, clock.now().atOffset(ZoneOffset.UTC))
                .set(ACCOUNT_MERGE.UNDO_REASON, reason)
                .where(ACCOUNT_MERGE.TENANT_ID.eq(tenantId), ACCOUNT_MERGE.ID.eq(mergeId))
                .execute();
    }

    /** Says where links to the account lead from now on; null when it is an account of its own again. */
    void lead(UUID tenantId, UUID accountId, @Nullable UUID keptId) {
        db.update(ACCOUNT)
                .set(ACCOUNT.MERGED_INTO_ID, keptId)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.ID.eq(accountId))
                .execute();
    }

    /** Forgets what merges of the accounts say of them; they can be undone no more. */
    void forget(UUID tenantId, Collection<UUID> accounts) {
        db.update(ACCOUNT_MERGE)
                .set(ACCOUNT_MERGE.CARRIED, JSONB.valueOf("{}"))
                .where(
                        ACCOUNT_MERGE.TENANT_ID.eq(tenantId),
                        ACCOUNT_MERGE.KEPT_ID.in(accounts).or(ACCOUNT_MERGE.MERGED_ID.in(accounts)))
                .execute();
    }

    /** Whether a pair was ever merged. */
    static Select<?> ofPair() {
        return DSL.selectOne()
                .from(ACCOUNT_MERGE)
                .where(
                        ACCOUNT_MERGE.TENANT_ID.eq(DUPLICATE_PAIR.TENANT_ID),
                        ACCOUNT_MERGE.PAIR_ID.eq(DUPLICATE_PAIR.ID));
    }
}
