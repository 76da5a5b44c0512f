package io.keyhold.schema.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.postgres.Credentials;
import io.keyhold.postgres.EmbeddedPostgres;
import io.keyhold.postgres.RunningPostgres;
import io.keyhold.schema.Migrations;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class BackupCommandTest {
    private static final String TENANT = "0198f2a0-0000-7000-8000-000000000001";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void aBackupTakenWhileKeyholdRunsIsRestoredElsewhere() throws Exception {
        var old = folder.resolve("old");
        var file = folder.resolve("keyhold.backup");
        try (var running = migrated(old)) {
            addTenant(running);
            assertThat(run(old, "backup", file)).isZero();
            assertThat(tenants(running)).isEqualTo("海岭重卡 counters 7");
        }
        assertThat(printed()).contains("已备份").contains("Backed up");

        assertThat(run(folder.resolve("new"), "restore", file)).isZero();

        assertThat(printed()).contains("已恢复").contains("Restored");
        try (var restored = EmbeddedPostgres.in(folder.resolve("new")).start()) {
            assertThat(tenants(restored)).isEqualTo("海岭重卡 counters 7");
            assertThat(seenByApplicationWithoutTenant(restored)).isEqualTo("0");
            // The restored schema is at this build's version: nothing is left to migrate.
            migrate(restored);
        }
    }

    @Test
    void aRestoreOverDataIsRefusedAndTheDataStays() throws Exception {
        var home = folder.resolve("home");
        var file = folder.resolve("keyhold.backup");
        try (var running = migrated(home)) {
            addTenant(running);
        }
        assertThat(run(home, "backup", file)).isZero();

        assertThat(run(home, "restore", file)).isEqualTo(1);

        assertThat(printed()).contains("数据库中已有数据");
        try (var running = EmbeddedPostgres.in(home).start()) {
            assertThat(tenants(running)).isEqualTo("海岭重卡 counters 7");
        }
    }

    @Test
    void wrongWordsAndMissingThingsAreExplainedAndNothingIsMade() {
        var home = folder.resolve("none");

        assertThat(command(home).run("backup")).isEqualTo(2);
        assertThat(command(home).run("destroy", "x")).isEqualTo(2);
        assertThat(run(home, "restore", folder.resolve("absent"))).isEqualTo(1);
        assertThat(run(home, "backup", folder.resolve("file"))).isEqualTo(1);

        assertThat(printed()).contains("usage").contains("no such file").contains("KEYHOLD_HOME");
        assertThat(home).doesNotExist();
        assertThat(folder.resolve("file")).doesNotExist();
    }

    @Test
    void aNamedServerIsBackedUpByARoleMadeForItAndRestoredByTheOwner() throws Exception {
        var file = folder.resolve("keyhold.backup");
        try (var server = migrated(folder.resolve("server"))) {
            addTenant(server);
            execute(server, "CREATE ROLE keeper LOGIN BYPASSRLS PASSWORD 'k' IN ROLE pg_read_all_data");
            execute(server, "GRANT CONNECT ON DATABASE keyhold TO keeper");
            execute(server, "CREATE DATABASE other OWNER keyhold_owner");
            var environment = named(server);

            assertThat(command(environment).run("backup", file.toString())).isEqualTo(1);
            assertThat(printed()).contains("BYPASSRLS");
            environment.put("KEYHOLD_DATABASE_BACKUP_USER", "keeper");
            environment.put("KEYHOLD_DATABASE_BACKUP_PASSWORD", "k");
            assertThat(command(environment).run("backup", file.toString())).isZero();
            environment.put("KEYHOLD_DATABASE_URL", server.jdbcUrl("other"));
            assertThat(command(environment).run("restore", file.toString())).isZero();

            assertThat(tenants(server.jdbcUrl("other"), server.superuser())).isEqualTo("海岭重卡 counters 7");
        }
    }

    private static Map<String, String> named(RunningPostgres server) {
        return new HashMap<>(Map.of(
                "KEYHOLD_DATABASE_URL", server.jdbcUrl(),
                "KEYHOLD_DATABASE_OWNER_USER", server.owner().user(),
                "KEYHOLD_DATABASE_OWNER_PASSWORD", server.owner().password(),
                "KEYHOLD_DATABASE_APP_USER", server.app().user()));
    }

    private static RunningPostgres migrated(Path home) {
        var postgres = EmbeddedPostgres.in(home).start();
        migrate(postgres);
        return postgres;
    }

    private static void migrate(RunningPostgres postgres) {
        var owner = new PGSimpleDataSource();
        owner.setUrl(postgres.jdbcUrl());
        owner.setUser(postgres.owner().user());
        owner.setPassword(postgres.owner().password());
        Migrations.migrate(owner, postgres.app().user());
    }

    private static void addTenant(RunningPostgres postgres) throws SQLException {
        execute(postgres, """
                INSERT INTO tenant (id, name, own_brand, zone, demo, created_at)
                    VALUES ('%s', '海岭重卡', '海岭', 'Asia/Shanghai', true, '2026-11-22T08:00:00Z');
                INSERT INTO counter (tenant_id, name, value) VALUES ('%s', 'account', 7);
                """.formatted(TENANT, TENANT));
    }

    private static String tenants(RunningPostgres postgres) throws SQLException {
        return tenants(postgres.jdbcUrl(), postgres.superuser());
    }

    private static String tenants(String url, Credentials role) throws SQLException {
        return one(
                url,
                role,
                "SELECT t.name || ' counters ' || c.value FROM tenant t JOIN counter c ON c.tenant_id = t.id");
    }

    private static String seenByApplicationWithoutTenant(RunningPostgres postgres) throws SQLException {
        return one(postgres.jdbcUrl(), postgres.app(), "SELECT count(*) FROM counter");
    }

    private static String one(String url, Credentials role, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, role.user(), role.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(RunningPostgres postgres, String sql) throws SQLException {
        try (var connection = postgres.connect(postgres.superuser());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int run(Path home, String word, Path file) {
        return command(home).run(word, file.toString());
    }

    private BackupCommand command(Path home) {
        return command(Map.of("KEYHOLD_HOME", home.toString()));
    }

    private BackupCommand command(Map<String, String> environment) {
        return new BackupCommand(
                environment, Clock.systemUTC(), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
