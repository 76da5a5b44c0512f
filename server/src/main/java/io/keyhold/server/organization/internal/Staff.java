package io.keyhold.server.organization.internal;

import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Actor;
import io.keyhold.server.organization.Appointment;
import io.keyhold.server.organization.Kept;
import io.keyhold.server.organization.Membership;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.PeopleFilter;
import io.keyhold.server.organization.Person;
import io.keyhold.server.organization.PersonDetails;
import io.keyhold.server.organization.UnitState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class Staff implements People {
    private final TenantTransactions transactions;
    private final JooqPeople people;
    private final JooqMemberships memberships;
    private final JooqUnits units;
    private final Leaving leaving;
    private final BusinessClock clock;
    private final Journal journal;

    Staff(
            TenantTransactions transactions,
            JooqPeople people,
            JooqMemberships memberships,
            JooqUnits units,
            Leaving leaving,
            BusinessClock clock,
            Journal journal) {
        this.transactions = transactions;
        this.people = people;
        this.memberships = memberships;
        this.units = units;
        this.leaving = leaving;
        this.clock = clock;
        this.journal = journal;
    }

    @Override
    public Outcome<Person> hire(Actor actor, PersonDetails details) {
        return transactions.command(actor.tenantId(), () -> {
            if (PersonFacts.nameless(details)) {
                return Outcome.refused(Refusal.invalid("person-name-missing", Map.of()));
            }
            var person = PersonFacts.newcomer(Ids.next(), details);
            people.insert(actor.tenantId(), person);
            journal.record(actor, "person", person.id(), 1, "hired", PersonFacts.of(person));
            return Outcome.done(person);
        });
    }

    @Override
    public Outcome<Person> edit(Actor actor, UUID personId, long version, PersonDetails details) {
        return transactions.command(
                actor.tenantId(),
                () -> present(actor, personId).then(person -> {
                    if (person.version() != version) {
                        return Outcome.refused(journal.stale(actor.tenantId(), personId));
                    }
                    return PersonFacts.nameless(details)
                            ? Outcome.refused(Refusal.invalid("person-name-missing", Map.of()))
                            : Outcome.done(write(actor, PersonFacts.edited(person, details), "edited"));
                }));
    }

    @Override
    public Outcome<Membership> appoint(Actor actor, Appointment wanted) {
        return transactions.command(
                actor.tenantId(),
                () -> openUnit(actor, wanted.unitId())
                        .then(unit -> present(actor, wanted.personId()))
                        .then(person -> appoint(actor, person, wanted)));
    }

    private Outcome<Membership> appoint(Actor actor, Person person, Appointment wanted) {
        if (wanted.to() != null && !wanted.to().isAfter(wanted.from())) {
            return Outcome.refused(endsTooEarly(wanted.from()));
        }
        var membership = new Membership(
                Ids.next(),
                person.id(),
                wanted.unitId(),
                wanted.position().strip(),
                wanted.role(),
                wanted.from(),
                wanted.to());
        memberships.insert(actor.tenantId(), membership);
        write(actor, PersonFacts.with(person, membership), "appointed");
        return Outcome.done(membership);
    }

    @Override
    public Outcome<Membership> end(Actor actor, UUID membershipId, LocalDate to) {
        var tenantId = actor.tenantId();
        return transactions.command(tenantId, () -> {
            // Two administrators ending each other must not both find the other one still there.
            units.lockTree(tenantId);
            var found = memberships.find(tenantId, membershipId);
            return found.isEmpty()
                    ? Outcome.refused(Refusal.notFound("no-such-membership"))
                    : present(actor, found.get().personId()).then(person -> end(actor, person, found.get(), to));
        });
    }

    private Outcome<Membership> end(Actor actor, Person person, Membership membership, LocalDate to) {
        if (to.isBefore(membership.from())) {
            return Outcome.refused(endsTooEarly(membership.from()));
        }
        if (membership.to() != null && to.isAfter(membership.to())) {
            // Made longer, it would hold again without anyone asking whether its unit still stands.
            return Outcome.refused(Refusal.conflict(
                    "membership-ends-earlier", Map.of("to", membership.to().toString())));
        }
        memberships.end(actor.tenantId(), membership.id(), to);
        var broken = leaving.broken(actor, List.of(membership), to);
        if (broken.isPresent()) {
            return Outcome.refused(broken.get());
        }
        var ended = PersonFacts.ended(membership, to);
        write(actor, PersonFacts.with(person, ended), "membership-ended");
        return Outcome.done(ended);
    }

    @Override
    public Outcome<Person> leave(Actor actor, UUID personId, long version, @Nullable UUID successorId) {
        return transactions.command(
                actor.tenantId(),
                () -> locked(actor, personId).then(person -> {
                    if (person.version() != version) {
                        return Outcome.refused(journal.stale(actor.tenantId(), personId));
                    }
                    return leaving.handOver(actor, person, successorId).then(handedOver -> leave(actor, person));
                }));
    }

    private Outcome<Person> leave(Actor actor, Person person) {
        var broken = leaving.takeLeave(actor, person);
        if (broken.isPresent()) {
            return Outcome.refused(broken.get());
        }
        var last = people.find(actor.tenantId(), person.id()).orElseThrow();
        return Outcome.done(write(actor, PersonFacts.gone(last), "left"));
    }

    @Override
    public List<Kept> kept(UUID tenantId, UUID personId) {
        return transactions.reading(tenantId, () -> leaving.kept(tenantId, personId));
    }

    @Override
    public Set<UUID> hold(UUID tenantId, Collection<UUID> personIds) {
        return transactions.in(tenantId, () -> people.hold(tenantId, personIds));
    }

    @Override
    public Optional<Person> find(UUID tenantId, UUID personId) {
        return transactions.reading(tenantId, () -> people.find(tenantId, personId));
    }

    @Override
    public Map<UUID, String> names(UUID tenantId, Collection<UUID> personIds) {
        return personIds.isEmpty() ? Map.of() : transactions.reading(tenantId, () -> people.names(tenantId, personIds));
    }

    @Override
    public List<Person> list(UUID tenantId, PeopleFilter filter) {
        return transactions.reading(tenantId, () -> people.list(tenantId, filter, clock.today(tenantId)));
    }

    @Override
    public List<String> holding(UUID tenantId, Set<String> roles, LocalDate day, int limit) {
        return transactions.reading(tenantId, () -> people.holding(tenantId, roles, day, limit));
    }

    /** Leavings go one after another: nobody is handed things by someone who leaves at the same time. */
    private Outcome<Person> locked(Actor actor, UUID personId) {
        units.lockTree(actor.tenantId());
        return present(actor, personId);
    }

    private Outcome<Person> present(Actor actor, UUID personId) {
        return people.lock(actor.tenantId(), personId)
                .map(person -> person.left()
                        ? Outcome.<Person>refused(Refusal.conflict("person-left", Map.of("name", person.name())))
                        : Outcome.done(person))
                .orElseGet(() -> Outcome.refused(Refusal.notFound("no-such-person")));
    }

    private Outcome<UnitState> openUnit(Actor actor, UUID unitId) {
        Function<UnitState, Outcome<UnitState>> open = unit -> unit.closed()
                ? Outcome.refused(Refusal.conflict("unit-closed", Map.of("name", unit.name())))
                : Outcome.done(unit);
        return units.lock(actor.tenantId(), unitId)
                .map(open)
                .orElseGet(() -> Outcome.refused(Refusal.notFound("no-such-unit")));
    }

    /** The person is locked, so its version is the one that was read. */
    private Person write(Actor actor, Person next, String action) {
        if (!people.update(actor.tenantId(), next)) {
            throw new IllegalStateException("Person %s changed while locked".formatted(next.id()));
        }
        journal.record(actor, "person", next.id(), next.version(), action, PersonFacts.of(next));
        return next;
    }

    private static Refusal endsTooEarly(LocalDate from) {
        return Refusal.invalid("membership-ends-before-it-begins", Map.of("from", from.toString()));
    }
}
