package io.keyhold.server.demo.internal;

import io.keyhold.server.organization.OrganizationMap;
import io.keyhold.server.organization.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says who works a customer: industry accounts go to the key-account department (AU-10), others to the place's dealer or office. */
final class Workers {
    private static final Set<String> INDUSTRY =
            Set.of("central-state-owned", "army", "post", "power", "other-industry", "government");

    private final OrganizationMap organization;
    private final List<Person> people;
    private final UUID keyAccountKeeper;
    private final Draw draw;

    Workers(OrganizationMap organization, List<Person> people, UUID keyAccountKeeper, Draw draw) {
        this.organization = organization;
        this.people = people;
        this.keyAccountKeeper = keyAccountKeeper;
        this.draw = draw;
    }

    /** The dealer that works an account, and the person who answers for it. */
    record Worker(@Nullable UUID dealerId, @Nullable UUID keeperId) {}

    Worker of(String place, @Nullable String category) {
        if (category != null && INDUSTRY.contains(category)) {
            return new Worker(null, keyAccountKeeper);
        }
        var dealers = organization.dealersOf(place);
        if (!dealers.isEmpty() && draw.chance(70)) {
            var dealer = draw.one(dealers).id();
            return new Worker(dealer, draw.chance(60) ? member(dealer).orElse(null) : null);
        }
        var manager = organization.officeOf(place).flatMap(office -> member(office.id()));
        return new Worker(null, draw.chance(40) ? manager.orElse(null) : null);
    }

    private Optional<UUID> member(UUID unitId) {
        return people.stream()
                .filter(person -> person.memberships().stream()
                        .anyMatch(membership -> membership.unitId().equals(unitId)))
                .map(Person::id)
                .findFirst();
    }
}
