package io.keyhold.postgres;

import static io.keyhold.postgres.PostgresStartException.Reason.IN_USE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Server processes that outlived their JVM. Every PostgreSQL process works in its data folder, so /proc shows them whatever
 * {@code postmaster.pid} says: after a kill of everything that file is stale, and its number may be somebody else's by now.
 * To be asked only while holding the {@link FolderLock}.
 */
record Leftovers(Path data) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Stops what is left and removes the stale file; afterwards nobody works in the folder. */
    void clear() throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        var main = Postmaster.of(data).pid();
        processes().stream().filter(pid -> pid == main).forEach(pid -> Command.signal("INT", pid));
        if (!Waiting.until(PATIENCE, () -> processes().isEmpty())) {
            throw new PostgresStartException(IN_USE, data, "processes " + processes());
        }
        Files.deleteIfExists(Postmaster.file(data));
    }

    List<Long> processes() {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(this::isServerHere)
                .toList();
    }

    private boolean isServerHere(long pid) {
        var process = Path.of("/proc", Long.toString(pid));
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(data.toRealPath())
                    && Files.readSymbolicLink(process.resolve("exe")).toString().contains("/bin/postgres");
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
