package io.keyhold.server.access;

import io.keyhold.server.kernel.web.Asker;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: a person of one company with what the person's memberships of today allow. Commands and queries take it as
 * their first argument.
 *
 * @param unitId the unit of the person's first membership; null when there is none today
 */
public record Caller(
        UUID tenantId,
        UUID personId,
        String name,
        @Nullable UUID unitId,
        Set<String> roles,
        Set<Permission> permissions,
        Scope scope)
        implements Asker {
    public Caller {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    @Override
    public boolean may(String permission) {
        return Permission.of(permission).filter(permissions::contains).isPresent();
    }
}
