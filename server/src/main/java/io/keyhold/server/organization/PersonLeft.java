package io.keyhold.server.organization;

import java.util.UUID;

/** Someone left the company. Listeners run in the same transaction. */
public record PersonLeft(UUID tenantId, UUID personId) {}
