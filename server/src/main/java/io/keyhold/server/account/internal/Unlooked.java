package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.schema.db.Tables.DUPLICATE_UNLOOKED;

import io.keyhold.server.account.Duplicates.Sweep;
import io.keyhold.server.kernel.Columns;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.WorkQueue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Accounts that nobody has compared with the ledger yet; they wait for {@link PairSweep}, in the caller's transaction. */
@Component
class Unlooked {
    private static final int COUNTED = 10_000;
    private static final String ADD = """
            INSERT INTO duplicate_unlooked (tenant_id, account_id, added_at)
            SELECT ?::uuid, a.id, ?::timestamptz FROM unnest(?::uuid[]) AS a (id)
            ON CONFLICT (tenant_id, account_id) DO NOTHING
            """;

    private final DSLContext db;
    private final PairRows pairs;
    private final WorkQueue queue;
    private final SystemClock clock;

    Unlooked(DSLContext db, PairRows pairs, WorkQueue queue, SystemClock clock) {
        this.db = db;
        this.pairs = pairs;
        this.queue = queue;
        this.clock = clock;
    }

    /** Another name is compared anew; what the former one was suspected of says nothing any more. */
    void renamed(UUID tenantId, AccountState account) {
        pairs.forgetOpen(tenantId, account.id());
        note(tenantId, List.of(account));
    }

    /** They wait, and the sweep is ordered. Not for single entries: all who enter accounts at once would meet on the order's row. */
    void add(UUID tenantId, Collection<AccountState> accounts) {
        if (note(tenantId, accounts)) {
            order(tenantId);
        }
    }

    void order(UUID tenantId) {
        queue.add(PairSweep.KIND, tenantId, tenantId);
    }

    /** They wait for whoever entered them to look, and whether there are any: persons are not compared, many share a name. */
    boolean note(UUID tenantId, Collection<AccountState> accounts) {
        var organisations = accounts.stream().filter(AccountState::organisation).toList();
        if (!organisations.isEmpty()) {
            db.execute(
                    ADD,
                    tenantId,
                    clock.now().atOffset(ZoneOffset.UTC),
                    Columns.of(organisations).uuids(AccountState::id));
        }
        return !organisations.isEmpty();
    }

    void addAll(UUID tenantId) {
        db.insertInto(
                        DUPLICATE_UNLOOKED,
                        DUPLICATE_UNLOOKED.TENANT_ID,
                        DUPLICATE_UNLOOKED.ACCOUNT_ID,
                        DUPLICATE_UNLOOKED.ADDED_AT)
                .select(DSL.select(
                                ACCOUNT.TENANT_ID,
                                ACCOUNT.ID,
                                DSL.val(clock.now().atOffset(ZoneOffset.UTC)))
                        .from(ACCOUNT)
                        .where(
                                ACCOUNT.TENANT_ID.eq(tenantId),
                                ACCOUNT.STATE.eq("active"),
                                ACCOUNT.TYPE.eq("organisation")))
                .onConflictDoNothing()
                .execute();
        order(tenantId);
    }

    /** When the latest one was added; none when nobody waits. */
    Optional<Instant> latest(UUID tenantId) {
        return db.select(DUPLICATE_UNLOOKED.ADDED_AT)
                .from(DUPLICATE_UNLOOKED)
                .where(DUPLICATE_UNLOOKED.TENANT_ID.eq(tenantId))
                .orderBy(DUPLICATE_UNLOOKED.ADDED_AT.desc())
                .limit(1)
                .fetchOptional(row -> row.value1().toInstant());
    }

    /** Takes some, those that wait longest first; nobody else takes them until the transaction ends. */
    List<UUID> take(UUID tenantId, int most) {
        var taken = db.select(DUPLICATE_UNLOOKED.ACCOUNT_ID)
                .from(DUPLICATE_UNLOOKED)
                .where(DUPLICATE_UNLOOKED.TENANT_ID.eq(tenantId))
                .orderBy(DUPLICATE_UNLOOKED.ADDED_AT, DUPLICATE_UNLOOKED.ACCOUNT_ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(DUPLICATE_UNLOOKED.ACCOUNT_ID);
        int unused = remove(tenantId, taken);
        return taken;
    }

    /** Returns how many of them were waiting. */
    int remove(UUID tenantId, Collection<UUID> accounts) {
        return db.deleteFrom(DUPLICATE_UNLOOKED)
                .where(DUPLICATE_UNLOOKED.TENANT_ID.eq(tenantId), DUPLICATE_UNLOOKED.ACCOUNT_ID.in(accounts))
                .execute();
    }

    Sweep sweep(UUID tenantId) {
        int waiting = db.fetchCount(DSL.selectOne()
                .from(DUPLICATE_UNLOOKED)
                .where(DUPLICATE_UNLOOKED.TENANT_ID.eq(tenantId))
                .limit(COUNTED + 1));
        return new Sweep(Math.min(waiting, COUNTED), waiting > COUNTED);
    }
}
