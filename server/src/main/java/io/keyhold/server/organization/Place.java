package io.keyhold.server.organization;

import org.jspecify.annotations.Nullable;

/**
 * An administrative division.
 *
 * @param code by GB/T 2260
 * @param parentCode a city's province; null for a province
 * @param level {@code province} or {@code city}
 */
public record Place(String code, @Nullable String parentCode, String level, String name, String shortName) {}
