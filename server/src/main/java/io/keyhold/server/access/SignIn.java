package io.keyhold.server.access;

import io.keyhold.server.organization.Tenant;
import java.time.Instant;
import java.util.List;

/** What came of signing in with the right password. */
public sealed interface SignIn {
    /**
     * A session has begun.
     *
     * @param token the session's secret, told this once
     * @param expiresAt when it ends whatever happens
     */
    record Entered(String token, SignedIn who, Instant expiresAt) implements SignIn {}

    /** The login may enter several companies; sign in again and name one. */
    record Choose(List<Tenant> companies) implements SignIn {
        public Choose {
            companies = List.copyOf(companies);
        }
    }
}
