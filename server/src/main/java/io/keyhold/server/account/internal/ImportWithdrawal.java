package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.schema.db.Tables.ACCOUNT_GRAM;
import static io.keyhold.schema.db.Tables.ACCOUNT_SCOPE;
import static io.keyhold.schema.db.Tables.CARRIER;
import static io.keyhold.schema.db.Tables.CONTACT;
import static io.keyhold.schema.db.Tables.HOLDING;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Takes the accounts of an import out again, all of them or none: only while nobody has touched one. */
@Component
class ImportWithdrawal {
    private static final int NAMED = 20;

    private final DSLContext db;
    private final TenantTransactions transactions;

    ImportWithdrawal(DSLContext db, TenantTransactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    Outcome<Integer> withdraw(Caller caller, UUID importId) {
        if (!caller.may(Permission.ACCOUNT_IMPORT)) {
            return Outcome.refused(Refusal.forbidden("not-permitted"));
        }
        var tenantId = caller.tenantId();
        return transactions.command(tenantId, () -> {
            db.select(ACCOUNT.ID)
                    .from(ACCOUNT)
                    .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.IMPORT_ID.eq(importId))
                    .orderBy(ACCOUNT.ID)
                    .forUpdate()
                    .fetch();
            var touched = touched(tenantId, importId);
            return touched.isEmpty()
                    ? Outcome.done(delete(tenantId, importId))
                    : Outcome.refused(Refusal.conflict("import-touched", Map.of("accounts", touched)));
        });
    }

    /** The numbers of the accounts that someone has changed, given a contact, or tied to another account since. */
    private List<String> touched(UUID tenantId, UUID importId) {
        var other = ACCOUNT.as("other");
        Condition tied = DSL.exists(
                        DSL.selectOne().from(other).where(other.TENANT_ID.eq(tenantId), other.PARENT_ID.eq(ACCOUNT.ID)))
                .or(DSL.exists(DSL.selectOne()
                        .from(CARRIER)
                        .where(CARRIER.TENANT_ID.eq(tenantId), CARRIER.CARRIER_ID.eq(ACCOUNT.ID))))
                .or(DSL.exists(DSL.selectOne()
                        .from(CONTACT)
                        .where(
                                CONTACT.TENANT_ID.eq(tenantId),
                                CONTACT.ACCOUNT_ID.eq(ACCOUNT.ID),
                                CONTACT.VERSION.gt(1L).or(CONTACT.IMPORT_ID.isDistinctFrom(importId)))));
        return db.select(ACCOUNT.NUMBER)
                .from(ACCOUNT)
                .where(
                        ACCOUNT.TENANT_ID.eq(tenantId),
                        ACCOUNT.IMPORT_ID.eq(importId),
                        ACCOUNT.VERSION.gt(1L).or(tied))
                .orderBy(ACCOUNT.NUMBER)
                .limit(NAMED)
                .fetch(row -> Long.toString(row.value1()));
    }

    /** The logs of changes and decisions stay: what was once there can still be proved. */
    private int delete(UUID tenantId, UUID importId) {
        delete(tenantId, importId, ACCOUNT_SCOPE, ACCOUNT_SCOPE.TENANT_ID, ACCOUNT_SCOPE.ACCOUNT_ID);
        delete(tenantId, importId, ACCOUNT_GRAM, ACCOUNT_GRAM.TENANT_ID, ACCOUNT_GRAM.ACCOUNT_ID);
        delete(tenantId, importId, HOLDING, HOLDING.TENANT_ID, HOLDING.ACCOUNT_ID);
        delete(tenantId, importId, CONTACT, CONTACT.TENANT_ID, CONTACT.ACCOUNT_ID);
        return db.deleteFrom(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.IMPORT_ID.eq(importId))
                .execute();
    }

    private void delete(UUID tenantId, UUID importId, Table<?> table, Field<UUID> tenant, Field<UUID> account) {
        db.deleteFrom(table)
                .where(tenant.eq(tenantId), account.in(imported(tenantId, importId)))
                .execute();
    }

    private Select<Record1<UUID>> imported(UUID tenantId, UUID importId) {
        return DSL.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.IMPORT_ID.eq(importId));
    }
}
