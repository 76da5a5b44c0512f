package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.schema.db.Tables.SITE;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.SiteSearch;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the company's sites through, which are hundreds where accounts are hundred thousands. */
@Component
class JooqSiteSearch implements SiteSearch {
    private static final String WHOLE_PROVINCE = "0000";

    private final DSLContext db;
    private final TenantTransactions transactions;

    JooqSiteSearch(DSLContext db, TenantTransactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public List<Found> find(Caller caller, String words, @Nullable String divisionCode, int limit) {
        if (!caller.may(Permission.ACCOUNT_EDIT)) {
            return List.of();
        }
        var tenantId = caller.tenantId();
        return transactions.reading(
                tenantId,
                () -> db.select(SITE.ID, SITE.NAME, SITE.DIVISION_CODE)
                        .from(SITE)
                        .where(
                                SITE.TENANT_ID.eq(tenantId),
                                words.isBlank() ? DSL.noCondition() : SITE.NAME.containsIgnoreCase(words.strip()),
                                divisionCode == null ? DSL.noCondition() : within(divisionCode),
                                DSL.notExists(restricted(tenantId)))
                        .orderBy(SITE.NAME, SITE.DIVISION_CODE)
                        .limit(limit)
                        .fetch(row -> new Found(row.value1(), row.value2(), row.value3())));
    }

    private static Condition within(String divisionCode) {
        return divisionCode.endsWith(WHOLE_PROVINCE)
                ? SITE.DIVISION_CODE.startsWith(divisionCode.substring(0, 2))
                : SITE.DIVISION_CODE.eq(divisionCode);
    }

    /** Where an army's or the police's trucks run is in no search. */
    private static org.jooq.Select<?> restricted(UUID tenantId) {
        return DSL.selectOne()
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.SITE_ID.eq(SITE.ID), ACCOUNT.RESTRICTED.isTrue());
    }
}
