package io.keyhold.server.account;

import java.util.UUID;

/** An account's id, the number people know it by, and its version after the command. */
public record AccountRef(UUID id, long number, long version) {}
