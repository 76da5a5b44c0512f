package io.keyhold.server.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit to open.
 *
 * @param parentId the unit above it; null only for a head office
 */
public record NewUnit(UnitKind kind, String name, @Nullable UUID parentId) {}
