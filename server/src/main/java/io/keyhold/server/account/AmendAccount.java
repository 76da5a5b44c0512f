package io.keyhold.server.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Correct or complete an account's details.
 *
 * @param version the version the person saw; another one since then refuses the command
 */
public record AmendAccount(
        UUID accountId,
        long version,
        AccountDetails details,
        @Nullable String reason) {}
