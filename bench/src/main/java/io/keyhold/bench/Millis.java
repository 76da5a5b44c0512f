package io.keyhold.bench;

import java.util.List;

/** Wall time. */
final class Millis {
    private Millis() {}

    /** Something to be timed. */
    interface Work {
        void run() throws Exception;
    }

    static double of(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
