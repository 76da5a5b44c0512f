package io.keyhold.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledTest {
    @TempDir
    Path home;

    @Test
    void whenTheJvmIsKilledTheServerStopsByItselfAndStartsAgain() throws Exception {
        Homes.used(home);
        try (var child = Child.holding(home)) {
            assertThat(child.firstLine()).isEqualTo("ready");
            assertThat(child.servers()).isNotEmpty();

            child.kill();

            assertThat(Waiting.until(
                            Duration.ofSeconds(20), () -> child.servers().isEmpty()))
                    .isTrue();
        }
        try (var postgres = Homes.embedded(home).start()) {
            assertThat(Sql.one(postgres, postgres.app(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aStartRightAfterTheKillWaitsForTheOldServer() throws Exception {
        Homes.used(home);
        try (var child = Child.writing(home)) {
            assertThat(child.firstLine()).isEqualTo("ready");
            child.awaitRows(100);
            child.kill();
            var acknowledged = child.lastAcknowledged();

            try (var postgres = Homes.embedded(home).start()) {
                assertThat(lines(postgres)).isGreaterThanOrEqualTo(Math.max(100, acknowledged));
            }
        }
    }

    @Test
    void whenEverythingIsKilledUnderLoadEveryAcknowledgedRowIsThere() throws Exception {
        Homes.used(home);
        try (var child = Child.writing(home)) {
            assertThat(child.firstLine()).isEqualTo("ready");
            child.awaitRows(300);
            child.killWithServer();
            var acknowledged = child.lastAcknowledged();

            assertThat(Postmaster.file(home.resolve("postgres/data"))).exists();
            try (var postgres = Homes.embedded(home).start()) {
                assertThat(lines(postgres)).isBetween(acknowledged, acknowledged + 1);
            }
        }
    }

    @Test
    void aStalePidFileThatNamesALivingStrangerDoesNotBlockTheStart() throws Exception {
        Homes.used(home);
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            var data = home.resolve("postgres/data");
            Files.writeString(Postmaster.file(data), stranger.pid() + "\n" + data + "\n1\n1\n\n127.0.0.1\n\nready\n");

            try (var postgres = Homes.embedded(home).start()) {
                assertThat(Sql.one(postgres, postgres.app(), "SELECT 1")).isEqualTo("1");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void withoutSetprivTheOrphanIsStoppedByTheNextStart() throws Exception {
        Homes.used(home);
        var path = Map.of("PATH", Tools.folderWith(home, "true", "unshare").toString());
        try (var child = Child.start(home, "hold", List.of(), System.getProperty("java.class.path"), path)) {
            assertThat(child.firstLine()).isEqualTo("ready");
            child.kill();
            Thread.sleep(500);
            assertThat(child.servers()).isNotEmpty();

            try (var postgres = Homes.embedded(home).start()) {
                assertThat(Sql.one(postgres, postgres.app(), "SELECT 1")).isEqualTo("1");
            }
        }
    }

    private static long lines(RunningPostgres postgres) throws Exception {
        return Long.parseLong(Sql.one(postgres, postgres.owner(), "SELECT count(*) FROM line"));
    }
}
