package io.keyhold.server.account;

import io.keyhold.matching.Comparison;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two accounts that may be one.
 *
 * @param one the one entered earlier
 * @param state {@code open}, {@code merged} or {@code not-same}
 * @param foundBy {@code entry}, {@code sweep} or {@code person}
 * @param ruledBy who ruled on it; null while open
 */
public record SuspectedPair(
        UUID id,
        LedgerRow one,
        LedgerRow other,
        Comparison comparison,
        String state,
        String foundBy,
        Instant foundAt,
        @Nullable String ruledBy,
        @Nullable Instant ruledAt,
        @Nullable String reason) {}
