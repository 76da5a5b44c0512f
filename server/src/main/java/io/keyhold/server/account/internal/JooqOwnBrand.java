package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.schema.db.Tables.HOLDING;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.OwnBrand;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Actor;
import io.keyhold.server.organization.Tenants;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Renames own holdings; since no account may hold both names, no count and no decision changes by it. */
@Component
class JooqOwnBrand implements OwnBrand {
    private static final int LONGEST = 40;
    private static final int NAMED = 20;

    private final DSLContext db;
    private final TenantTransactions transactions;
    private final Tenants tenants;

    JooqOwnBrand(DSLContext db, TenantTransactions transactions, Tenants tenants) {
        this.db = db;
        this.transactions = transactions;
        this.tenants = tenants;
    }

    @Override
    public Outcome<String> call(Caller caller, String brand) {
        var called = brand.strip();
        if (!caller.may(Permission.ORG_ADMIN)) {
            return Outcome.refused(Refusal.forbidden("not-permitted"));
        }
        if (called.isEmpty() || called.length() > LONGEST) {
            return Outcome.refused(Refusal.invalid("own-brand-length", Map.of("most", LONGEST)));
        }
        return transactions.command(caller.tenantId(), () -> rename(caller, called));
    }

    private Outcome<String> rename(Caller caller, String brand) {
        var tenantId = caller.tenantId();
        var before = tenants.find(tenantId).orElseThrow().ownBrand();
        if (before.equals(brand)) {
            return Outcome.done(brand);
        }
        if (isOthers(tenantId, brand)) {
            return Outcome.refused(Refusal.conflict("brand-is-others", Map.of("brand", brand)));
        }
        var both = holdingBoth(tenantId, before, brand);
        if (!both.isEmpty()) {
            return Outcome.refused(
                    Refusal.conflict("brand-held-twice", Map.of("before", before, "brand", brand, "accounts", both)));
        }
        tenants.callOwnBrand(new Actor(tenantId, caller.personId()), brand);
        db.update(HOLDING)
                .set(HOLDING.BRAND, brand)
                .where(HOLDING.TENANT_ID.eq(tenantId), HOLDING.OURS.isTrue(), HOLDING.BRAND.eq(before))
                .execute();
        return Outcome.done(brand);
    }

    private boolean isOthers(UUID tenantId, String brand) {
        return db.fetchExists(
                HOLDING,
                HOLDING.TENANT_ID.eq(tenantId),
                HOLDING.BRAND.eq(brand),
                HOLDING.OURS.isFalse(),
                HOLDING.STRUCK_AT.isNull());
    }

    private List<String> holdingBoth(UUID tenantId, String before, String brand) {
        var other = HOLDING.as("other");
        return db.selectDistinct(ACCOUNT.NUMBER)
                .from(HOLDING)
                .join(ACCOUNT)
                .on(ACCOUNT.TENANT_ID.eq(HOLDING.TENANT_ID), ACCOUNT.ID.eq(HOLDING.ACCOUNT_ID))
                .where(
                        HOLDING.TENANT_ID.eq(tenantId),
                        HOLDING.BRAND.eq(brand),
                        HOLDING.STRUCK_AT.isNull(),
                        DSL.exists(DSL.selectOne()
                                .from(other)
                                .where(
                                        other.TENANT_ID.eq(tenantId),
                                        other.ACCOUNT_ID.eq(HOLDING.ACCOUNT_ID),
                                        other.BRAND.eq(before),
                                        other.OURS.isTrue(),
                                        other.STRUCK_AT.isNull())))
                .orderBy(ACCOUNT.NUMBER)
                .limit(NAMED)
                .fetch(row -> Long.toString(row.value1()));
    }
}
