package io.keyhold.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.keyhold.postgres.PostgresStartException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
    @TempDir
    Path disk;

    @AfterEach
    void unmount() throws IOException {
        Command.works(List.of("umount", disk.toString()));
    }

    @Test
    void aFirstStartWithoutRoomSaysHowMuchIsNeeded() throws Exception {
        mount(60);

        var refusal = refusal();

        assertThat(refusal.reason()).isEqualTo(Reason.DISK_FULL);
        assertThat(refusal).hasMessageContaining("200 MB needed").hasMessageContaining("磁盘空间不足");
    }

    @Test
    void aDiskThatFillsUpWhileWritingLosesNothingAndIsNamedAtTheNextStart() throws Exception {
        mount(210);
        var filler = disk.resolve("filler");
        try (var postgres = Homes.embedded(disk.resolve("home")).start()) {
            Sql.run(postgres, postgres.owner(), "CREATE TABLE kept AS SELECT 7 AS n");
            fill(filler);
            assertThatThrownBy(() -> writeUntilFull(postgres)).isInstanceOf(SQLException.class);
            waitUntilTheServerHasGivenUp();
        }

        assertThat(refusal().reason()).isEqualTo(Reason.DISK_FULL);

        Files.delete(filler);
        try (var postgres = Homes.embedded(disk.resolve("home")).start()) {
            assertThat(Sql.one(postgres, postgres.owner(), "SELECT n FROM kept"))
                    .isEqualTo("7");
        }
    }

    private void waitUntilTheServerHasGivenUp() {
        var servers = new Leftovers(disk.resolve("home/postgres/data"));
        Waiting.until(Duration.ofSeconds(20), () -> servers.processes().isEmpty());
    }

    /** Fills the write-ahead log until it needs a new file. */
    private static void writeUntilFull(RunningPostgres postgres) throws SQLException {
        for (int megabytes = 0; megabytes < 100; megabytes++) {
            Sql.run(
                    postgres,
                    postgres.superuser(),
                    "SELECT pg_logical_emit_message(true, 'filler', repeat('x', 1000000))");
        }
    }

    private void mount(int megabytes) {
        assumeThat(Command.works(
                        List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", disk.toString())))
                .as("this user may mount a small disk")
                .isTrue();
    }

    private static void fill(Path filler) throws IOException {
        var block = new byte[4096];
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private PostgresStartException refusal() {
        return catchThrowableOfType(
                PostgresStartException.class,
                () -> Homes.embedded(disk.resolve("home")).start().close());
    }
}
