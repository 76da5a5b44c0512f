package io.keyhold.server.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a person signs in.
 *
 * @param lockedUntil until when sign-in is refused after too many wrong passwords; null when it is not
 * @param shared whether it also enters other companies, so that no single one may set its password
 */
public record Login(
        UUID id,
        UUID personId,
        String name,
        boolean mustChange,
        @Nullable Instant lockedUntil,
        boolean shared) {}
