package io.keyhold.peers;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@code bin/bench decisions}: a JSON line an engine and one for the target; ends with 1 when it is missed. */
public final class Main {

    private static final double TARGET = 50;

    /** Collector and headers are the product's own. */
    private static final String[] JVM = {
        "-Xmx512m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "--sun-misc-unsafe-memory-access=allow"
    };

    private Main() {}

    public static void main(String[] args) throws RunnerException {
        System.out.printf("{\"bench\":\"decisions\",\"agreed\":%d}%n", new DecisionsBench().agree());
        Map<String, Double> perSecond = new HashMap<>();
        for (RunResult result : measured()) {
            String name = result.getParams().getBenchmark().replaceFirst("^.*\\.", "");
            double score = result.getPrimaryResult().getScore();
            perSecond.put(name, score);
            say(name, score, bytes(result));
        }
        double times = perSecond.getOrDefault("ours", 0.0) / perSecond.getOrDefault("kie", Double.NaN);
        boolean met = times >= TARGET;
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"decisions\",\"target\":\"ours, times KIE\",\"limit\":%.0f,\"measured\":%.1f,\"met\":%b}%n",
                TARGET,
                times,
                met);
        System.exit(met ? 0 : 1);
    }

    private static Collection<RunResult> measured() throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(DecisionsBench.class.getSimpleName())
                        .forks(1)
                        .warmupIterations(8)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(6)
                        .measurementTime(TimeValue.seconds(1))
                        .verbosity(VerboseMode.SILENT)
                        .addProfiler(GCProfiler.class)
                        .jvmArgs(JVM)
                        .build())
                .run();
    }

    private static double bytes(RunResult result) {
        var allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return allocated == null ? Double.NaN : allocated.getScore();
    }

    private static void say(String engine, double perSecond, double bytes) {
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"decisions\",\"engine\":\"%s\",\"perSecond\":%.0f,\"nanos\":%.1f,\"bytes\":%.0f}%n",
                engine,
                perSecond,
                1e9 / perSecond,
                bytes);
    }
}
