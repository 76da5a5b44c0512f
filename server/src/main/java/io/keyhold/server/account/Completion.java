package io.keyhold.server.account;

import java.util.UUID;

/** That an import completed an account: the account's version before, and the one the import left behind. */
public record Completion(UUID accountId, long before, long after) {}
