package io.keyhold.server.organization.internal;

import static io.keyhold.schema.db.Tables.ORG_UNIT;
import static io.keyhold.schema.db.Tables.TERRITORY;

import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Remembered;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.OrganizationChanged;
import io.keyhold.server.organization.OrganizationMap;
import io.keyhold.server.organization.Organizations;
import io.keyhold.server.organization.Places;
import io.keyhold.server.organization.Unit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps each company's map of today in memory. A change here drops it at once; another node's is seen within two seconds. */
@Component
class RememberedOrganizations implements Organizations {
    private record Day(UUID tenantId, LocalDate day) {}

    private final DSLContext db;
    private final TenantTransactions transactions;
    private final BusinessClock clock;
    private final Places places;
    private final Remembered<Day, OrganizationMap> maps = new Remembered<>(Duration.ofSeconds(2), 1_000, this::read);

    RememberedOrganizations(DSLContext db, TenantTransactions transactions, BusinessClock clock, Places places) {
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
        this.places = places;
    }

    @Override
    public OrganizationMap map(UUID tenantId) {
        return maps.get(new Day(tenantId, clock.today(tenantId)));
    }

    @Override
    public OrganizationMap mapInTransaction(UUID tenantId) {
        return read(new Day(tenantId, clock.today(tenantId)));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void forget(OrganizationChanged changed) {
        maps.forget(day -> day.tenantId().equals(changed.tenantId()));
    }

    private OrganizationMap read(Day day) {
        return mapOf(transactions.reading(day.tenantId(), () -> rows(day)));
    }

    /** One statement, since a list has to stay within few. */
    private Result<? extends Record> rows(Day day) {
        return db.select(ORG_UNIT.ID, ORG_UNIT.KIND, ORG_UNIT.NAME, ORG_UNIT.PARENT_ID, TERRITORY.DIVISION_CODE)
                .from(ORG_UNIT)
                .leftJoin(TERRITORY)
                .on(
                        TERRITORY.TENANT_ID.eq(ORG_UNIT.TENANT_ID),
                        TERRITORY.UNIT_ID.eq(ORG_UNIT.ID),
                        TERRITORY.VALID_FROM.le(day.day()),
                        TERRITORY.VALID_TO.isNull().or(TERRITORY.VALID_TO.gt(day.day())))
                .where(ORG_UNIT.TENANT_ID.eq(day.tenantId()))
                .orderBy(ORG_UNIT.NAME)
                .fetch();
    }

    private OrganizationMap mapOf(Result<? extends Record> rows) {
        Map<UUID, Unit> units = new HashMap<>();
        Map<UUID, Set<String>> territories = new HashMap<>();
        Map<String, List<Unit>> sellers = new HashMap<>();
        for (var row : rows) {
            var unit = units.computeIfAbsent(row.get(ORG_UNIT.ID), id -> unit(row));
            var place = row.get(TERRITORY.DIVISION_CODE);
            if (place != null) {
                territories.computeIfAbsent(unit.id(), id -> new HashSet<>()).add(place);
                sellers.computeIfAbsent(place, code -> new ArrayList<>()).add(unit);
            }
        }
        return new MapSnapshot(places, units, territories, sellers);
    }

    private static Unit unit(Record row) {
        return new Unit(
                row.get(ORG_UNIT.ID), row.get(ORG_UNIT.KIND), row.get(ORG_UNIT.NAME), row.get(ORG_UNIT.PARENT_ID));
    }
}
