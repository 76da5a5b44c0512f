package io.keyhold.postgres;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits by looking every 20 ms. An interrupt does not cut it short (a server is being stopped) but is kept for the caller. */
final class Waiting {
    private Waiting() {}

    /** Whether {@code done} came true within {@code limit}. */
    static boolean until(Duration limit, BooleanSupplier done) {
        var end = System.nanoTime() + limit.toNanos();
        var interrupted = false;
        try {
            while (!done.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    return false;
                }
                interrupted |= pauseWasInterrupted();
            }
            return true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean pauseWasInterrupted() {
        try {
            Thread.sleep(20);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
