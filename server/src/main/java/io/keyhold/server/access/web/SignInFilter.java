package io.keyhold.server.access.web;

import io.keyhold.server.access.ApiTokens;
import io.keyhold.server.access.Callers;
import io.keyhold.server.access.Sessions;
import io.keyhold.server.access.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out whose request it is: a token for scripts goes before a cookie, so that a cookie never lends a script its powers. */
class SignInFilter extends OncePerRequestFilter {
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Callers callers;

    SignInFilter(Sessions sessions, ApiTokens tokens, Callers callers) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.callers = callers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        signedIn(request).ifPresent(this::enter);
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> signedIn(HttpServletRequest request) {
        var bearer = BearerHeader.secret(request);
        return bearer.isPresent()
                ? bearer.flatMap(tokens::find)
                : SessionCookies.session(request).flatMap(sessions::find);
    }

    /** Spring Security's own filter clears the context when the request is done. */
    private void enter(SignedIn who) {
        callers.find(who.tenantId(), who.personId()).ifPresent(caller -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedInAuthentication(who, caller));
            SecurityContextHolder.setContext(context);
        });
    }
}
