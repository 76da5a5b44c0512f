package io.keyhold.bench;

/** Figures as they are printed. */
final class Measured {
    private Measured() {}

    /** To four places. */
    static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
