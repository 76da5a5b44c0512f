package io.keyhold.server.account;

import java.util.UUID;

/**
 * An account came to be decided differently because its handbook changed or a day came, not because of anything it did; published
 * in the transaction that keeps the new decision. Where both steps stay, it was decided as before for another reason.
 */
public record AccountRedecided(UUID tenantId, UUID accountId, Moved.Step kind, Moved.Step tier) {}
