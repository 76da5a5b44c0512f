package io.keyhold.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Takes the indexes of the ledger's tables away while much is loaded, and makes them again just as they were. */
final class Indexes {
    private static final String TABLES =
            "('account', 'account_scope', 'account_gram', 'holding', 'decision', 'change')";

    private final Connection db;
    private final List<String> remake;

    private Indexes(Connection db, List<String> remake) {
        this.db = db;
        this.remake = remake;
    }

    static Indexes dropped(Connection db, boolean worthWhile) throws SQLException {
        if (!worthWhile) {
            return new Indexes(db, List.of());
        }
        var indexes = Rows.texts(db, """
                SELECT indexname || '=' || indexdef FROM pg_indexes
                WHERE schemaname = 'public' AND tablename IN %s
                  AND indexname NOT IN (SELECT conname FROM pg_constraint)
                """.formatted(TABLES));
        // Nothing refers to these two, so their primary keys can go as well.
        var keys = Rows.texts(db, """
                SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                FROM pg_constraint WHERE contype = 'p' AND conrelid IN ('account_scope'::regclass, 'account_gram'::regclass)
                """);
        for (var index : indexes) {
            Copies.execute(db, "DROP INDEX public." + index.substring(0, index.indexOf('=')));
        }
        Copies.execute(
                db,
                "ALTER TABLE account_scope DROP CONSTRAINT account_scope_pkey",
                "ALTER TABLE account_gram DROP CONSTRAINT account_gram_pkey");
        var remake = new java.util.ArrayList<>(keys);
        indexes.forEach(index -> remake.add(index.substring(index.indexOf('=') + 1)));
        return new Indexes(db, remake);
    }

    void restore() throws SQLException {
        Copies.execute(db, "SET maintenance_work_mem = '256MB'");
        for (var sql : remake) {
            Copies.execute(db, sql);
        }
    }
}
