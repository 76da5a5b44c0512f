package io.keyhold.server.organization;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone who works for the company or for a dealer of its.
 *
 * @param left whether the person has handed everything over and left
 * @param version rises by one with every change of the person or of a membership
 * @param memberships past, present and to come, earliest first
 */
public record Person(
        UUID id,
        String name,
        @Nullable String phone,
        @Nullable String email,
        boolean left,
        long version,
        List<Membership> memberships) {
    public Person {
        memberships = List.copyOf(memberships);
    }
}
