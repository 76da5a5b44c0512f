package io.keyhold.server.organization.internal;

import static io.keyhold.schema.db.Tables.TENANT;

import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Tenant;
import io.keyhold.server.organization.Tenants;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectWhereStep;
import org.springframework.stereotype.Component;

@Component
class JooqTenants implements Tenants {
    private final DSLContext db;
    private final TenantTransactions transactions;
    private final SystemClock clock;

    JooqTenants(DSLContext db, TenantTransactions transactions, SystemClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Tenant found(String name, ZoneId zone, boolean demo) {
        var tenant = new Tenant(Ids.next(), name, zone, demo);
        transactions.outside(() -> db.insertInto(
                        TENANT, TENANT.ID, TENANT.NAME, TENANT.ZONE, TENANT.DEMO, TENANT.CREATED_AT)
                .values(tenant.id(), name, zone.getId(), demo, clock.now().atOffset(ZoneOffset.UTC))
                .execute());
        return tenant;
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
        return db.select(TENANT.ID, TENANT.NAME, TENANT.ZONE, TENANT.DEMO).from(TENANT);
    }

    private static Tenant tenant(Record row) {
        return new Tenant(
                row.get(TENANT.ID), row.get(TENANT.NAME), ZoneId.of(row.get(TENANT.ZONE)), row.get(TENANT.DEMO));
    }
}
