package io.keyhold.server.organization.internal;

import static io.keyhold.schema.db.Tables.TERRITORY;

import io.keyhold.server.organization.TerritoryEntry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The table of territories. */
@Component
class JooqTerritories {
    private final DSLContext db;

    JooqTerritories(DSLContext db) {
        this.db = db;
    }

    List<TerritoryEntry> all(UUID tenantId) {
        return db.select(TERRITORY.UNIT_ID, TERRITORY.DIVISION_CODE, TERRITORY.VALID_FROM, TERRITORY.VALID_TO)
                .from(TERRITORY)
                .where(TERRITORY.TENANT_ID.eq(tenantId))
                .orderBy(TERRITORY.UNIT_ID, TERRITORY.DIVISION_CODE, TERRITORY.VALID_FROM)
                .fetch(Records.mapping(TerritoryEntry::new));
    }

    void insert(UUID tenantId, UUID unitId, Collection<String> places, LocalDate from) {
        var rows = db.insertInto(
                TERRITORY, TERRITORY.TENANT_ID, TERRITORY.UNIT_ID, TERRITORY.DIVISION_CODE, TERRITORY.VALID_FROM);
        if (!places.isEmpty()) {
            rows.valuesOfRows(places.stream()
                            .map(place -> DSL.row(tenantId, unitId, place, from))
                            .toList())
                    .execute();
        }
    }

    /** Ends the places on the day, where they hold then. */
    void end(UUID tenantId, UUID unitId, Collection<String> places, LocalDate to) {
        db.update(TERRITORY)
                .set(TERRITORY.VALID_TO, to)
                .where(
                        TERRITORY.TENANT_ID.eq(tenantId),
                        TERRITORY.UNIT_ID.eq(unitId),
                        TERRITORY.DIVISION_CODE.in(places),
                        TERRITORY.VALID_TO.isNull().or(TERRITORY.VALID_TO.gt(to)))
                .execute();
    }

    /** Takes an end that was set after the day away again. */
    void endNoMore(UUID tenantId, UUID unitId, Collection<String> places, LocalDate day) {
        db.update(TERRITORY)
                .setNull(TERRITORY.VALID_TO)
                .where(
                        TERRITORY.TENANT_ID.eq(tenantId),
                        TERRITORY.UNIT_ID.eq(unitId),
                        TERRITORY.DIVISION_CODE.in(places),
                        TERRITORY.VALID_TO.gt(day))
                .execute();
    }

    /** Ends every place on the day; what was to begin then or later never held and goes. */
    void endAll(UUID tenantId, UUID unitId, LocalDate to) {
        forgetFrom(tenantId, unitId, to);
        db.update(TERRITORY)
                .set(TERRITORY.VALID_TO, to)
                .where(
                        TERRITORY.TENANT_ID.eq(tenantId),
                        TERRITORY.UNIT_ID.eq(unitId),
                        TERRITORY.VALID_TO.isNull().or(TERRITORY.VALID_TO.gt(to)))
                .execute();
    }

    /** Takes away what was to begin on the day or later. */
    void forgetFrom(UUID tenantId, UUID unitId, LocalDate day) {
        db.deleteFrom(TERRITORY)
                .where(TERRITORY.TENANT_ID.eq(tenantId), TERRITORY.UNIT_ID.eq(unitId), TERRITORY.VALID_FROM.ge(day))
                .execute();
    }
}
