package io.keyhold.server.organization.internal;

import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.organization.Actor;
import io.keyhold.server.organization.HandOver;
import io.keyhold.server.organization.Invariant;
import io.keyhold.server.organization.Keeps;
import io.keyhold.server.organization.Kept;
import io.keyhold.server.organization.Membership;
import io.keyhold.server.organization.Person;
import io.keyhold.server.organization.PersonLeft;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What leaving takes besides the person's own row: nothing stays behind in the name of someone who is gone. */
@Component
class Leaving {
    private final ObjectProvider<Keeps> keepers;
    private final ObjectProvider<Invariant> invariants;
    private final JooqPeople people;
    private final JooqMemberships memberships;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Leaving(
            ObjectProvider<Keeps> keepers,
            ObjectProvider<Invariant> invariants,
            JooqPeople people,
            JooqMemberships memberships,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.keepers = keepers;
        this.invariants = invariants;
        this.people = people;
        this.memberships = memberships;
        this.clock = clock;
        this.events = events;
    }

    List<Kept> kept(UUID tenantId, UUID personId) {
        return keepers.orderedStream()
                .map(keeper -> keeper.kept(tenantId, personId))
                .filter(kept -> kept.count() > 0)
                .toList();
    }

    Outcome<List<Kept>> handOver(Actor actor, Person person, @Nullable UUID successorId) {
        var kept = kept(actor.tenantId(), person.id());
        if (kept.isEmpty()) {
            return Outcome.done(kept);
        }
        if (successorId == null) {
            return Outcome.refused(Refusal.conflict("must-hand-over", Map.of("kept", words(kept))));
        }
        if (successorId.equals(person.id()) || !canSucceed(actor.tenantId(), successorId)) {
            return Outcome.refused(Refusal.invalid("no-such-successor", Map.of()));
        }
        var order = new HandOver(actor, person.id(), successorId);
        keepers.orderedStream().forEach(keeper -> keeper.handOver(order));
        var left = kept(actor.tenantId(), person.id());
        if (!left.isEmpty()) {
            throw new IllegalStateException("Not handed over: " + left);
        }
        return Outcome.done(kept);
    }

    /** Ends the memberships, and lets whoever gave access take it away. */
    Optional<Refusal> takeLeave(Actor actor, Person person) {
        var today = clock.today(actor.tenantId());
        memberships.endAll(actor.tenantId(), person.id(), today);
        events.publishEvent(new PersonLeft(actor.tenantId(), person.id()));
        return broken(actor, person.memberships(), today);
    }

    /** Which rule about who must be there the ending of these would break. */
    Optional<Refusal> broken(Actor actor, List<Membership> ended, LocalDate from) {
        // Who was there on a past day is no help today.
        var today = clock.today(actor.tenantId());
        var day = from.isBefore(today) ? today : from;
        var roles = ended.stream().map(Membership::role).collect(Collectors.toSet());
        return invariants
                .orderedStream()
                .flatMap(invariant -> invariant.broken(actor.tenantId(), roles, day).stream())
                .findFirst();
    }

    private boolean canSucceed(UUID tenantId, UUID personId) {
        var today = clock.today(tenantId);
        return people.lock(tenantId, personId)
                .filter(person -> !person.left())
                .filter(person -> person.memberships().stream().anyMatch(membership -> membership.on(today)))
                .isPresent();
    }

    private static List<String> words(List<Kept> kept) {
        return kept.stream()
                .map(each -> "%s: %d".formatted(each.kind(), each.count()))
                .toList();
    }
}
