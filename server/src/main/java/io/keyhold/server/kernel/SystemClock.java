package io.keyhold.server.kernel;

import java.time.Instant;

/** The machine's time, to the microsecond (as PostgreSQL keeps it): for sessions, tokens, retries and recorded-at. */
public interface SystemClock {
    /** The present instant, in whole microseconds. */
    Instant now();
}
