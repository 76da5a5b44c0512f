package io.keyhold.server.organization;

import java.util.UUID;

/** A unit, with everything below it, was put under another one. Listeners run in the same transaction. */
public record UnitMoved(UUID tenantId, UUID unitId) {}
