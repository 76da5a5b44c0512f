package io.keyhold.server.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose session or token a request carries.
 *
 * @param login the name signed in with, or the token's name
 * @param loginId null when the request carries a token for scripts
 * @param sessionHash names the session; null when the request carries a token for scripts
 * @param mustChangePassword whether nothing else is allowed before the password is changed
 */
public record SignedIn(
        UUID tenantId,
        UUID personId,
        String login,
        @Nullable UUID loginId,
        @Nullable String sessionHash,
        boolean mustChangePassword) {
    /** Whether a person sits at the other end, rather than a script. */
    public boolean bySession() {
        return sessionHash != null;
    }
}
