package io.keyhold.server.account.internal;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Keeps the planner's idea of the ledger true while an import fills it. Statistics follow by themselves a minute later; until then
 * each check of a foreign key would read a young company's whole ledger for every row, by a plan made for an empty table.
 */
@Component
class LedgerStatistics {
    private static final int FEWEST = 100;
    private static final int GROWTH_BITS = 3;

    private final DSLContext db;

    LedgerStatistics(DSLContext db) {
        this.db = db;
    }

    /** In the transaction that entered accounts: refreshes the statistics when it took the ledger past a power of eight. */
    void entered(long firstNumber, int howMany) {
        if (howMany >= FEWEST && step(firstNumber - 1) != step(firstNumber - 1 + howMany)) {
            db.execute("ANALYZE account");
        }
    }

    private static int step(long accounts) {
        return (Long.SIZE - Long.numberOfLeadingZeros(accounts)) / GROWTH_BITS;
    }
}
