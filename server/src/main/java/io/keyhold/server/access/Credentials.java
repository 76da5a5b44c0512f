package io.keyhold.server.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What someone signs in with.
 *
 * @param tenantId the company to enter; null to be asked when the login may enter several
 */
public record Credentials(
        String name, String password, @Nullable UUID tenantId) {
    /** Never tells the password. */
    @Override
    public String toString() {
        return "Credentials[%s]".formatted(name);
    }
}
