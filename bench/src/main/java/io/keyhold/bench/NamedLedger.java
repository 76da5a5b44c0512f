package io.keyhold.bench;

import io.keyhold.matching.NormalisedName;
import io.keyhold.matching.SearchKeys;
import io.keyhold.server.kernel.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/** A ledger that has nothing but names: as many accounts as there are, and what they are found by, as an intake would write them. */
final class NamedLedger {
    private static final int CHUNK = 50_000;

    private final Connection db;
    private final UUID tenantId;

    NamedLedger(Connection db, UUID tenantId) {
        this.db = db;
        this.tenantId = tenantId;
    }

    void load(List<String> names) throws SQLException, IOException {
        Copies.execute(
                db,
                "SET session_replication_role = replica",
                "SET synchronous_commit = off",
                "CREATE SCHEMA IF NOT EXISTS bench");
        var indexes = Indexes.dropped(db, true);
        for (int from = 0; from < names.size(); from += CHUNK) {
            copy(names.subList(from, Math.min(names.size(), from + CHUNK)), from + 1);
        }
        indexes.restore();
        Copies.execute(db, "VACUUM (ANALYZE) account, account_gram, account_alias");
    }

    private void copy(List<String> names, long firstNumber) throws SQLException, IOException {
        var accounts = new StringBuilder();
        var keys = new StringBuilder();
        long number = firstNumber;
        for (var name : names) {
            accounts.append(tenantId)
                    .append('\t')
                    .append(Ids.next())
                    .append('\t')
                    .append(number)
                    .append('\t')
                    .append(text(name))
                    .append('\t')
                    .append(NormalisedName.of(name).text())
                    .append('\n');
            for (var key : SearchKeys.stored(name)) {
                keys.append(tenantId)
                        .append('\t')
                        .append(text(key))
                        .append('\t')
                        .append(number)
                        .append('\n');
            }
            number++;
        }
        Copies.execute(
                db,
                "CREATE TEMP TABLE IF NOT EXISTS entry (tenant_id uuid, id uuid, number bigint, name text, name_key text)",
                "TRUNCATE entry");
        send("COPY entry FROM STDIN", accounts);
        send("COPY account_gram (tenant_id, gram, number) FROM STDIN", keys);
        Copies.execute(db, """
                INSERT INTO account (tenant_id, id, number, type, name, name_key, version, changed_at, recorded_at)
                SELECT tenant_id, id, number, 'organisation', name, name_key, 1, '2026-01-01Z', '2026-01-01Z' FROM entry
                """);
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\").replace("\t", " ");
    }

    private void send(String sql, StringBuilder text) throws SQLException, IOException {
        db.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(sql, new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Keys an account, and bytes an account of the table and its index. */
    double[] size(int accounts) throws SQLException {
        var sizes = Rows.texts(db, """
                SELECT pg_total_relation_size('account_gram') UNION ALL SELECT count(*) FROM account_gram
                """);
        return new double[] {Double.parseDouble(sizes.get(1)) / accounts, Double.parseDouble(sizes.get(0)) / accounts};
    }
}
