package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.schema.db.Tables.ACCOUNT_SCOPE;

import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;

/** The columns lists filter and sort by; the accounts and their scope rows both have them. */
record Listed(
        Table<?> table,
        Field<UUID> tenantId,
        Field<Long> number,
        Field<String> name,
        Field<String> nameKey,
        Field<Long> trucks,
        Field<String> division,
        Field<String> industry,
        Field<String> ownership,
        Field<String> kind,
        Field<String> regionType,
        Field<String> tier,
        Field<String> state) {
    /** For who sees all. */
    static final Listed ACCOUNTS = new Listed(
            ACCOUNT,
            ACCOUNT.TENANT_ID,
            ACCOUNT.NUMBER,
            ACCOUNT.NAME,
            ACCOUNT.NAME_KEY,
            ACCOUNT.SORT_TRUCKS,
            ACCOUNT.DIVISION_CODE,
            ACCOUNT.INDUSTRY,
            ACCOUNT.OWNERSHIP,
            ACCOUNT.KIND,
            ACCOUNT.REGION_TYPE,
            ACCOUNT.TIER,
            ACCOUNT.STATE);

    /** For who sees the rows of some keys. */
    static final Listed SCOPES = new Listed(
            ACCOUNT_SCOPE,
            ACCOUNT_SCOPE.TENANT_ID,
            ACCOUNT_SCOPE.NUMBER,
            ACCOUNT_SCOPE.NAME,
            ACCOUNT_SCOPE.NAME_KEY,
            ACCOUNT_SCOPE.SORT_TRUCKS,
            ACCOUNT_SCOPE.DIVISION_CODE,
            ACCOUNT_SCOPE.INDUSTRY,
            ACCOUNT_SCOPE.OWNERSHIP,
            ACCOUNT_SCOPE.KIND,
            ACCOUNT_SCOPE.REGION_TYPE,
            ACCOUNT_SCOPE.TIER,
            ACCOUNT_SCOPE.STATE);
}
