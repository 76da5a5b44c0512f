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

    /** Ten seconds, in which a thousand rows of eight inputs are answered. */
    public static Budget standard() {
        return of(Duration.ofSeconds(10));
    }

    boolean isSpent() {
        return System.nanoTime() - end >= 0;
    }
}
