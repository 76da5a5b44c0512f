package io.keyhold.server.access.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, and what that allows.
 *
 * @param login the name signed in with
 * @param can permission codes
 * @param businessNow the company's present instant in its zone, such as {@code 2009-03-01T08:00:00+08:00}
 * @param locale the language of this answer's texts, {@code zh} or {@code en}
 * @param mustChangePassword whether everything else is refused until the password is changed
 */
record Me(
        PersonRef person,
        String login,
        TenantRef tenant,
        @Nullable UnitRef unit,
        List<String> roles,
        List<String> can,
        String businessNow,
        String locale,
        boolean mustChangePassword) {
    record PersonRef(UUID id, String name) {}

    record TenantRef(UUID id, String name, String ownBrand, String zone, boolean demo) {}

    record UnitRef(UUID id, String name, String kind) {}
}
