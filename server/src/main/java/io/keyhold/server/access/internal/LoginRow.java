package io.keyhold.server.access.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the directory of logins. */
record LoginRow(
        UUID id,
        String name,
        String passwordHash,
        boolean mustChange,
        long failedCount,
        @Nullable Instant lockedUntil) {
    boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
