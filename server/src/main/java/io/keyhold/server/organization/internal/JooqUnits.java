package io.keyhold.server.organization.internal;

import static io.keyhold.schema.db.Tables.ORG_UNIT;

import io.keyhold.server.organization.UnitKind;
import io.keyhold.server.organization.UnitState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;

/** The table of units. */
@Component
class JooqUnits {
    private final DSLContext db;

    JooqUnits(DSLContext db) {
        this.db = db;
    }

    List<UnitState> all(UUID tenantId) {
        return select(tenantId).orderBy(ORG_UNIT.NAME).fetch(JooqUnits::unit);
    }

    Optional<UnitState> find(UUID tenantId, UUID unitId) {
        return select(tenantId).and(ORG_UNIT.ID.eq(unitId)).fetchOptional(JooqUnits::unit);
    }

    /** The unit, which nobody closes until the transaction ends. */
    Optional<UnitState> lock(UUID tenantId, UUID unitId) {
        return select(tenantId).and(ORG_UNIT.ID.eq(unitId)).forShare().fetchOptional(JooqUnits::unit);
    }

    /** The unit, to which nobody adds a unit or a person until the transaction ends. */
    Optional<UnitState> lockToChange(UUID tenantId, UUID unitId) {
        return select(tenantId).and(ORG_UNIT.ID.eq(unitId)).forNoKeyUpdate().fetchOptional(JooqUnits::unit);
    }

    /** Changes of the tree's shape, and of what units may share, go one after another in a company. */
    void lockTree(UUID tenantId) {
        db.select(ORG_UNIT.ID)
                .from(ORG_UNIT)
                .where(ORG_UNIT.TENANT_ID.eq(tenantId), ORG_UNIT.PARENT_ID.isNull())
                .orderBy(ORG_UNIT.ID)
                // Not a full lock: rows that merely point to the head office need not wait.
                .forNoKeyUpdate()
                .fetch();
    }

    void insert(UUID tenantId, UnitState unit) {
        db.insertInto(
                        ORG_UNIT,
                        ORG_UNIT.TENANT_ID,
                        ORG_UNIT.ID,
                        ORG_UNIT.KIND,
                        ORG_UNIT.NAME,
                        ORG_UNIT.PARENT_ID,
                        ORG_UNIT.VERSION)
                .values(tenantId, unit.id(), unit.kind().code(), unit.name(), unit.parentId(), unit.version())
                .execute();
    }

    /** Writes the unit's next version; false when it is not the next one any more. */
    boolean update(UUID tenantId, UnitState next) {
        return db.update(ORG_UNIT)
                        .set(ORG_UNIT.NAME, next.name())
                        .set(ORG_UNIT.PARENT_ID, next.parentId())
                        .set(ORG_UNIT.STATE, next.closed() ? "closed" : "active")
                        .set(ORG_UNIT.VERSION, next.version())
                        .where(
                                ORG_UNIT.TENANT_ID.eq(tenantId),
                                ORG_UNIT.ID.eq(next.id()),
                                ORG_UNIT.VERSION.eq(next.version() - 1))
                        .execute()
                == 1;
    }

    boolean hasOpenUnits(UUID tenantId, UUID unitId) {
        return db.fetchExists(
                select(tenantId).and(ORG_UNIT.PARENT_ID.eq(unitId)).and(ORG_UNIT.STATE.eq("active")));
    }

    private SelectConditionStep<? extends Record> select(UUID tenantId) {
        return db.select(
                        ORG_UNIT.ID, ORG_UNIT.KIND, ORG_UNIT.NAME, ORG_UNIT.PARENT_ID, ORG_UNIT.STATE, ORG_UNIT.VERSION)
                .from(ORG_UNIT)
                .where(ORG_UNIT.TENANT_ID.eq(tenantId));
    }

    private static UnitState unit(Record row) {
        return new UnitState(
                row.get(ORG_UNIT.ID),
                UnitKind.of(row.get(ORG_UNIT.KIND)).orElseThrow(),
                row.get(ORG_UNIT.NAME),
                row.get(ORG_UNIT.PARENT_ID),
                "closed".equals(row.get(ORG_UNIT.STATE)),
                row.get(ORG_UNIT.VERSION));
    }
}
