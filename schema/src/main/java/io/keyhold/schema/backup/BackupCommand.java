package io.keyhold.schema.backup;

import io.keyhold.postgres.PostgresStartException;
import io.keyhold.postgres.backup.BackupException;
import io.keyhold.postgres.backup.DatabaseExport;
import io.keyhold.postgres.backup.DatabaseImport;
import io.keyhold.postgres.backup.Manifest;
import io.keyhold.schema.Migrations;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * {@code backup FILE} writes the whole database into a new file, also while Keyhold runs; {@code restore FILE} loads it into a new
 * {@code KEYHOLD_HOME} or an empty database. Exit codes: 0 done, 1 refused (the reason is printed), 2 wrong words.
 */
public final class BackupCommand {
    private final Map<String, String> environment;
    private final Clock clock;
    private final PrintStream out;

    BackupCommand(Map<String, String> environment, Clock clock, PrintStream out) {
        this.environment = environment;
        this.clock = clock;
        this.out = out;
    }

    public static void main(String[] words) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new BackupCommand(System.getenv(), Clock.systemUTC(), out).run(words));
    }

    int run(String... words) {
        if (words.length != 2 || !words[0].matches("backup|restore")) {
            out.println("用法 usage: keyhold backup FILE | keyhold restore FILE");
            return 2;
        }
        try {
            var file = Path.of(words[1]).toAbsolutePath();
            out.println(words[0].equals("backup") ? backup(file) : restore(file));
            return 0;
        } catch (BackupException
                | PostgresStartException
                | IllegalArgumentException
                | FlywayException
                | SQLException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private String backup(Path file) throws SQLException {
        try (var place = Place.toBackUp(environment);
                var connection = connect(place)) {
            var manifest = new DatabaseExport(connection).writeTo(file, clock.instant());
            return told("已备份", "Backed up", manifest, "到", "to", file);
        }
    }

    private String restore(Path file) throws SQLException {
        // Before a server is started or a folder made.
        DatabaseImport.check(file);
        try (var place = Place.toRestore(environment);
                var connection = connect(place)) {
            migrateIfNew(place, connection);
            var manifest = new DatabaseImport(connection).readFrom(file);
            analyze(connection);
            return told("已恢复", "Restored", manifest, "自", "from", file);
        }
    }

    /** A database that has a schema is left at its version: the import says whether the file fits. */
    private static void migrateIfNew(Place place, Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT to_regclass('flyway_schema_history') IS NOT NULL")) {
            rows.next();
            if (rows.getBoolean(1)) {
                return;
            }
        }
        var owner = new PGSimpleDataSource();
        owner.setUrl(place.url());
        owner.setUser(place.owner().user());
        owner.setPassword(place.owner().password());
        Migrations.migrate(owner, place.appRole());
    }

    /** Without figures of the new rows the first queries would be planned badly. */
    private static void analyze(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    private static Connection connect(Place place) throws SQLException {
        return DriverManager.getConnection(
                place.url(), place.copier().user(), place.copier().password());
    }

    private static String told(String zh, String en, Manifest manifest, String zhWay, String enWay, Path file) {
        var tables = manifest.tables().size();
        return "%s %d 张表、%d 行数据,%s %s%n%s %d tables, %d rows, %s %s"
                .formatted(zh, tables, manifest.rows(), zhWay, file, en, tables, manifest.rows(), enWay, file);
    }
}
