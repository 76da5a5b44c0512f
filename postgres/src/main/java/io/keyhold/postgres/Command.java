package io.keyhold.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A short-lived program and what became of it. */
record Command(int exitCode, String output) {
    static Command run(List<String> words) throws IOException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        plainEnvironment(builder.environment());
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Command(exitCodeOf(process), output);
    }

    /** Like {@link #run}, where a program that is not installed simply did not work. */
    static boolean works(List<String> words) {
        try {
            return run(words).exitCode == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    /** SIGINT, which PostgreSQL takes for "stop now, cleanly"; Java itself can only send SIGTERM and SIGKILL. */
    static void signal(String name, long pid) {
        try {
            run(List.of("/bin/sh", "-c", "kill -" + name + " " + pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The caller's PG* and locale variables must not steer the server. */
    static void plainEnvironment(Map<String, String> environment) {
        var path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C");
    }

    private static int exitCodeOf(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
