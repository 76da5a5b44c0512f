package io.keyhold.rules;

import java.time.Duration;

/** How long a check may think, counted from when the budget is made. What it leaves is told, never passed over. */
public final class Budget {

    private final long end;

    private Budget(long end) {
        this.end = end;
    }

    public static Budget of(Duration time) {
        return new Budget(System.nanoTime() + time.toNanos());
    }

    /** So that a thousand rows of eight inputs are answered within ten seconds, the telling included. */
    public static Budget standard() {
        return of(Duration.ofSeconds(9));
    }

    boolean isSpent() {
        return System.nanoTime() - end >= 0;
    }
}
