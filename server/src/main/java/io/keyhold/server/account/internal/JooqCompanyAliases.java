package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.schema.db.Tables.ACCOUNT_ALIAS;

import io.keyhold.matching.NormalisedName;
import io.keyhold.server.account.CompanyAliases;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Actor;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class JooqCompanyAliases implements CompanyAliases {
    private final DSLContext db;
    private final TenantTransactions transactions;
    private final SystemClock clock;

    JooqCompanyAliases(DSLContext db, TenantTransactions transactions, SystemClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void learn(Actor actor, UUID accountId, String name, String source) {
        var key = NormalisedName.of(name).text();
        if (!key.isEmpty()) {
            transactions.in(
                    actor.tenantId(),
                    () -> isItsOwn(actor.tenantId(), accountId, key)
                            ? 0
                            : insert(actor, accountId, name.strip(), key, source));
        }
    }

    private boolean isItsOwn(UUID tenantId, UUID accountId, String key) {
        return db.fetchExists(
                ACCOUNT, ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.ID.eq(accountId), ACCOUNT.NAME_KEY.eq(key));
    }

    private int insert(Actor actor, UUID accountId, String name, String key, String source) {
        return db.insertInto(ACCOUNT_ALIAS)
                .set(ACCOUNT_ALIAS.TENANT_ID, actor.tenantId())
                .set(ACCOUNT_ALIAS.NAME_KEY, key)
                .set(ACCOUNT_ALIAS.ACCOUNT_ID, accountId)
                .set(ACCOUNT_ALIAS.NAME, name)
                .set(ACCOUNT_ALIAS.SOURCE, source)
                .set(ACCOUNT_ALIAS.ACTOR_ID, actor.personId())
                .set(ACCOUNT_ALIAS.RECORDED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public void forget(Actor actor, UUID accountId, String name) {
        transactions.in(
                actor.tenantId(),
                () -> db.deleteFrom(ACCOUNT_ALIAS)
                        .where(
                                ACCOUNT_ALIAS.TENANT_ID.eq(actor.tenantId()),
                                ACCOUNT_ALIAS.NAME_KEY.eq(
                                        NormalisedName.of(name).text()),
                                ACCOUNT_ALIAS.ACCOUNT_ID.eq(accountId))
                        .execute());
    }
}
