package io.keyhold.server.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo or paper somebody brought.
 *
 * @param mediaType told from its content, not from what the sender says
 * @param hash SHA-256 of its content, in hexadecimal
 * @param actorId who brought it
 * @param subjectKind the noun of what it is attached to, such as {@code registration}; null while it is attached to nothing
 */
public record Document(
        UUID id,
        String name,
        String mediaType,
        long bytes,
        String hash,
        UUID actorId,
        @Nullable String subjectKind,
        @Nullable UUID subjectId,
        Instant recordedAt) {}
