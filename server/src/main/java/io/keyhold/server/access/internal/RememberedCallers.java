package io.keyhold.server.access.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Callers;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Remembered;
import io.keyhold.server.organization.OrganizationChanged;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps callers in memory for two seconds, and drops them at once when something changes on this node. */
@Component
class RememberedCallers implements Callers {
    private record Key(UUID tenantId, UUID personId, LocalDate day) {}

    private final People people;
    private final BusinessClock clock;
    private final CallerOf callerOf;
    private final Remembered<Key, Optional<Caller>> callers =
            new Remembered<>(Duration.ofSeconds(2), 10_000, this::read);

    RememberedCallers(People people, BusinessClock clock, CallerOf callerOf) {
        this.people = people;
        this.clock = clock;
        this.callerOf = callerOf;
    }

    @Override
    public Optional<Caller> find(UUID tenantId, UUID personId) {
        return callers.get(new Key(tenantId, personId, clock.today(tenantId)));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void forget(OrganizationChanged changed) {
        callers.forget(key -> key.tenantId().equals(changed.tenantId()));
    }

    private Optional<Caller> read(Key key) {
        return people.find(key.tenantId(), key.personId())
                .filter(person -> !person.left())
                .map((Person person) -> callerOf.person(key.tenantId(), person, key.day()));
    }
}
