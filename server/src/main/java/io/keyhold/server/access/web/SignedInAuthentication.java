package io.keyhold.server.access.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** What Spring Security knows of a request once we know whose it is. */
final class SignedInAuthentication extends AbstractAuthenticationToken {
    private final transient SignedIn who;
    private final transient Caller caller;

    SignedInAuthentication(SignedIn who, Caller caller) {
        super(List.of());
        this.who = who;
        this.caller = caller;
        setAuthenticated(true);
    }

    SignedIn who() {
        return who;
    }

    Caller caller() {
        return caller;
    }

    @Override
    public Object getPrincipal() {
        return caller.personId();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInAuthentication that && who.equals(that.who);
    }

    @Override
    public int hashCode() {
        return who.hashCode();
    }
}
