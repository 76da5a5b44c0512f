package io.keyhold.server.organization;

import org.jspecify.annotations.Nullable;

/** What is known of a person besides the memberships. */
public record PersonDetails(
        String name, @Nullable String phone, @Nullable String email) {
    /** Just a name. */
    public static PersonDetails named(String name) {
        return new PersonDetails(name, null, null);
    }
}
