package io.keyhold.server.audit.internal;

import static io.keyhold.schema.db.Tables.TENANT;

import io.keyhold.server.audit.ChainedCompanies;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class JooqChainedCompanies implements ChainedCompanies {
    private final DSLContext db;
    private final TenantTransactions transactions;

    JooqChainedCompanies(DSLContext db, TenantTransactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public List<ChainedCompany> all() {
        return transactions.outside(() -> db.select(TENANT.ID, TENANT.NAME)
                .from(TENANT)
                .orderBy(TENANT.CREATED_AT, TENANT.ID)
                .fetch(row -> new ChainedCompany(row.value1(), row.value2())));
    }

    @Override
    public Optional<ChainedCompany> find(UUID id) {
        return transactions.outside(() -> db.select(TENANT.ID, TENANT.NAME)
                .from(TENANT)
                .where(TENANT.ID.eq(id))
                .fetchOptional(row -> new ChainedCompany(row.value1(), row.value2())));
    }
}
