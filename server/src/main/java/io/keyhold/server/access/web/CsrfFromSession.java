package io.keyhold.server.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Tells Spring's CSRF filter which token a request must repeat: the one made from its session. */
final class CsrfFromSession implements CsrfTokenRepository, RequestMatcher {
    static final String HEADER = "X-XSRF-TOKEN";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Only a browser's cookie can be abused. Signing in takes JSON, which no foreign page can send, and carries no session yet. */
    @Override
    public boolean matches(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod())
                && BearerHeader.secret(request).isEmpty()
                && SessionCookies.session(request).isPresent()
                && !(request.getMethod().equals("POST")
                        && request.getRequestURI().equals("/api/v1/session"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(SessionCookies.session(request).orElse(""));
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return SessionCookies.session(request).map(CsrfFromSession::token).orElse(null);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // It follows from the session's secret.
    }

    private static CsrfToken token(String session) {
        return new DefaultCsrfToken(HEADER, "_csrf", SessionCookies.csrfOf(session));
    }
}
