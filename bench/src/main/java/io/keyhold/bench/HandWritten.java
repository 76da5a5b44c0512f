package io.keyhold.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The draft's matrix as somebody would write it by hand who knows just this table: holdings summed, CASE, grouped. */
final class HandWritten {
    private static final String MATRIX = """
            SELECT d.region_type, d.was, d.now, count(*)
            FROM (
                SELECT c.region_type, c.was,
                    CASE
                        WHEN c.ours > 0 AND c.trucks < 4 THEN 'general'
                        WHEN c.ours = 0 AND c.trucks < 10 THEN 'general'
                        WHEN c.region_type IS NULL THEN NULL
                        WHEN c.trucks >= CASE
                            WHEN c.ours > 0 THEN CASE c.region WHEN 'breakthrough' THEN 10 WHEN 'growth' THEN 15 ELSE 20 END
                            ELSE CASE c.region WHEN 'breakthrough' THEN 20 WHEN 'growth' THEN 30 ELSE 40 END
                        END THEN 'gold'
                        ELSE 'silver'
                    END AS now
                FROM (
                    SELECT a.region_type, a.tier AS was, coalesce(h.trucks, 0) AS trucks, coalesce(h.ours, 0) AS ours,
                        CASE
                            WHEN left(a.division_code, 2) IN ('35', '52', '62', '65', '64', '43', '42', '53', '12', '46', '31', '33')
                                THEN 'breakthrough'
                            WHEN left(a.division_code, 2) IN ('14', '15', '61', '45', '44', '51', '50', '32') THEN 'growth'
                            WHEN left(a.division_code, 2) IN ('13', '37', '41', '22', '21', '23', '34', '36') THEN 'mature'
                        END AS region
                    FROM account a
                    LEFT JOIN (
                        SELECT account_id, sum(quantity) AS trucks, coalesce(sum(quantity) FILTER (WHERE ours), 0) AS ours
                        FROM holding
                        WHERE tenant_id = ? AND struck_at IS NULL
                        GROUP BY account_id
                    ) h ON h.account_id = a.id
                    WHERE a.tenant_id = ? AND a.state <> 'erased'
                ) c
            ) d
            GROUP BY 1, 2, 3
            """;

    private final Connection db;
    private final UUID tenantId;

    HandWritten(Connection db, UUID tenantId) {
        this.db = db;
        this.tenantId = tenantId;
    }

    /** Accounts by region type, tier and tier to be; what is undecided is the word null. */
    Map<List<String>, Long> matrix() throws SQLException {
        enter(db, tenantId);
        var cells = new HashMap<List<String>, Long>();
        try (var statement = db.prepareStatement(MATRIX)) {
            statement.setObject(1, tenantId);
            statement.setObject(2, tenantId);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var way = List.of(
                            String.valueOf(rows.getString(1)),
                            String.valueOf(rows.getString(2)),
                            String.valueOf(rows.getString(3)));
                    cells.merge(way, rows.getLong(4), Long::sum);
                }
            }
        }
        db.commit();
        return cells;
    }

    /** Begins a transaction as the application does. */
    static void enter(Connection db, UUID tenantId) throws SQLException {
        db.setAutoCommit(false);
        Copies.execute(db, "SET LOCAL app.tenant_id = '" + tenantId + "'", "SET LOCAL statement_timeout = '30min'");
    }
}
