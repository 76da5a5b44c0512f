package io.keyhold.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A JVM of its own that runs {@link Holder}, to be killed as a machine's out-of-memory killer would. */
record Child(Process process, BufferedReader output, Path home) implements AutoCloseable {
    static Child holding(Path home) throws IOException {
        return start(home, "hold", List.of(), System.getProperty("java.class.path"), Map.of());
    }

    static Child writing(Path home) throws IOException {
        return start(home, "write", List.of(), System.getProperty("java.class.path"), Map.of());
    }

    static Child start(Path home, String mode, List<String> prefix, String classPath, Map<String, String> environment)
            throws IOException {
        var words = new ArrayList<>(prefix);
        words.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m"));
        words.addAll(List.of("-cp", classPath, Holder.class.getName(), home.toString()));
        words.addAll(List.of(prefix.isEmpty() ? Homes.BINARIES.toString() : home + "/shared-bin", mode));
        var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        var process = builder.start();
        return new Child(process, process.inputReader(), home);
    }

    /** Its first line: {@code ready}, or why it could not start. */
    String firstLine() throws IOException {
        return Objects.requireNonNullElse(output.readLine(), "ended without a word");
    }

    /** Waits until that many more rows are acknowledged; answers the number of the last. */
    long awaitRows(int count) throws IOException {
        var last = 0L;
        for (int row = 0; row < count; row++) {
            last = Long.parseLong(Objects.requireNonNull(output.readLine(), "ended while writing"));
        }
        return last;
    }

    /** The number printed last, that is: acknowledged, among all the child managed to say before it died. */
    long lastAcknowledged() throws IOException {
        var last = 0L;
        for (@Nullable String line = output.readLine(); line != null; line = output.readLine()) {
            last = line.matches("\\d+") ? Long.parseLong(line) : last;
        }
        return last;
    }

    /** By the signal alone: {@link Process#destroyForcibly} would also close what it has said so far. */
    void kill() throws InterruptedException {
        Command.signal("KILL", process.pid());
        process.waitFor();
    }

    /** The JVM and every server process at once: nobody is left to tidy up. */
    void killWithServer() throws IOException, InterruptedException {
        var victims = new ArrayList<>(servers());
        victims.add(process.pid());
        var pids = victims.stream().map(String::valueOf).collect(Collectors.joining(" "));
        Command.run(List.of("/bin/sh", "-c", "kill -9 " + pids));
        process.waitFor();
    }

    List<Long> servers() {
        return new Leftovers(home.resolve("postgres/data")).processes();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        new Leftovers(home.resolve("postgres/data")).clear();
    }
}
