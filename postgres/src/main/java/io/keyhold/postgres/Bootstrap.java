package io.keyhold.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.util.PasswordUtil;

/**
 * Creates the two roles and the database. Done again from the beginning when it was cut short; skipped once its mark is in the
 * data folder.
 */
final class Bootstrap {
    static final String DATABASE = "keyhold";
    private static final String MARK = "keyhold.ready";

    private Bootstrap() {}

    static void ifNew(HomeFolder home, RunningPostgres postgres) throws IOException {
        var mark = home.data().resolve(MARK);
        if (Files.exists(mark)) {
            return;
        }
        try (var connection = postgres.connect("postgres", postgres.superuser())) {
            createRole(connection, postgres.owner());
            createRole(connection, postgres.app());
            createDatabase(connection);
        } catch (SQLException e) {
            throw Failure.explain(home, String.valueOf(e.getMessage()));
        }
        Files.createFile(mark);
    }

    private static void createRole(Connection connection, Credentials role) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role.user())) {
            execute(connection, "CREATE ROLE " + role.user());
        }
        // Sent as a verifier: the password itself never reaches the server's log.
        var verifier = PasswordUtil.encodeScramSha256(role.password().toCharArray());
        execute(connection, """
                ALTER ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '%s'\
                """.formatted(role.user(), verifier));
    }

    private static void createDatabase(Connection connection) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", DATABASE)) {
            execute(connection, "CREATE DATABASE keyhold OWNER keyhold_owner");
        }
        execute(connection, "REVOKE ALL ON DATABASE keyhold FROM PUBLIC");
        execute(connection, "GRANT CONNECT ON DATABASE keyhold TO keyhold_app");
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
