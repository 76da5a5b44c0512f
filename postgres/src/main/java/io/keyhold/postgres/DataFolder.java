package io.keyhold.postgres;

import static io.keyhold.postgres.PostgresStartException.Reason.DISK_FULL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Makes the data folder by initdb: checksums on, passwords needed, characters sorted by code point, letters known in all scripts. */
final class DataFolder {
    private static final long ROOM_FOR_FIRST_START = 200L << 20;

    private static final String DRAFT = "data.new";

    private DataFolder() {}

    static void refuseFullDisk(HomeFolder home, Path binaries) throws IOException {
        var free = Files.getFileStore(home.postgres()).getUsableSpace();
        if (free < ROOM_FOR_FIRST_START && !(home.hasData() && Binaries.areIn(binaries))) {
            var needed = "%d MB free, 200 MB needed".formatted(free >> 20);
            throw new PostgresStartException(DISK_FULL, home.postgres(), needed);
        }
    }

    /** Made aside and moved into place, so that a first start cut short leaves nothing that looks like data. */
    static void createIfMissing(HomeFolder home, Guard guard, Binaries binaries, Secrets secrets) throws IOException {
        Folders.deleteDrafts(home.postgres(), DRAFT);
        if (home.hasData()) {
            return;
        }
        // A new name each time: an initdb whose JVM was killed may still be tidying up its own.
        var draft = Files.createTempDirectory(home.postgres(), DRAFT);
        var passwordFile = Files.createTempFile(home.secrets(), "initdb", "");
        try {
            Files.writeString(passwordFile, secrets.superuser().password());
            initdb(home, guard, binaries, draft, passwordFile);
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(draft, home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void initdb(HomeFolder home, Guard guard, Binaries binaries, Path draft, Path passwordFile)
            throws IOException {
        var words = new ArrayList<>(guard.forPrograms());
        words.addAll(List.of(binaries.program("initdb").toString(), "-U", Secrets.SUPERUSER));
        words.addAll(List.of("-D", draft.toString(), "--pwfile=" + passwordFile));
        words.addAll(List.of("--auth-host=scram-sha-256", "--auth-local=reject", "--data-checksums"));
        // lc-ctype must know UTF-8, or trigrams see no Chinese at all.
        words.addAll(List.of("-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        words.addAll(List.of("--lc-collate=C", "--lc-ctype=C.UTF-8"));
        var initdb = Command.run(words);
        if (initdb.exitCode() != 0) {
            throw Failure.explain(home, initdb.output());
        }
    }
}
