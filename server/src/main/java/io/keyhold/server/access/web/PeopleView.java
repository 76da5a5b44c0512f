package io.keyhold.server.access.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Horizon;
import io.keyhold.server.access.Login;
import io.keyhold.server.access.Logins;
import io.keyhold.server.access.Permission;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.organization.Membership;
import io.keyhold.server.organization.OrganizationMap;
import io.keyhold.server.organization.Organizations;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.PeopleFilter;
import io.keyhold.server.organization.Person;
import io.keyhold.server.organization.Unit;
import io.keyhold.server.organization.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows people as far as a caller knows of their units, and of their memberships those in such units: where else somebody works is a
 * rival's business. Sign-in shows only to who administers it.
 */
@Component
class PeopleView {
    private static final int MOST = 200;

    record PersonMembership(
            UUID id,
            UUID unitId,
            String unitName,
            String position,
            String role,
            LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * A person.
     *
     * @param login the sign-in name; null when there is none or the reader does not administer access
     * @param lockedUntil until when sign-in is refused; null as above
     */
    record OrgPerson(
            UUID id,
            String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String login,
            @Nullable Instant lockedUntil,
            boolean left,
            long version,
            List<PersonMembership> memberships) {}

    /** A page of people; {@code next} goes into {@code after}. */
    record Page(List<OrgPerson> items, @Nullable UUID next) {}

    private final People people;
    private final Units units;
    private final Organizations organizations;
    private final Logins logins;
    private final BusinessClock clock;

    PeopleView(People people, Units units, Organizations organizations, Logins logins, BusinessClock clock) {
        this.people = people;
        this.units = units;
        this.organizations = organizations;
        this.logins = logins;
        this.clock = clock;
    }

    Page page(Caller caller, @Nullable String q, @Nullable UUID unit, boolean left, @Nullable UUID after, int limit) {
        int size = Math.clamp(limit, 1, MOST);
        var horizon = horizon(caller);
        var found = people.list(caller.tenantId(), new PeopleFilter(q, unit, horizon, left, after, size + 1));
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page(
                show(caller, shown, horizon),
                found.size() > size ? shown.getLast().id() : null);
    }

    OrgPerson person(Caller caller, UUID personId) {
        var horizon = horizon(caller);
        var person = people.find(caller.tenantId(), personId)
                .filter(found -> horizon == null || isWithin(horizon, found, clock.today(caller.tenantId())));
        return show(caller, List.of(Replies.found(person, "no-such-person")), horizon)
                .getFirst();
    }

    private static boolean isWithin(Set<UUID> horizon, Person person, LocalDate today) {
        return person.memberships().stream()
                .filter(membership -> person.left() || !membership.over(today))
                .map(Membership::unitId)
                .anyMatch(horizon::contains);
    }

    private @Nullable Set<UUID> horizon(Caller caller) {
        return Horizon.ofPeople(caller, organizations.map(caller.tenantId()), units);
    }

    private List<OrgPerson> show(Caller caller, List<Person> found, @Nullable Set<UUID> horizon) {
        var map = organizations.map(caller.tenantId());
        var ids = found.stream().map(Person::id).toList();
        var signIn = caller.may(Permission.ACCESS_ADMIN) ? logins.of(caller.tenantId(), ids) : Map.<UUID, Login>of();
        return found.stream()
                .map(person -> show(person, signIn.get(person.id()), map, horizon))
                .toList();
    }

    private static OrgPerson show(
            Person person, @Nullable Login login, OrganizationMap map, @Nullable Set<UUID> horizon) {
        return new OrgPerson(
                person.id(),
                person.name(),
                person.phone(),
                person.email(),
                login == null ? null : login.name(),
                login == null ? null : login.lockedUntil(),
                person.left(),
                person.version(),
                person.memberships().stream()
                        .filter(each -> horizon == null || horizon.contains(each.unitId()))
                        .map(each -> show(each, map))
                        .toList());
    }

    private static PersonMembership show(Membership membership, OrganizationMap map) {
        return new PersonMembership(
                membership.id(),
                membership.unitId(),
                map.unit(membership.unitId()).map(Unit::name).orElse(""),
                membership.position(),
                membership.role(),
                membership.from(),
                membership.to());
    }
}
