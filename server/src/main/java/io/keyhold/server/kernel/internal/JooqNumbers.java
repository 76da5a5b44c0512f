package io.keyhold.server.kernel.internal;

import static io.keyhold.schema.db.Tables.COUNTER;

import io.keyhold.server.kernel.Numbers;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Counters as rows. A reservation commits by itself, so that a long command does not hold up every other one; it has connections of
 * its own, because a command that holds one must never wait for a second of the same pool.
 */
class JooqNumbers implements Numbers {
    private final DSLContext apart;

    JooqNumbers(DSLContext apart) {
        this.apart = apart;
    }

    @Override
    public long reserve(UUID tenantId, String counter, int howMany) {
        long last = apart.transactionResult(transaction -> {
            transaction.dsl().execute("SET LOCAL app.tenant_id = '" + tenantId + "'");
            return advance(transaction.dsl(), tenantId, counter, howMany);
        });
        return last - howMany + 1;
    }

    private static long advance(DSLContext db, UUID tenantId, String counter, int howMany) {
        return db.insertInto(COUNTER, COUNTER.TENANT_ID, COUNTER.NAME, COUNTER.VALUE)
                .values(tenantId, counter, (long) howMany)
                .onConflict(COUNTER.TENANT_ID, COUNTER.NAME)
                .doUpdate()
                .set(COUNTER.VALUE, COUNTER.VALUE.plus(howMany))
                .returning(COUNTER.VALUE)
                .fetchSingle(COUNTER.VALUE);
    }
}
