package io.keyhold.server.kernel;

import java.io.IOException;
import java.time.Instant;

/**
 * Does one kind of work in the background. It may be cut off anywhere and done on by another node's, and two may meet on one
 * subject: what each of its transactions did must stand by itself.
 */
public interface Worker {
    /** The noun of its work, such as {@code import}. */
    String kind();

    /**
     * Does the work, or goes on with it.
     *
     * @param alive to be run after each batch, so that nobody else takes the work meanwhile
     * @throws IOException and any exception: it is tried again a few times, a little later each time
     */
    Next run(Work work, Runnable alive) throws IOException;

    /** It failed for the last time. */
    void giveUp(Work work);

    /** What is to become of work after a run. */
    sealed interface Next {
        /** Nothing is left to do. */
        record Done() implements Next {}

        /** Somebody is to go on with it in a while. */
        record Again() implements Next {}

        /** There will be something to do from the instant on, by the system's clock. */
        record At(Instant instant) implements Next {}
    }
}
