package io.keyhold.server.organization.internal;

import static io.keyhold.schema.db.Tables.TENANT;

import io.keyhold.server.audit.Change;
import io.keyhold.server.audit.ChangeLog;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.CompanyFounded;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Actor;
import io.keyhold.server.organization.Tenant;
import io.keyhold.server.organization.Tenants;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectWhereStep;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class JooqTenants implements Tenants {
    private final DSLContext db;
    private final TenantTransactions transactions;
    private final ChangeLog changes;
    private final BusinessClock business;
    private final SystemClock clock;
    private final ApplicationEventPublisher events;

    JooqTenants(
            DSLContext db,
            TenantTransactions transactions,
            ChangeLog changes,
            BusinessClock business,
            SystemClock clock,
            ApplicationEventPublisher events) {
        this.db = db;
        this.transactions = transactions;
        this.changes = changes;
        this.business = business;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Tenant found(String name, String ownBrand, ZoneId zone, boolean demo) {
        var tenant = new Tenant(Ids.next(), name, ownBrand, zone, demo);
        transactions.outside(() -> {
            insert(tenant);
            events.publishEvent(new CompanyFounded(tenant.id()));
            return true;
        });
        return tenant;
    }

    private void insert(Tenant tenant) {
        db.insertInto(TENANT)
                .set(TENANT.ID, tenant.id())
                .set(TENANT.NAME, tenant.name())
                .set(TENANT.OWN_BRAND, tenant.ownBrand())
                .set(TENANT.ZONE, tenant.zone().getId())
                .set(TENANT.DEMO, tenant.demo())
                .set(TENANT.CREATED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** The company's own id names the subject; the step holds its row, so versions follow each other. */
    @Override
    public void callOwnBrand(Actor actor, String brand) {
        var tenantId = actor.tenantId();
        db.update(TENANT)
                .set(TENANT.OWN_BRAND, brand)
                .where(TENANT.ID.eq(tenantId))
                .execute();
        long version = 1
                + changes.of(tenantId, tenantId).stream()
                        .mapToLong(Change::version)
                        .max()
                        .orElse(0);
        changes.record(
                tenantId,
                new Change(
                        "company",
                        tenantId,
                        version,
                        "own-brand-changed",
                        actor.personId(),
                        null,
                        business.now(tenantId),
                        clock.now(),
                        Map.of("ownBrand", brand)));
    }

    @Override
    public Optional<Tenant> find(UUID tenantId) {
        return select().where(TENANT.ID.eq(tenantId)).fetchOptional(JooqTenants::tenant);
    }

    @Override
    public List<Tenant> all() {
        return select().orderBy(TENANT.CREATED_AT, TENANT.ID).fetch(JooqTenants::tenant);
    }

    private SelectWhereStep<? extends Record> select() {
        return db.select(TENANT.ID, TENANT.NAME, TENANT.OWN_BRAND, TENANT.ZONE, TENANT.DEMO)
                .from(TENANT);
    }

    private static Tenant tenant(Record row) {
        return new Tenant(
                row.get(TENANT.ID),
                row.get(TENANT.NAME),
                row.get(TENANT.OWN_BRAND),
                ZoneId.of(row.get(TENANT.ZONE)),
                row.get(TENANT.DEMO));
    }
}
