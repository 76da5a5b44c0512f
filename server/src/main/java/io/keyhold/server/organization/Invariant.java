package io.keyhold.server.organization;

import io.keyhold.server.kernel.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A rule of a module above about who must be there; asked after memberships ended, in the same transaction, which it can undo. */
public interface Invariant {
    /**
     * Why the ending cannot stand, if it cannot.
     *
     * @param endedRoles the roles of the memberships that ended
     * @param from the first day without them
     */
    Optional<Refusal> broken(UUID tenantId, Set<String> endedRoles, LocalDate from);
}
