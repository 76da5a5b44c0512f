package io.keyhold.postgres;

import java.sql.SQLException;

/** One-line SQL for tests. */
final class Sql {
    private Sql() {}

    static void run(RunningPostgres postgres, Credentials role, String... statements) throws SQLException {
        try (var connection = postgres.connect(role);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String one(RunningPostgres postgres, Credentials role, String query) throws SQLException {
        try (var connection = postgres.connect(role);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
