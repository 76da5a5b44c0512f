package io.keyhold.postgres;

import static io.keyhold.postgres.PostgresStartException.Reason.DISK_FULL;
import static io.keyhold.postgres.PostgresStartException.Reason.FAILED;
import static io.keyhold.postgres.PostgresStartException.Reason.NOT_WRITABLE;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;

/** Turns what the server or the system said into the exception that tells what to do. */
final class Failure {
    private static final String NO_SPACE = "No space left on device";

    private Failure() {}

    static PostgresStartException explain(HomeFolder home, String output) {
        if (output.contains(NO_SPACE)) {
            return new PostgresStartException(DISK_FULL, home.postgres(), NO_SPACE);
        }
        return new PostgresStartException(FAILED, home.logs(), lastLines(output));
    }

    static PostgresStartException explain(HomeFolder home, IOException e) {
        var message = String.valueOf(e.getMessage());
        if (e instanceof AccessDeniedException || message.contains("Read-only file system")) {
            return new PostgresStartException(NOT_WRITABLE, home.root(), message, e);
        }
        if (message.contains(NO_SPACE)) {
            return new PostgresStartException(DISK_FULL, home.postgres(), message, e);
        }
        return new PostgresStartException(FAILED, home.logs(), e, e);
    }

    private static String lastLines(String output) {
        List<String> lines = output.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }
}
