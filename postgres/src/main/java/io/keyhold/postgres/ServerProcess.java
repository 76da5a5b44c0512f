package io.keyhold.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The running postmaster, from its start to its clean stop. */
record ServerProcess(Process process, HomeFolder home, LogMark log) {
    /** Recovery after a crash replays at most max_wal_size; this is far above what that takes. */
    private static final Duration TIME_TO_RECOVER = Duration.ofMinutes(5);

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(30);

    static ServerProcess launch(HomeFolder home, Guard guard, Binaries binaries, Settings settings, int port)
            throws IOException {
        Files.createDirectories(home.logs());
        var words = new ArrayList<>(guard.forServer());
        words.addAll(List.of(
                binaries.program("postgres").toString(), "-D", home.data().toString()));
        words.addAll(settings.arguments(home, port));
        // What is said before the server writes its own log, and what of it could not be started at all.
        var start = home.logs().resolve("start.log");
        Files.writeString(start, "");
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(start.toFile()));
        Command.plainEnvironment(builder.environment());
        var log = LogMark.now(home.logs());
        return new ServerProcess(startKept(builder), home, log);
    }

    /**
     * The kernel's "parent" whose death stops the server is the thread that started it, so that thread must live as long as
     * the JVM: a request's or a test's thread would take the server along when it ends.
     */
    private static Process startKept(ProcessBuilder builder) throws IOException {
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform().daemon().name("postgres-keeper").start(() -> {
            try {
                var process = builder.start();
                started.complete(process);
                process.waitFor();
            } catch (IOException | InterruptedException e) {
                started.completeExceptionally(e);
            }
        });
        try {
            return started.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** Waits until connections are taken; false when the port was taken meanwhile by somebody else. */
    boolean becameReady() throws IOException {
        Waiting.until(
                TIME_TO_RECOVER,
                () -> !process.isAlive() || Postmaster.of(home.data()).ready());
        if (process.isAlive() && Postmaster.of(home.data()).ready()) {
            return true;
        }
        stop();
        var said = log.saidSince();
        if (said.contains("could not bind")) {
            return false;
        }
        throw Failure.explain(home, said);
    }

    /**
     * Fast shutdown: open transactions are rolled back, all else is written. Ever harder when that does not help, as with a
     * server that recovers on a full disk; what is not written then comes from the write-ahead log at the next start.
     */
    void stop() {
        for (var signal : List.of("INT", "QUIT", "KILL")) {
            if (process.isAlive()) {
                Command.signal(signal, process.pid());
            }
            if (Waiting.until(TIME_TO_STOP, () -> !process.isAlive())) {
                return;
            }
        }
    }
}
