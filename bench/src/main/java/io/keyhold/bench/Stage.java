package io.keyhold.bench;

import io.keyhold.postgres.EmbeddedPostgres;
import io.keyhold.postgres.RunningPostgres;
import io.keyhold.server.Keyhold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The product started in this process on a fresh home, with its own PostgreSQL set as for users but for the counting of statements. */
final class Stage implements AutoCloseable {
    private final Path home;
    private final RunningPostgres postgres;
    private final ConfigurableApplicationContext server;

    private Stage(Path home, RunningPostgres postgres, ConfigurableApplicationContext server) {
        this.home = home;
        this.postgres = postgres;
        this.server = server;
    }

    static Stage open() throws IOException, SQLException {
        var home = Files.createTempDirectory("keyhold-bench");
        var postgres = EmbeddedPostgres.in(home)
                .with("shared_preload_libraries", "pg_stat_statements")
                .with("pg_stat_statements.max", "1000")
                .with("pg_stat_statements.track_planning", Work.isExplained() ? "on" : "off")
                // Loading only: checkpoints would write every page many times over.
                .with("max_wal_size", "6GB")
                .start();
        var stage = new Stage(home, postgres, server(postgres));
        try (var admin = stage.admin();
                var statement = admin.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        }
        return stage;
    }

    private static ConfigurableApplicationContext server(RunningPostgres postgres) {
        var application = new SpringApplication(Keyhold.class);
        return application.run(
                "--server.port=0",
                "--keyhold.demo=false",
                // A peer that says on each row that none matched would be measured writing.
                "--logging.level.org.kie=off",
                "--KEYHOLD_DATABASE_URL=" + postgres.jdbcUrl(),
                "--KEYHOLD_DATABASE_OWNER_USER=" + postgres.owner().user(),
                "--KEYHOLD_DATABASE_OWNER_PASSWORD=" + postgres.owner().password(),
                "--KEYHOLD_DATABASE_APP_USER=" + postgres.app().user(),
                "--KEYHOLD_DATABASE_APP_PASSWORD=" + postgres.app().password());
    }

    <T> T part(Class<T> face) {
        return server.getBean(face);
    }

    String address() {
        return "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port") + "/api/v1";
    }

    /** A superuser's connection: loads, vacuums and reads the server's counts. */
    Connection admin() throws SQLException {
        return postgres.connect(postgres.superuser());
    }

    /** The application's own role, under row-level security. */
    Connection application() throws SQLException {
        return postgres.connect(postgres.app());
    }

    String applicationRole() {
        return postgres.app().user();
    }

    long postmaster() throws IOException {
        var file = home.resolve("postgres").resolve("data").resolve("postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }

    @Override
    public void close() throws IOException {
        server.close();
        postgres.close();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
