package io.keyhold.bench;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Runs a case and says what it cost. */
final class Measure {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();
    private static final double COMPILING = 0.05;
    private static final int BATCHES = 20;
    private static final int BATCH = 6;
    /** What the server remembers, it remembers for two seconds. */
    private static final long FORGOTTEN_MILLIS = 2_200;

    private final Stage stage;
    private final Connection admin;
    private final Cpu cpu;
    private long compiledBefore = COMPILER.getTotalCompilationTime();
    private long askedAt = System.nanoTime();

    Measure(Stage stage, Connection admin) throws IOException {
        this.stage = stage;
        this.admin = admin;
        this.cpu = new Cpu(stage.postmaster());
    }

    void warmUp(Case work, int millis) throws IOException {
        var client = client(work);
        long end = System.nanoTime() + millis * 1_000_000L;
        while (System.nanoTime() < end) {
            client.send(work.requests().get());
        }
    }

    /** Whether compiling took more than that share of the time since it was last asked: a server that runs for long compiles nothing. */
    boolean isCompiling() {
        long now = System.nanoTime();
        long compiled = COMPILER.getTotalCompilationTime();
        double share = (compiled - compiledBefore) * 1e6 / (now - askedAt);
        compiledBefore = compiled;
        askedAt = now;
        return share > COMPILING;
    }

    /** One client: what a request costs. */
    Figure alone(Case work, int rows) throws IOException, SQLException, InterruptedException {
        var client = client(work);
        long statements = statementsAfterRest(work, client);
        var batches = new ArrayList<Double>();
        var waits = new ArrayList<Double>();
        Work.reset(admin);
        long began = System.nanoTime();
        for (int i = 0; i < BATCHES; i++) {
            long cpuBefore = cpu.nanos() - THREADS.getCurrentThreadCpuTime();
            for (int j = 0; j < BATCH; j++) {
                waits.add(timed(client, work));
            }
            batches.add((cpu.nanos() - THREADS.getCurrentThreadCpuTime() - cpuBefore) / 1e6 / BATCH);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        var asked = Work.since(admin, stage.applicationRole());
        explain(work);
        int requests = BATCHES * BATCH;
        return new Figure(
                work.name(),
                rows,
                1,
                work.asker().scope(),
                statements,
                (double) asked.buffers() / requests,
                at(batches, 0.5),
                at(waits, 0.5),
                at(waits, 0.99),
                requests / seconds);
    }

    /** For whoever wants to know where the time goes. */
    private void explain(Case work) throws SQLException {
        if (Work.isExplained()) {
            System.err.println("-- " + work.name());
            Work.statements(admin, stage.applicationRole()).forEach(System.err::println);
        }
    }

    /** Many clients at once: how many requests a second, and how long each waits. */
    Figure together(Case work, int rows, int clients) throws Exception {
        var waits = Collections.synchronizedList(new ArrayList<Double>());
        Work.reset(admin);
        long cpuBefore = cpu.nanos();
        long began = System.nanoTime();
        long ownCpu = 0;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var tasks = new ArrayList<Callable<Long>>();
            for (int i = 0; i < clients; i++) {
                tasks.add(() -> manyTimed(work, waits));
            }
            for (var done : threads.invokeAll(tasks)) {
                ownCpu += result(done);
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double cpuMs = (cpu.nanos() - cpuBefore - ownCpu) / 1e6 / waits.size();
        var asked = Work.since(admin, stage.applicationRole());
        return new Figure(
                work.name(),
                rows,
                clients,
                work.asker().scope(),
                Math.round((double) asked.statements() / waits.size()),
                (double) asked.buffers() / waits.size(),
                cpuMs,
                at(waits, 0.5),
                at(waits, 0.99),
                waits.size() / seconds);
    }

    private static long result(java.util.concurrent.Future<Long> done) throws Exception {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e.getCause());
        }
    }

    private long manyTimed(Case work, List<Double> waits) throws IOException {
        var client = client(work);
        for (int i = 0; i < 40; i++) {
            waits.add(timed(client, work));
        }
        return THREADS.getCurrentThreadCpuTime();
    }

    /** The most a request needs: one that comes first after a while has to look up more. */
    private long statementsAfterRest(Case work, Client client) throws IOException, SQLException, InterruptedException {
        var request = work.requests().get();
        Thread.sleep(FORGOTTEN_MILLIS);
        Work.reset(admin);
        client.send(request);
        explain(work);
        return Work.since(admin, stage.applicationRole()).statements();
    }

    private static double timed(Client client, Case work) throws IOException {
        var request = work.requests().get();
        long began = System.nanoTime();
        client.send(request);
        return (System.nanoTime() - began) / 1e6;
    }

    private Client client(Case work) {
        return new Client(stage.address(), work.asker().token());
    }

    private static double at(List<Double> values, double share) {
        var sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
    }
}
