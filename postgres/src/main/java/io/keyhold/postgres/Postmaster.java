package io.keyhold.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the server says of itself in {@code postmaster.pid}: its process, its port, whether it takes connections. */
record Postmaster(long pid, int port, boolean ready) {
    private static final Postmaster NONE = new Postmaster(-1, -1, false);

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Answers pid -1 when there is no file or it is still being written. */
    static Postmaster of(Path data) {
        try {
            List<String> lines = Files.readAllLines(file(data));
            return lines.size() < 8
                    ? new Postmaster(Long.parseLong(lines.getFirst().strip()), -1, false)
                    : new Postmaster(
                            Long.parseLong(lines.getFirst().strip()),
                            Integer.parseInt(lines.get(3).strip()),
                            lines.get(7).startsWith("ready"));
        } catch (IOException | RuntimeException absentOrHalfWritten) {
            return NONE;
        }
    }
}
