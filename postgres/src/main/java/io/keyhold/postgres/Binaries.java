package io.keyhold.postgres;

import static io.keyhold.postgres.PostgresStartException.Reason.UNSUPPORTED_MACHINE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once for each version from the archive on the class path. */
record Binaries(Path folder) {
    static final String DRAFT = "unpacking";

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    static boolean areIn(Path parent) throws IOException {
        return Files.exists(home(parent));
    }

    /** Unpacked beside and then moved into place: whoever finds the folder finds all of it, also with two unpacking at once. */
    static Binaries unpackedIn(Path parent) throws IOException {
        var home = home(parent);
        if (!Files.exists(home)) {
            Files.createDirectories(parent);
            var draft = Files.createTempDirectory(parent, DRAFT);
            try {
                unpack(draft);
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
                moveUnlessThere(draft, home);
            } finally {
                Folders.delete(draft);
            }
        }
        return new Binaries(home);
    }

    private static Path home(Path parent) throws IOException {
        return parent.resolve(version() + "-" + System.getProperty("os.arch"));
    }

    private static void moveUnlessThere(Path draft, Path home) throws IOException {
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(home)) {
                throw e;
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive(), 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, target);
            }
        }
    }

    private static void place(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("Archive reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static InputStream archive() {
        var system = System.getProperty("os.name");
        var arch = System.getProperty("os.arch");
        var name = switch (arch) {
            case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
            case "aarch64" -> "/postgres-linux-arm_64.txz";
            default -> throw new PostgresStartException(UNSUPPORTED_MACHINE, system, arch);
        };
        var stream = system.equals("Linux") ? Binaries.class.getResourceAsStream(name) : null;
        if (stream == null) {
            throw new PostgresStartException(UNSUPPORTED_MACHINE, system, arch + ": this build has no " + name);
        }
        return stream;
    }

    private static String version() throws IOException {
        var properties = new Properties();
        try (var file = Binaries.class.getResourceAsStream("binaries.properties")) {
            properties.load(file);
        }
        return properties.getProperty("version");
    }
}
