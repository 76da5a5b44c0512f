package io.keyhold.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.keyhold.postgres.PostgresStartException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalTest {
    @TempDir
    Path home;

    @Test
    void aSecondServerOnOneFolderIsRefusedAlsoThroughAnotherPath() throws Exception {
        var link = Files.createSymbolicLink(home.resolveSibling(home.getFileName() + "-link"), home);
        try (var postgres = Homes.used(home).start()) {
            assertThat(refusal(home).reason()).isEqualTo(Reason.IN_USE);
            assertThat(refusal(link).reason()).isEqualTo(Reason.IN_USE);

            // The refused attempts have not loosened the first one's hold.
            try (var child = Child.start(home, "hold", List.of(), System.getProperty("java.class.path"), Map.of())) {
                assertThat(child.firstLine()).startsWith("IN_USE");
                child.process().waitFor();
                assertThat(Sql.one(postgres, postgres.app(), "SELECT 1")).isEqualTo("1");
                postgres.close();
            }
        } finally {
            Files.delete(link);
        }
    }

    @Test
    void theMessageNamesTheProcessThatHoldsTheFolderAndItCanBeJoined() throws Exception {
        assertThat(Homes.used(home).running()).isEmpty();
        try (var child = Child.holding(home)) {
            assertThat(child.firstLine()).isEqualTo("ready");

            assertThat(refusal(home))
                    .hasMessageContaining("process " + child.process().pid());
            try (var joined = Homes.embedded(home).running().orElseThrow()) {
                assertThat(Sql.one(joined, joined.app(), "SELECT 1")).isEqualTo("1");
            }
            assertThat(child.servers()).isNotEmpty();
        }
        assertThat(Homes.embedded(home).running()).isEmpty();
    }

    @Test
    void aFolderOfSomebodyElseIsLeftUntouched() throws Exception {
        var theirs = Files.createDirectory(home.resolve("postgres"));
        Files.writeString(theirs.resolve("thesis.txt"), "do not lose");

        assertThat(refusal(home).reason()).isEqualTo(Reason.FOREIGN_FOLDER);
        try (var left = Files.list(theirs)) {
            assertThat(left).containsExactly(theirs.resolve("thesis.txt"));
        }
    }

    @Test
    void anotherPostgresDataFolderIsNotTakenForAHome() throws Exception {
        Files.writeString(home.resolve("PG_VERSION"), "18\n");

        assertThat(refusal(home).reason()).isEqualTo(Reason.FOREIGN_FOLDER);
    }

    @Test
    void dataOfAnotherMajorVersionIsRefused() throws Exception {
        Homes.used(home);
        Files.writeString(home.resolve("postgres/data/PG_VERSION"), "17\n");

        assertThat(refusal(home).reason()).isEqualTo(Reason.OTHER_VERSION);
        assertThat(refusal(home)).hasMessageContaining("PostgreSQL 17");
    }

    @Test
    void aLostPasswordFileIsNamed() throws Exception {
        Homes.used(home);
        Files.delete(home.resolve("secrets/keyhold_app.password"));

        assertThat(refusal(home).reason()).isEqualTo(Reason.SECRETS_LOST);
        assertThat(refusal(home)).hasMessageContaining("keyhold_app.password");
    }

    @Test
    void settingsThatKeepDataSafeCannotBeChanged() {
        var embedded = Homes.embedded(home);

        assertThatThrownBy(() -> embedded.with("fsync", "off")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> embedded.with("synchronous_commit", "off"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> embedded.with("listen_addresses", "*")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSettingTheServerDoesNotKnowIsReportedInItsOwnWords() {
        var embedded = Homes.embedded(home).with("shared_bufers", "1GB");

        assertThatThrownBy(embedded::start)
                .isInstanceOf(PostgresStartException.class)
                .hasMessageContaining("unrecognized configuration parameter \"shared_bufers\"");
    }

    @Test
    void rootWithoutUserNamespacesIsToldWhatToDo() throws Exception {
        assumeThat(Tools.isRoot()).isTrue();
        var path = Map.of("PATH", Tools.folderWith(home, "true").toString());

        try (var child = Child.start(home, "hold", List.of(), System.getProperty("java.class.path"), path)) {
            assertThat(child.firstLine()).startsWith("ROOT_REFUSED").contains("KEYHOLD_DATABASE_URL");
        }
    }

    private static PostgresStartException refusal(Path home) {
        return catchThrowableOfType(
                PostgresStartException.class, () -> Homes.embedded(home).start().close());
    }
}
