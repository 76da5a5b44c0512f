package io.keyhold.server.founding.internal;

import io.keyhold.server.access.Logins;
import io.keyhold.server.access.NewLogin;
import io.keyhold.server.access.Role;
import io.keyhold.server.founding.FoundCompany;
import io.keyhold.server.founding.Founding;
import io.keyhold.server.handbook.AdoptHandbook;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Actor;
import io.keyhold.server.organization.Appointment;
import io.keyhold.server.organization.NewUnit;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.PeopleFilter;
import io.keyhold.server.organization.Person;
import io.keyhold.server.organization.PersonDetails;
import io.keyhold.server.organization.Tenant;
import io.keyhold.server.organization.Tenants;
import io.keyhold.server.organization.UnitKind;
import io.keyhold.server.organization.Units;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Stage by stage, each looking whether it is done; the login comes last, so a company that has one is complete. */
@Component
class StagedFounding implements Founding {
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Tenants tenants;
    private final Units units;
    private final People people;
    private final Logins logins;
    private final Handbooks handbooks;
    private final BusinessClock clock;
    private final TenantTransactions transactions;

    StagedFounding(
            Tenants tenants,
            Units units,
            People people,
            Logins logins,
            Handbooks handbooks,
            BusinessClock clock,
            TenantTransactions transactions) {
        this.tenants = tenants;
        this.units = units;
        this.people = people;
        this.logins = logins;
        this.handbooks = handbooks;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public Outcome<String> found(FoundCompany order) {
        var tenant = tenants.all().stream()
                .filter(each -> each.name().equals(order.name()))
                .findFirst()
                .orElseGet(() -> tenants.found(order.name(), order.ownBrand(), order.zone(), false));
        if (complete(tenant)) {
            return Outcome.refused(Refusal.conflict("company-exists", Map.of("name", order.name())));
        }
        return handbook(tenant, order)
                .then(adopted -> administrator(tenant, order))
                .then(person -> signIn(tenant, person, order));
    }

    private boolean complete(Tenant tenant) {
        var first = people.list(tenant.id(), PeopleFilter.everybody(2));
        var ids = first.stream().map(Person::id).toList();
        // A second person can only be taken in by an administrator who has signed in.
        return tenant.demo() || first.size() > 1 || !logins.of(tenant.id(), ids).isEmpty();
    }

    private Outcome<Boolean> handbook(Tenant tenant, FoundCompany order) {
        return handbooks.all(tenant.id()).isEmpty()
                ? handbooks
                        .adopt(new AdoptHandbook(tenant.id(), order.handbook(), null, List.of(), null))
                        .map(adopted -> true)
                : Outcome.done(true);
    }

    /** The head office with its first person; both or neither. */
    private Outcome<UUID> administrator(Tenant tenant, FoundCompany order) {
        var hired = people.list(tenant.id(), PeopleFilter.everybody(1));
        if (!hired.isEmpty()) {
            return Outcome.done(hired.getFirst().id());
        }
        var actor = Actor.product(tenant.id());
        return transactions.command(
                tenant.id(),
                () -> units.open(actor, new NewUnit(UnitKind.HEAD_OFFICE, order.name(), null))
                        .then(office -> people.hire(actor, PersonDetails.named(order.administrator()))
                                .then(person -> people.appoint(actor, membership(tenant, office.id(), person)))
                                .map(membership -> membership.personId())));
    }

    private Appointment membership(Tenant tenant, UUID officeId, Person person) {
        var role = Role.ADMINISTRATOR.code();
        return new Appointment(person.id(), officeId, role, role, clock.today(tenant.id()), null);
    }

    private Outcome<String> signIn(Tenant tenant, UUID personId, FoundCompany order) {
        var password = password();
        return logins.create(new NewLogin(tenant.id(), personId, order.signIn(), password, true))
                .map(login -> password);
    }

    /** Four groups that can be read out: no letters or digits that look alike. */
    private static String password() {
        return RANDOM.ints(16, 0, READABLE.length())
                .mapToObj(READABLE::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?=.)", "$1-");
    }
}
