package io.keyhold.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What the application's role asked of the database since the last reset.
 *
 * @param statements without those that only open, close or label a transaction
 * @param buffers shared buffers touched, in memory or read
 */
record Work(long statements, long buffers) {
    static void reset(Connection admin) throws SQLException {
        Copies.execute(admin, "SELECT pg_stat_statements_reset()");
    }

    static Work since(Connection admin, String role) throws SQLException {
        try (var statement = admin.prepareStatement("""
                SELECT coalesce(sum(calls) FILTER (WHERE query !~* '^(BEGIN|START|COMMIT|ROLLBACK|SET|SHOW|SELECT set_config)'), 0),
                       coalesce(sum(shared_blks_hit + shared_blks_read), 0)
                FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname = ?
                """)) {
            statement.setString(1, role);
            var row = statement.executeQuery();
            row.next();
            return new Work(row.getLong(1), row.getLong(2));
        }
    }

    /** Whether somebody wants to know where the time goes; counting plannings costs a little. */
    static boolean isExplained() {
        return System.getenv("KEYHOLD_BENCH_STATEMENTS") != null;
    }

    /** Each statement asked since the last reset, the dearest first: calls, mean milliseconds, plannings and their mean, buffers a call, text. */
    static List<String> statements(Connection admin, String role) throws SQLException {
        return Rows.texts(admin, """
                SELECT format('%%4sx %%7s ms  planned %%4sx %%6s ms %%6s buffers  %%s', calls,
                              round(mean_exec_time::numeric, 3), plans, round(mean_plan_time::numeric, 3),
                              (shared_blks_hit + shared_blks_read) / calls, regexp_replace(query, '\\s+', ' ', 'g'))
                FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname = '%s'
                ORDER BY total_exec_time + total_plan_time DESC
                """.formatted(role));
    }
}
