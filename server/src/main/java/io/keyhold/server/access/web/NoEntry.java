package io.keyhold.server.access.web;

import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request that stops before any controller, as a problem like every other. */
@Component
class NoEntry implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Problems problems;
    private final LocaleResolver locales;
    private final JsonMapper json;

    NoEntry(Problems problems, LocaleResolver locales, JsonMapper json) {
        this.problems = problems;
        this.locales = locales;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        write(request, response, new Refusal(Refusal.Kind.UNAUTHENTICATED, "not-signed-in", null, Map.of()));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        write(request, response, Refusal.forbidden(why instanceof CsrfException ? "csrf-token" : code()));
    }

    private static String code() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication signedIn
                        && signedIn.who().mustChangePassword()
                ? "password-must-change"
                : "not-allowed";
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        var status = Problems.statusOf(refusal.kind());
        var problem = problems.problem(refusal, status, locales.resolveLocale(request));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
