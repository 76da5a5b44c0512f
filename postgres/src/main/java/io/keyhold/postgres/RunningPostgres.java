package io.keyhold.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL that takes connections. {@link #close()} stops it cleanly, or merely lets go of one that somebody else runs. */
public final class RunningPostgres implements AutoCloseable {
    private final int port;
    private final Secrets secrets;
    private final Path logs;
    private final Runnable stop;

    RunningPostgres(int port, Secrets secrets, Path logs, Runnable stop) {
        this.port = port;
        this.secrets = secrets;
        this.logs = logs;
        this.stop = stop;
    }

    /** The product's database, {@code keyhold}. */
    public String jdbcUrl() {
        return jdbcUrl(Bootstrap.DATABASE);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    /** Owns the database and its tables; not a superuser, and bound by forced row-level security. For migrations. */
    public Credentials owner() {
        return secrets.owner();
    }

    /** Owns nothing and may not pass by row-level security. For the application. */
    public Credentials app() {
        return secrets.app();
    }

    /** For backup, restore and tests only. */
    public Credentials superuser() {
        return secrets.superuser();
    }

    /** The folder of the server's log, one file a weekday. */
    public Path logs() {
        return logs;
    }

    public Connection connect(Credentials role) throws SQLException {
        return connect(Bootstrap.DATABASE, role);
    }

    Connection connect(String database, Credentials role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), role.user(), role.password());
    }

    @Override
    public void close() {
        stop.run();
    }
}
