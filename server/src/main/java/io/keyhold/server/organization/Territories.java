package io.keyhold.server.organization;

import io.keyhold.server.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The places units sell in: for a market office its area, for a dealer or body builder its authorised territory (AU-8). Refusals:
 * {@code no-such-unit}, {@code unit-closed}, {@code unit-has-no-territory}, {@code no-such-place}, {@code territory-in-the-past},
 * {@code territory-taken} (two market offices cannot share a place on one day; dealers can).
 */
public interface Territories {
    /** Every entry, past and to come too. */
    List<TerritoryEntry> all(UUID tenantId);

    /** The days on which market offices' areas begin or cease to hold a place, in their order. */
    List<LocalDate> areaDays(UUID tenantId);

    /** From the day on the unit's territory is just these places; what held before stays known. */
    Outcome<Set<String>> authorise(Actor actor, UUID unitId, Set<String> places, LocalDate from);
}
