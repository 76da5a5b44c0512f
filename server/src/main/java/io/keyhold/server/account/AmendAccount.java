package io.keyhold.server.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Correct or complete an account's details.
 *
 * @param discriminator from now on tells it apart from another organisation of its name, for the reason given; null leaves it
 * @param version the version the person saw; another one since then refuses the command
 */
public record AmendAccount(
        UUID accountId,
        long version,
        AccountDetails details,
        @Nullable String reason,
        @Nullable String discriminator) {
    public AmendAccount(UUID accountId, long version, AccountDetails details, @Nullable String reason) {
        this(accountId, version, details, reason, null);
    }
}
