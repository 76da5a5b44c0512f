package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.schema.db.Tables.DIVISION;

import io.keyhold.server.account.AccountType;
import io.keyhold.server.account.LedgerRow;
import java.util.List;
import org.jooq.Record;
import org.jooq.SelectField;

/** Makes list rows of account rows. What a restricted account holds is left out. */
final class LedgerRows {
    static final List<SelectField<?>> COLUMNS = List.of(
            ACCOUNT.ID,
            ACCOUNT.NUMBER,
            ACCOUNT.TYPE,
            ACCOUNT.NAME,
            ACCOUNT.USCC,
            ACCOUNT.DIVISION_CODE,
            DIVISION.NAME,
            ACCOUNT.INDUSTRY,
            ACCOUNT.OWNERSHIP,
            ACCOUNT.KIND,
            ACCOUNT.REGION_TYPE,
            ACCOUNT.TIER,
            ACCOUNT.RESTRICTED,
            ACCOUNT.TRUCKS,
            ACCOUNT.OUR_TRUCKS,
            ACCOUNT.UNIT_ID,
            ACCOUNT.DEALER_ID,
            ACCOUNT.STATE,
            ACCOUNT.CHANGED_AT);

    private LedgerRows() {}

    static LedgerRow row(Record row) {
        boolean restricted = row.get(ACCOUNT.RESTRICTED);
        var division = row.get(ACCOUNT.DIVISION_CODE);
        return new LedgerRow(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.NUMBER),
                AccountType.of(row.get(ACCOUNT.TYPE)),
                row.get(ACCOUNT.NAME),
                row.get(ACCOUNT.USCC),
                division == null ? null : new LedgerRow.Place(division, row.get(DIVISION.NAME)),
                row.get(ACCOUNT.INDUSTRY),
                row.get(ACCOUNT.OWNERSHIP),
                row.get(ACCOUNT.KIND),
                row.get(ACCOUNT.REGION_TYPE),
                row.get(ACCOUNT.TIER),
                restricted,
                restricted ? null : row.get(ACCOUNT.TRUCKS),
                restricted ? null : row.get(ACCOUNT.OUR_TRUCKS),
                row.get(ACCOUNT.UNIT_ID),
                row.get(ACCOUNT.DEALER_ID),
                row.get(ACCOUNT.STATE),
                row.get(ACCOUNT.CHANGED_AT).toInstant());
    }
}
