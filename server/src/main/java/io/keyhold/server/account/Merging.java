package io.keyhold.server.account;

import java.util.UUID;

/**
 * Two accounts that become one, or are set apart again.
 *
 * @param mergeId the merge's id
 * @param keptId the account that goes on
 * @param mergedId the account that leads on to it
 * @param actorId who decided it
 */
public record Merging(UUID tenantId, UUID mergeId, UUID keptId, UUID mergedId, UUID actorId, String reason) {}
