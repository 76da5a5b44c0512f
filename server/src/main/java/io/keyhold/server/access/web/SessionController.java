package io.keyhold.server.access.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Callers;
import io.keyhold.server.access.Credentials;
import io.keyhold.server.access.Sessions;
import io.keyhold.server.access.SignIn;
import io.keyhold.server.access.SignedIn;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.web.RefusedException;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.organization.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and changing one's password. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {
    record SignInRequest(
            String name, String password, @Nullable UUID tenantId) {}

    record PasswordChange(String current, String next) {}

    private final Sessions sessions;
    private final Callers callers;
    private final WhoIsIn whoIsIn;
    private final SystemClock clock;

    SessionController(Sessions sessions, Callers callers, WhoIsIn whoIsIn, SystemClock clock) {
        this.sessions = sessions;
        this.callers = callers;
        this.whoIsIn = whoIsIn;
        this.clock = clock;
    }

    /** JSON only: that is what keeps a foreign page from signing someone in. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Me signIn(
            @RequestBody SignInRequest body, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var outcome = sessions.signIn(new Credentials(body.name(), body.password(), body.tenantId()));
        return switch (Replies.value(outcome)) {
            case SignIn.Entered entered -> enter(entered, request, response, locale);
            case SignIn.Choose(var companies) -> throw new RefusedException(choose(companies));
        };
    }

    private Me enter(SignIn.Entered entered, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var who = entered.who();
        var caller = Replies.found(callers.find(who.tenantId(), who.personId()), "no-such-person");
        SessionCookies.begin(request, response, entered.token(), Duration.between(clock.now(), entered.expiresAt()));
        return whoIsIn.me(who, caller, locale);
    }

    private static Refusal choose(List<Tenant> companies) {
        var choices = companies.stream()
                .map(company -> Map.of("id", company.id().toString(), "name", company.name()))
                .toList();
        return Refusal.conflict("choose-company", Map.of("companies", choices));
    }

    @GetMapping
    Me session(SignedIn who, Caller caller, Locale locale) {
        return whoIsIn.me(who, caller, locale);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        sessions.signOut(who);
        SessionCookies.end(request, response);
    }

    @PostMapping("/password")
    Me changePassword(SignedIn who, Caller caller, @RequestBody PasswordChange body, Locale locale) {
        var changed = Replies.value(sessions.changePassword(who, body.current(), body.next()));
        return whoIsIn.me(changed, caller, locale);
    }
}
