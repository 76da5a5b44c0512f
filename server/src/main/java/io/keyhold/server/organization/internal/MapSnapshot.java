package io.keyhold.server.organization.internal;

import io.keyhold.server.organization.OrganizationMap;
import io.keyhold.server.organization.Place;
import io.keyhold.server.organization.Places;
import io.keyhold.server.organization.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The map of one day.
 *
 * @param units by id, closed ones too, since rows of the past still name them
 * @param territories the places of each unit that day
 * @param sellers the units whose territory holds a place, by the place's code as recorded
 */
record MapSnapshot(
        Places places, Map<UUID, Unit> units, Map<UUID, Set<String>> territories, Map<String, List<Unit>> sellers)
        implements OrganizationMap {
    private static final Set<String> DEALERS = Set.of("dealer", "body-builder");

    @Override
    public Optional<Unit> unit(UUID unitId) {
        return Optional.ofNullable(units.get(unitId));
    }

    @Override
    public List<Unit> chain(UUID unitId) {
        var chain = new ArrayList<Unit>();
        for (@Nullable Unit unit = units.get(unitId); unit != null; unit = above(unit)) {
            chain.add(unit);
        }
        return List.copyOf(chain);
    }

    @Override
    public Optional<Unit> officeOf(String divisionCode) {
        return selling(divisionCode)
                .filter(unit -> unit.kind().equals("market-office"))
                .findFirst();
    }

    @Override
    public List<Unit> dealersOf(String divisionCode) {
        return selling(divisionCode)
                .filter(unit -> DEALERS.contains(unit.kind()))
                .distinct()
                .toList();
    }

    @Override
    public Set<String> territoryOf(UUID unitId) {
        return territories.getOrDefault(unitId, Set.of());
    }

    private @Nullable Unit above(Unit unit) {
        return unit.parentId() == null ? null : units.get(unit.parentId());
    }

    /** Those of the place itself go before those of its province. */
    private Stream<Unit> selling(String divisionCode) {
        var own = sellers.getOrDefault(divisionCode, List.of());
        var provinces = places.find(divisionCode)
                .map(Place::parentCode)
                .map(province -> sellers.getOrDefault(province, List.of()))
                .orElse(List.of());
        return Stream.concat(own.stream(), provinces.stream());
    }
}
