package io.keyhold.server.access;

import io.keyhold.server.organization.OrganizationMap;
import io.keyhold.server.organization.Unit;
import io.keyhold.server.organization.UnitState;
import io.keyhold.server.organization.Units;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which units a caller knows of: all for who sees the whole company; else the caller's own, those below as far as the scope
 * reaches, and the chain above. A dealer's salesperson so never learns who else sells for the company.
 */
public final class Horizon {
    private Horizon() {}

    /** The ids among these that the caller knows of. */
    public static Set<UUID> of(Caller caller, OrganizationMap map, Collection<UUID> units) {
        return switch (caller.scope()) {
            case Scope.All() -> Set.copyOf(units);
            case Scope.Keys(var keys) -> {
                var held = Set.copyOf(keys);
                var above = chainsOver(units, held, map);
                yield units.stream()
                        .filter(unit -> above.contains(unit) || isBelow(unit, held, map))
                        .collect(Collectors.toSet());
            }
        };
    }

    /** The units whose people the caller knows of; null, as a filter takes it, for who knows of all. */
    public static @Nullable Set<UUID> ofPeople(Caller caller, OrganizationMap map, Units units) {
        return caller.scope() instanceof Scope.All
                ? null
                : of(
                        caller,
                        map,
                        units.all(caller.tenantId()).stream().map(UnitState::id).toList());
    }

    private static Set<UUID> chainsOver(Collection<UUID> units, Set<String> held, OrganizationMap map) {
        var above = new HashSet<UUID>();
        units.stream()
                .filter(unit -> held.contains(Scope.Key.unit(unit)) || held.contains(Scope.Key.below(unit)))
                .flatMap(unit -> map.chain(unit).stream())
                .map(Unit::id)
                .forEach(above::add);
        return above;
    }

    private static boolean isBelow(UUID unit, Set<String> held, OrganizationMap map) {
        return map.chain(unit).stream().anyMatch(above -> held.contains(Scope.Key.below(above.id())));
    }
}
