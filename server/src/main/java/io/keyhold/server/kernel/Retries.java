package io.keyhold.server.kernel;

import java.util.function.Supplier;

/** Commands that lost a race and would go through a moment later. */
public interface Retries {
    /**
     * Runs the command again, a few times, when the database says that another was quicker: serialization failures, deadlocks, and the
     * constraints named. Inside a transaction it runs once: whoever opened that must try again.
     *
     * @param constraints beginnings of constraints' names that mean somebody was quicker, not that the command is wrong
     */
    <T> T again(Supplier<T> command, String... constraints);
}
