package io.keyhold.server.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token by which a script acts as a person; its secret is not kept. */
public record ApiToken(
        UUID id,
        UUID personId,
        String name,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {}
