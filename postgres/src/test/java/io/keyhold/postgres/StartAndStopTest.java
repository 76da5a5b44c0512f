package io.keyhold.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartAndStopTest {
    @TempDir
    Path home;

    @Test
    void dataAndPortOutliveARestart() throws Exception {
        int port;
        try (var postgres = Homes.embedded(home).start()) {
            port = postgres.port();
            Sql.run(postgres, postgres.owner(), "CREATE TABLE note (text text)", "INSERT INTO note VALUES ('重卡')");
        }

        try (var postgres = Homes.embedded(home).start()) {
            assertThat(Sql.one(postgres, postgres.owner(), "SELECT text FROM note"))
                    .isEqualTo("重卡");
            assertThat(postgres.port()).isEqualTo(port);
        }
        assertThat(new Leftovers(home.resolve("postgres/data")).processes()).isEmpty();
    }

    @Test
    void serverIsDurableAndKnowsChineseLetters() throws Exception {
        try (var postgres = Homes.used(home).start()) {
            Sql.run(postgres, postgres.owner(), "CREATE EXTENSION pg_trgm", "CREATE EXTENSION btree_gist");

            assertThat(setting(postgres, "fsync")).isEqualTo("on");
            assertThat(setting(postgres, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(postgres, "full_page_writes")).isEqualTo("on");
            assertThat(setting(postgres, "data_checksums")).isEqualTo("on");
            assertThat(setting(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(postgres, "unix_socket_directories")).isEmpty();
            assertThat(setting(postgres, "jit")).isEqualTo("off");
            assertThat(Sql.one(postgres, postgres.app(), "SELECT similarity('解放物流', '解放物流公司') > 0.3"))
                    .isEqualTo("t");
        }
    }

    @Test
    void neitherRolePassesRowLevelSecurityAndOnlyTheOwnerOwns() throws Exception {
        try (var postgres = Homes.used(home).start()) {
            var roles = "SELECT string_agg(rolname || rolsuper || rolbypassrls || rolcreaterole || rolcanlogin, ' '"
                    + " ORDER BY rolname) FROM pg_roles WHERE rolname LIKE 'keyhold%'";
            assertThat(Sql.one(postgres, postgres.app(), roles))
                    .isEqualTo("keyhold_appfalsefalsefalsetrue keyhold_ownerfalsefalsefalsetrue");

            assertThatThrownBy(() -> Sql.run(postgres, postgres.app(), "CREATE TABLE public.mine (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aWrongPasswordIsRefusedAndTheRightOneIsForItsOwnerOnly() throws Exception {
        try (var postgres = Homes.used(home).start()) {
            assertThatThrownBy(() -> postgres.connect(new Credentials("keyhold_app", "guess")))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> postgres.connect(new Credentials("postgres", "")))
                    .isInstanceOf(SQLException.class);
        }
        try (var secrets = Files.list(home.resolve("secrets"))) {
            assertThat(secrets.toList())
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void theServerStaysWhenTheThreadThatAskedForItEnds() throws Exception {
        var started = new RunningPostgres[1];
        var thread = Thread.ofPlatform()
                .start(() -> started[0] = Homes.embedded(home).start());
        thread.join();
        Thread.sleep(300);

        try (var postgres = started[0]) {
            assertThat(Sql.one(postgres, postgres.app(), "SELECT 1")).isEqualTo("1");
        }
    }

    private static String setting(RunningPostgres postgres, String name) throws SQLException {
        return Sql.one(postgres, postgres.superuser(), "SHOW " + name);
    }
}
