package io.keyhold.server.access.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.access.Reach;
import io.keyhold.server.access.Role;
import io.keyhold.server.access.Scope;
import io.keyhold.server.organization.Membership;
import io.keyhold.server.organization.Organizations;
import io.keyhold.server.organization.Person;
import io.keyhold.server.organization.Places;
import io.keyhold.server.organization.Tenant;
import io.keyhold.server.organization.Tenants;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Works out what a person's memberships of a day allow. */
@Component
class CallerOf {
    private record Held(Role role, Membership membership) {}

    private final Organizations organizations;
    private final Places places;
    private final Tenants tenants;

    CallerOf(Organizations organizations, Places places, Tenants tenants) {
        this.organizations = organizations;
        this.places = places;
        this.tenants = tenants;
    }

    Caller person(UUID tenantId, Person person, LocalDate day) {
        var held = person.memberships().stream()
                .filter(membership -> membership.on(day))
                .flatMap(membership -> Role.of(membership.role()).map(role -> new Held(role, membership)).stream())
                .toList();
        return new Caller(
                tenantId,
                person.id(),
                person.name(),
                held.isEmpty() ? null : held.getFirst().membership().unitId(),
                held.stream().map(each -> each.role().code()).collect(Collectors.toSet()),
                permissions(tenantId, held),
                scope(tenantId, person.id(), held));
    }

    /** Only a demo company has a clock to move. */
    private Set<Permission> permissions(UUID tenantId, List<Held> held) {
        var permissions = EnumSet.noneOf(Permission.class);
        held.forEach(each -> permissions.addAll(each.role().permissions()));
        if (permissions.contains(Permission.DEMO_CLOCK)
                && !tenants.find(tenantId).map(Tenant::demo).orElse(false)) {
            permissions.remove(Permission.DEMO_CLOCK);
        }
        return permissions;
    }

    private Scope scope(UUID tenantId, UUID personId, List<Held> held) {
        if (held.stream().anyMatch(each -> each.role().reaches().contains(Reach.ALL))) {
            return new Scope.All();
        }
        var keys = new TreeSet<String>();
        for (var each : held) {
            var unitId = each.membership().unitId();
            each.role().reaches().stream()
                    .flatMap(reach -> keys(tenantId, personId, unitId, reach))
                    .forEach(keys::add);
        }
        return new Scope.Keys(List.copyOf(keys));
    }

    private Stream<String> keys(UUID tenantId, UUID personId, UUID unitId, Reach reach) {
        return switch (reach) {
            case OWN -> Stream.of(Scope.Key.person(personId));
            case UNIT -> Stream.of(Scope.Key.unit(unitId));
            case UNIT_AND_BELOW -> Stream.of(Scope.Key.below(unitId));
            case TERRITORY ->
                organizations.map(tenantId).territoryOf(unitId).stream()
                        .flatMap(place -> places.within(place).stream())
                        .map(Scope.Key::place);
            case ALL -> throw new IllegalArgumentException("All needs no keys");
        };
    }
}
