package io.keyhold.server.kernel.internal;

import static io.keyhold.schema.db.Tables.COUNTER;

import io.keyhold.server.kernel.Numbers;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Counters as rows. The reservation commits apart, so that a long command does not hold up every other one. */
@Component
class JooqNumbers implements Numbers {
    private final DSLContext db;
    private final TenantTransactions transactions;

    JooqNumbers(DSLContext db, TenantTransactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public long reserve(UUID tenantId, String counter, int howMany) {
        long last = transactions.apart(tenantId, () -> advance(tenantId, counter, howMany));
        return last - howMany + 1;
    }

    private long advance(UUID tenantId, String counter, int howMany) {
        return Objects.requireNonNull(db.insertInto(COUNTER, COUNTER.TENANT_ID, COUNTER.NAME, COUNTER.VALUE)
                .values(tenantId, counter, (long) howMany)
                .onConflict(COUNTER.TENANT_ID, COUNTER.NAME)
                .doUpdate()
                .set(COUNTER.VALUE, COUNTER.VALUE.plus(howMany))
                .returning(COUNTER.VALUE)
                .fetchSingle(COUNTER.VALUE));
    }
}
