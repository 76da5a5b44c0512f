package io.keyhold.server.access.internal;

import io.keyhold.server.access.Role;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.organization.Invariant;
import io.keyhold.server.organization.People;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A company never loses its last administrator: nobody could let anyone in again. */
@Component
class KeepsAnAdministrator implements Invariant {
    private static final String CODE = Role.ADMINISTRATOR.code();

    private final People people;

    KeepsAnAdministrator(People people) {
        this.people = people;
    }

    @Override
    public Optional<Refusal> broken(UUID tenantId, Set<String> endedRoles, LocalDate from) {
        return endedRoles.contains(CODE)
                        && people.holding(tenantId, Set.of(CODE), from, 1).isEmpty()
                ? Optional.of(Refusal.conflict("last-administrator", Map.of()))
                : Optional.empty();
    }
}
