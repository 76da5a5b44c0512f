package io.keyhold.server.access;

import io.keyhold.server.kernel.Outcome;
import java.util.Optional;

/**
 * Signing in and out. Refusals: {@code sign-in-failed} (name or password wrong, never which), {@code sign-in-locked},
 * {@code sign-in-no-company}, {@code wrong-password}, {@code password-too-short}, {@code password-too-long},
 * {@code password-is-name}, {@code password-unchanged}.
 */
public interface Sessions {
    Outcome<SignIn> signIn(Credentials credentials);

    /** Whose session it is; empty when it ended, was idle too long, or never was. Counts as being seen. */
    Optional<SignedIn> find(String token);

    void signOut(SignedIn who);

    /** Changes the password; all other sessions of the login end. */
    Outcome<SignedIn> changePassword(SignedIn who, String current, String next);
}
