package io.keyhold.server.organization;

import java.util.UUID;

/** An order to give everything one person keeps to another (交接). */
public record HandOver(Actor actor, UUID fromPersonId, UUID toPersonId) {}
