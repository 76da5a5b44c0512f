package io.keyhold.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormalUserTest {
    private static final int NOBODY = 65_534;
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--inh-caps=-all", "--");

    @TempDir
    Path folder;

    @Test
    void aUserWithoutRightsRunsAServerThatStopsWhenItsJvmIsKilled() throws Exception {
        assumeThat(Tools.isRoot()).as("only root can become somebody else").isTrue();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var classPath = readableClassPath(Files.createDirectory(folder.resolve("lib")));
        var home = Files.createDirectory(folder.resolve("home"));
        Files.setAttribute(home, "unix:uid", NOBODY);

        try (var child = Child.start(home, "write", AS_NOBODY, classPath, Map.of())) {
            assertThat(child.firstLine()).isEqualTo("ready");
            assertThat(Files.getAttribute(home.resolve("postgres/data"), "unix:uid"))
                    .isEqualTo(NOBODY);

            child.kill();

            assertThat(Waiting.until(
                            Duration.ofSeconds(20), () -> child.servers().isEmpty()))
                    .isTrue();
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNamed() throws Exception {
        assumeThat(Tools.isRoot()).as("only root can become somebody else").isTrue();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var classPath = readableClassPath(Files.createDirectory(folder.resolve("lib")));

        try (var child = Child.start(folder.resolve("home"), "hold", AS_NOBODY, classPath, Map.of())) {
            assertThat(child.firstLine()).startsWith("NOT_WRITABLE").contains(folder.toString());
        }
    }

    /** Builds often lie under root's own folder, closed to others: a copy of the class path. */
    private static String readableClassPath(Path target) throws IOException {
        var copies = new StringJoiner(File.pathSeparator);
        var number = 0;
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var copy = target.resolve(number++ + "-" + Path.of(entry).getFileName());
            if (Files.exists(Path.of(entry))) {
                Homes.copy(Path.of(entry), copy);
                copies.add(copy.toString());
            }
        }
        return copies.toString();
    }
}
