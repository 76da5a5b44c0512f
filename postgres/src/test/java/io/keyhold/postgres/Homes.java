package io.keyhold.postgres;

import java.nio.file.Path;

/** Servers for tests: each in its own home, the programs unpacked once for all. */
final class Homes {
    static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

    private Homes() {}

    static EmbeddedPostgres embedded(Path home) {
        return EmbeddedPostgres.in(home).binariesIn(BINARIES);
    }
}
