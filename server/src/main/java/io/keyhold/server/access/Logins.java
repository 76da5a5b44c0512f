package io.keyhold.server.access;

import io.keyhold.server.kernel.Outcome;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * The logins of a company's people. Refusals: {@code login-name-invalid}, {@code login-name-taken}, {@code person-has-login},
 * {@code no-such-person}, {@code no-such-login}, {@code login-shared}, {@code wrong-password}, and those of passwords.
 */
public interface Logins {
    /** Gives the person a login; names are one directory for all companies, without regard to case. */
    Outcome<Login> create(NewLogin login);

    /** Gives the person a login with a random password, told this once and good only for choosing another. */
    Outcome<String> invite(Caller caller, UUID personId, String name);

    /** Lets an existing login enter one more company as this person; its holder proves it by the password. */
    Outcome<Login> join(UUID tenantId, UUID personId, String name, String password);

    /** Replaces a forgotten password by a random one, told this once and good only for choosing another. */
    Outcome<String> resetPassword(Caller caller, UUID personId);

    /** Lets a locked-out person try again at once. */
    Outcome<Login> release(Caller caller, UUID personId);

    /** The logins of these people, by person; those without one are missing. */
    Map<UUID, Login> of(UUID tenantId, Collection<UUID> personIds);
}
