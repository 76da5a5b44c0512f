package io.keyhold.server.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as a list shows it. What the handbook has not decided is null.
 *
 * @param trucks trucks of every make now held; null when the account is restricted
 * @param ourTrucks those of our make
 */
public record LedgerRow(
        UUID id,
        long number,
        AccountType type,
        String name,
        @Nullable String uscc,
        @Nullable Place division,
        @Nullable String industry,
        @Nullable String ownership,
        @Nullable String kind,
        @Nullable String regionType,
        @Nullable String tier,
        boolean restricted,
        @Nullable Long trucks,
        @Nullable Long ourTrucks,
        @Nullable UUID unitId,
        @Nullable UUID dealerId,
        String state,
        Instant changedAt) {
    /** A division by its code of GB/T 2260 and its name. */
    public record Place(String code, String name) {}
}
