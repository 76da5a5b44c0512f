package io.keyhold.server.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One place of one unit's territory.
 *
 * @param place the division's code of GB/T 2260
 * @param to the first day no longer; null while no end is set
 */
public record TerritoryEntry(
        UUID unitId, String place, LocalDate from, @Nullable LocalDate to) {}
