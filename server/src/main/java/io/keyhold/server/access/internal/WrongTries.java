package io.keyhold.server.access.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Wrong passwords in a row for one name: five lock it for a quarter of an hour, after which it is counted from one again.
 *
 * @param lockedUntil null until the fifth
 */
record WrongTries(long count, @Nullable Instant lockedUntil) {
    static final int ALLOWED = 5;
    static final WrongTries NONE = new WrongTries(0, null);

    private static final Duration LOCK = Duration.ofMinutes(15);

    /** Until when the name is locked; null when it is not. */
    @Nullable Instant lock(Instant now) {
        return lockedUntil != null && count >= ALLOWED && now.isBefore(lockedUntil) ? lockedUntil : null;
    }

    WrongTries another(Instant now) {
        long next = count >= ALLOWED ? 1 : count + 1;
        return new WrongTries(next, next == ALLOWED ? now.plus(LOCK) : null);
    }
}
