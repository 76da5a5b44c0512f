package io.keyhold.server.kernel.internal;

import static io.keyhold.schema.db.Tables.IDEMPOTENCY;

import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.Sha256;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.web.Idempotent;
import io.keyhold.server.kernel.web.RefusedException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps answers by key. The key's row is written first, in the command's own transaction: a second sender waits for it, and then
 * finds either the answer or, if the first was refused or crashed, nothing, and carries the command out itself.
 */
@Component
class JooqIdempotent implements Idempotent {
    private static final int LONGEST_KEY = 100;

    private final DSLContext db;
    private final TenantTransactions transactions;
    private final SystemClock clock;
    private final JsonMapper json;

    JooqIdempotent(DSLContext db, TenantTransactions transactions, SystemClock clock, JsonMapper json) {
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
        this.json = json;
    }

    private record Key(UUID tenantId, UUID actorId, String key, String fingerprint) {}

    @Override
    public <T> T once(
            UUID tenantId, UUID actorId, @Nullable String key, Object request, Class<T> answer, Supplier<T> command) {
        if (key == null || key.isBlank()) {
            return command.get();
        }
        if (key.length() > LONGEST_KEY) {
            throw new RefusedException(Refusal.invalid("idempotency-key-too-long", Map.of("most", LONGEST_KEY)));
        }
        var id = new Key(tenantId, actorId, key, fingerprint(request));
        return transactions.in(tenantId, () -> {
            if (!claimed(id)) {
                return before(id, answer);
            }
            var value = command.get();
            keep(id, value);
            return value;
        });
    }

    private boolean claimed(Key id) {
        return db.insertInto(IDEMPOTENCY)
                        .set(IDEMPOTENCY.TENANT_ID, id.tenantId())
                        .set(IDEMPOTENCY.ACTOR_ID, id.actorId())
                        .set(IDEMPOTENCY.KEY, id.key())
                        .set(IDEMPOTENCY.FINGERPRINT, id.fingerprint())
                        .set(IDEMPOTENCY.STATUS, 0L)
                        .set(IDEMPOTENCY.BODY, "")
                        .set(IDEMPOTENCY.RECORDED_AT, clock.now().atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private <T> T before(Key id, Class<T> answer) {
        var row = db.select(IDEMPOTENCY.FINGERPRINT, IDEMPOTENCY.BODY)
                .from(IDEMPOTENCY)
                .where(
                        IDEMPOTENCY.TENANT_ID.eq(id.tenantId()),
                        IDEMPOTENCY.ACTOR_ID.eq(id.actorId()),
                        IDEMPOTENCY.KEY.eq(id.key()))
                .fetchSingle();
        if (!row.value1().equals(id.fingerprint())) {
            throw new RefusedException(Refusal.conflict("idempotency-reused", Map.of()));
        }
        return json.readValue(row.value2(), answer);
    }

    private void keep(Key id, Object value) {
        db.update(IDEMPOTENCY)
                .set(IDEMPOTENCY.STATUS, 1L)
                .set(IDEMPOTENCY.BODY, json.writeValueAsString(value))
                .where(
                        IDEMPOTENCY.TENANT_ID.eq(id.tenantId()),
                        IDEMPOTENCY.ACTOR_ID.eq(id.actorId()),
                        IDEMPOTENCY.KEY.eq(id.key()))
                .execute();
    }

    private String fingerprint(Object request) {
        return Sha256.hex(json.writeValueAsString(request));
    }
}
