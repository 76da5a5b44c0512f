package io.keyhold.server.organization;

import io.keyhold.server.kernel.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The people and their memberships. Refusals: {@code person-name-missing}, {@code no-such-person}, {@code person-left},
 * {@code no-such-unit}, {@code unit-closed}, {@code no-such-membership}, {@code membership-ends-before-it-begins},
 * {@code membership-ends-earlier}, {@code must-hand-over}, {@code no-such-successor}, {@code stale}.
 */
public interface People {
    /** Takes a person in; without a membership the person can do nothing yet. */
    Outcome<Person> hire(Actor actor, PersonDetails details);

    Outcome<Person> edit(Actor actor, UUID personId, long version, PersonDetails details);

    Outcome<Membership> appoint(Actor actor, Appointment appointment);

    /** Ends a membership; {@code to} is the first day no longer. */
    Outcome<Membership> end(Actor actor, UUID membershipId, LocalDate to);

    /**
     * The person leaves: all that is kept in the person's name goes to the successor, memberships end today, and whoever listens
     * to {@link PersonLeft} takes away what gave access; all in one transaction.
     *
     * @param successorId may be null only when the person keeps nothing
     */
    Outcome<Person> leave(Actor actor, UUID personId, long version, @Nullable UUID successorId);

    /** What the person keeps, by the kind of thing; empty when the person may leave without a successor. */
    List<Kept> kept(UUID tenantId, UUID personId);

    /**
     * Those of the people who are still here, and who cannot leave before the caller's transaction has ended: asked before something
     * is put in their names.
     */
    Set<UUID> hold(UUID tenantId, Collection<UUID> personIds);

    Optional<Person> find(UUID tenantId, UUID personId);

    /** The names of these people, whether they are still there or have left, by person. */
    Map<UUID, String> names(UUID tenantId, Collection<UUID> personIds);

    /** People by name, from the one after {@code after} on, at most {@code limit} of them. */
    List<Person> list(UUID tenantId, PeopleFilter filter);

    /** The names of a few people who hold one of the roles on the day, by name. */
    List<String> holding(UUID tenantId, Set<String> roles, LocalDate day, int limit);
}
