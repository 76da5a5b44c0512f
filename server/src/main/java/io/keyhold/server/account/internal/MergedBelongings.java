package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.CARRIER;
import static io.keyhold.schema.db.Tables.PURCHASE;

import io.keyhold.server.account.internal.Carried.Haul;
import io.keyhold.server.account.internal.Carried.Hauls;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Carries purchases and carriers from one account to another, and back. */
@Component
class MergedBelongings {
    private final DSLContext db;

    MergedBelongings(DSLContext db) {
        this.db = db;
    }

    /** Purchases that the kept account knows already (same day, class and number) stay behind: they are the same. */
    List<UUID> carryPurchases(UUID tenantId, UUID keptId, UUID mergedId) {
        var known = PURCHASE.as("known");
        return db.update(PURCHASE)
                .set(PURCHASE.ACCOUNT_ID, keptId)
                .where(
                        PURCHASE.TENANT_ID.eq(tenantId),
                        PURCHASE.ACCOUNT_ID.eq(mergedId),
                        PURCHASE.STRUCK_AT.isNull(),
                        DSL.notExists(DSL.selectOne()
                                .from(known)
                                .where(
                                        known.TENANT_ID.eq(tenantId),
                                        known.ACCOUNT_ID.eq(keptId),
                                        known.STRUCK_AT.isNull(),
                                        known.MODEL_CLASS.eq(PURCHASE.MODEL_CLASS),
                                        known.QUANTITY.eq(PURCHASE.QUANTITY),
                                        known.PURCHASED_ON.eq(PURCHASE.PURCHASED_ON))))
                .returning(PURCHASE.ID)
                .fetch(PURCHASE.ID);
    }

    void takePurchasesBack(UUID tenantId, UUID keptId, UUID mergedId, Collection<UUID> purchases) {
        db.update(PURCHASE)
                .set(PURCHASE.ACCOUNT_ID, mergedId)
                .where(PURCHASE.TENANT_ID.eq(tenantId), PURCHASE.ACCOUNT_ID.eq(keptId), PURCHASE.ID.in(purchases))
                .execute();
    }

    /** The largest purchase in one go that stands. */
    long largestPurchase(UUID tenantId, UUID accountId) {
        return db.select(DSL.coalesce(DSL.max(PURCHASE.QUANTITY), 0L))
                .from(PURCHASE)
                .where(PURCHASE.TENANT_ID.eq(tenantId), PURCHASE.ACCOUNT_ID.eq(accountId), PURCHASE.STRUCK_AT.isNull())
                .fetchSingle()
                .value1();
    }

    /** What hauled for the one hauls for the other; nobody comes to haul for himself, nor twice for one. */
    Hauls carryHauls(UUID tenantId, UUID keptId, UUID mergedId) {
        var taken = hauls(tenantId, mergedId);
        var known = hauls(tenantId, keptId);
        remove(tenantId, taken);
        var added = taken.stream()
                .map(it -> new Haul(
                        it.accountId().equals(mergedId) ? keptId : it.accountId(),
                        it.carrierId().equals(mergedId) ? keptId : it.carrierId(),
                        it.actorId(),
                        it.recordedAt()))
                .filter(it -> !it.accountId().equals(it.carrierId()))
                .filter(it -> known.stream().noneMatch(old -> same(old, it)))
                .toList();
        added.forEach(it -> insert(tenantId, it));
        return new Hauls(taken, added);
    }

    private static boolean same(Haul one, Haul other) {
        return one.accountId().equals(other.accountId()) && one.carrierId().equals(other.carrierId());
    }

    void takeHaulsBack(UUID tenantId, Hauls hauls) {
        remove(tenantId, hauls.added());
        hauls.taken().forEach(it -> insert(tenantId, it));
    }

    private List<Haul> hauls(UUID tenantId, UUID accountId) {
        return db.selectFrom(CARRIER)
                .where(
                        CARRIER.TENANT_ID.eq(tenantId),
                        CARRIER.ACCOUNT_ID.eq(accountId).or(CARRIER.CARRIER_ID.eq(accountId)))
                .orderBy(CARRIER.ACCOUNT_ID, CARRIER.CARRIER_ID)
                .fetch(row -> new Haul(
                        row.get(CARRIER.ACCOUNT_ID),
                        row.get(CARRIER.CARRIER_ID),
                        row.get(CARRIER.ACTOR_ID),
                        row.get(CARRIER.RECORDED_AT).toInstant()));
    }

    private void remove(UUID tenantId, List<Haul> hauls) {
        Condition any = hauls.stream()
                .map(it -> CARRIER.ACCOUNT_ID.eq(it.accountId()).and(CARRIER.CARRIER_ID.eq(it.carrierId())))
                .reduce(DSL.falseCondition(), Condition::or);
        db.deleteFrom(CARRIER).where(CARRIER.TENANT_ID.eq(tenantId), any).execute();
    }

    private void insert(UUID tenantId, Haul haul) {
        db.insertInto(CARRIER)
                .set(CARRIER.TENANT_ID, tenantId)
                .set(CARRIER.ACCOUNT_ID, haul.accountId())
                .set(CARRIER.CARRIER_ID, haul.carrierId())
                .set(CARRIER.ACTOR_ID, haul.actorId())
                .set(CARRIER.RECORDED_AT, haul.recordedAt().atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }
}
