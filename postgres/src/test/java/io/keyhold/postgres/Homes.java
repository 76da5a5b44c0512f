package io.keyhold.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Servers for tests: each in its own home, the programs unpacked once for all. */
final class Homes {
    static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();
    private static final Path TEMPLATE = Path.of("target", "template-home").toAbsolutePath();

    private Homes() {}

    static EmbeddedPostgres embedded(Path home) {
        return EmbeddedPostgres.in(home).binariesIn(BINARIES);
    }

    /** Fills {@code home} with one that was started and stopped before: a copy is quicker than initdb. */
    static synchronized EmbeddedPostgres used(Path home) throws IOException {
        if (!Files.exists(TEMPLATE)) {
            embedded(TEMPLATE).start().close();
        }
        copy(TEMPLATE, home);
        return embedded(home);
    }

    static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (!Files.isDirectory(target)) {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
