package io.keyhold.server.organization.internal;

import io.keyhold.server.organization.Membership;
import io.keyhold.server.organization.Person;
import io.keyhold.server.organization.PersonDetails;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's next states, and what the log of changes says of them. */
final class PersonFacts {
    private PersonFacts() {}

    static boolean nameless(PersonDetails details) {
        return details.name().isBlank() || details.name().strip().length() > 100;
    }

    static Person newcomer(UUID id, PersonDetails details) {
        return new Person(
                id,
                details.name().strip(),
                blankToNull(details.phone()),
                blankToNull(details.email()),
                false,
                1,
                List.of());
    }

    static Person edited(Person person, PersonDetails details) {
        return new Person(
                person.id(),
                details.name().strip(),
                blankToNull(details.phone()),
                blankToNull(details.email()),
                false,
                person.version() + 1,
                person.memberships());
    }

    /** With the membership added, or put in the place of the one of the same id. */
    static Person with(Person person, Membership membership) {
        var all = new ArrayList<>(person.memberships());
        all.removeIf(other -> other.id().equals(membership.id()));
        all.add(membership);
        return next(person, false, all);
    }

    static Person gone(Person person) {
        return next(person, true, person.memberships());
    }

    static Membership ended(Membership membership, LocalDate to) {
        return new Membership(
                membership.id(),
                membership.personId(),
                membership.unitId(),
                membership.position(),
                membership.role(),
                membership.from(),
                to);
    }

    static Map<String, Object> of(Person person) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", person.name());
        put(facts, "phone", person.phone());
        put(facts, "email", person.email());
        facts.put("state", person.left() ? "left" : "active");
        facts.put(
                "memberships",
                person.memberships().stream().map(PersonFacts::of).toList());
        return facts;
    }

    private static Map<String, Object> of(Membership membership) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("unitId", membership.unitId().toString());
        facts.put("position", membership.position());
        facts.put("role", membership.role());
        facts.put("from", membership.from().toString());
        put(facts, "to", membership.to() == null ? null : membership.to().toString());
        return facts;
    }

    private static Person next(Person person, boolean left, List<Membership> memberships) {
        return new Person(
                person.id(), person.name(), person.phone(), person.email(), left, person.version() + 1, memberships);
    }

    private static void put(Map<String, Object> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
