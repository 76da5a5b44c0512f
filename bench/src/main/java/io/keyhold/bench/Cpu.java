package io.keyhold.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time used so far, in nanoseconds: by this JVM, and by PostgreSQL's processes (each is one thread). */
final class Cpu {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final long postmaster;

    Cpu(long postmaster) {
        this.postmaster = postmaster;
    }

    long nanos() throws IOException {
        return SYSTEM.getProcessCpuTime() + database();
    }

    private long database() throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(it -> Character.isDigit(it.getFileName().toString().charAt(0)))
                    .filter(this::isOurs)
                    .mapToLong(Cpu::ran)
                    .sum();
        }
    }

    private boolean isOurs(Path process) {
        // pid (name) state parent …
        var stat = read(process.resolve("stat"));
        var afterName = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return afterName.length > 1 && afterName[1].equals(Long.toString(postmaster));
    }

    private static long ran(Path process) {
        var schedstat = read(process.resolve("schedstat"));
        return schedstat.isEmpty() ? 0 : Long.parseLong(schedstat.substring(0, schedstat.indexOf(' ')));
    }

    /** Empty when the process has ended meanwhile. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ended) {
            return "";
        }
    }
}
