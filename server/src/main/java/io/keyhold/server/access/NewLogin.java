package io.keyhold.server.access;

import java.util.UUID;

/**
 * A way to sign in, for a person of a company.
 *
 * @param mustChange whether the password is only good for choosing another
 */
public record NewLogin(UUID tenantId, UUID personId, String name, String password, boolean mustChange) {
    /** Never tells the password. */
    @Override
    public String toString() {
        return "NewLogin[%s]".formatted(name);
    }
}
