package io.keyhold.server.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is kept: what a command on it must have read.
 *
 * @param version rises by one with every change
 */
public record UnitState(
        UUID id, UnitKind kind, String name, @Nullable UUID parentId, boolean closed, long version) {}
