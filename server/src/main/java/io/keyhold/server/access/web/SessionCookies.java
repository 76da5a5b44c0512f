package io.keyhold.server.access.web;

import io.keyhold.server.kernel.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The two cookies of a session: its secret, which no script can read, and the CSRF token made from it, which scripts repeat in a header. */
final class SessionCookies {
    static final String SESSION = "KEYHOLD_SESSION";
    static final String CSRF = "XSRF-TOKEN";

    private SessionCookies() {}

    static Optional<String> session(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, SESSION);
        return cookie == null || cookie.getValue().isEmpty() ? Optional.empty() : Optional.of(cookie.getValue());
    }

    static void begin(HttpServletRequest request, HttpServletResponse response, String token, Duration lasts) {
        add(response, cookie(request, SESSION, token, lasts).httpOnly(true));
        add(response, cookie(request, CSRF, csrfOf(token), lasts));
    }

    static void end(HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(request, SESSION, "", Duration.ZERO).httpOnly(true));
        add(response, cookie(request, CSRF, "", Duration.ZERO));
    }

    /** Bound to the session: a cookie planted from elsewhere never fits, and nothing has to be stored. */
    static String csrfOf(String sessionToken) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.bytes("csrf:" + sessionToken));
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(
            HttpServletRequest request, String name, String value, Duration lasts) {
        return ResponseCookie.from(name, value)
                .path("/")
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(lasts);
    }

    private static void add(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
