package io.keyhold.server.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit of the tree: head office, channel, region, market office, dealer, body builder, plant, 4S store or department. */
public record Unit(
        UUID id, String kind, String name, @Nullable UUID parentId) {}
