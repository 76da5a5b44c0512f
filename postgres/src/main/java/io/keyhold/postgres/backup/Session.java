package io.keyhold.postgres.backup;

import io.keyhold.postgres.backup.BackupException.Reason;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** One transaction in which values are written the same way by every server, and no row is hidden silently. */
final class Session {
    private static final List<String> SETTINGS = List.of(
            "TimeZone = 'UTC'",
            "DateStyle = 'ISO, YMD'",
            "IntervalStyle = 'postgres'",
            "extra_float_digits = 1",
            "bytea_output = 'hex'",
            // Where a policy would hide rows this makes an error of it.
            "row_security = off",
            "statement_timeout = 0",
            "idle_in_transaction_session_timeout = 0");

    private Session() {}

    /** Work that is committed as a whole or not at all. */
    interface Work<T> {
        T run() throws SQLException, IOException;
    }

    static <T> T inOneTransaction(Connection connection, String isolation, Work<T> work) throws IOException {
        try {
            connection.setAutoCommit(false);
            try {
                execute(connection, "SET TRANSACTION ISOLATION LEVEL " + isolation);
                for (var setting : SETTINGS) {
                    execute(connection, "SET LOCAL " + setting);
                }
                var result = work.run();
                connection.commit();
                return result;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw explained(e);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static void lock(Connection connection, List<Table> tables, String mode) throws SQLException {
        if (!tables.isEmpty()) {
            var names = tables.stream().map(Table::name).collect(Collectors.joining(", "));
            execute(connection, "LOCK TABLE " + names + " IN " + mode + " MODE");
        }
    }

    private static BackupException explained(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        var reason = state.equals("42501") ? Reason.NOT_ALLOWED : Reason.FAILED;
        return new BackupException(reason, state, String.valueOf(e.getMessage()).strip());
    }
}
