package io.keyhold.server.account.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.CompanyQuery;
import io.keyhold.server.account.EntryCheck;
import io.keyhold.server.account.NameAttempts;
import io.keyhold.server.account.web.DuplicateAnswers.Telling;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.organization.Places;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Is this company known to us? Every try is written down, and can be read. */
@RestController
class EntryCheckController {
    private static final int MOST_ROWS = 200;

    private final EntryCheck check;
    private final NameAttempts attempts;
    private final Places places;

    EntryCheckController(EntryCheck check, NameAttempts attempts, Places places) {
        this.check = check;
        this.attempts = attempts;
        this.places = places;
    }

    /** A company as someone names it. */
    record CompanyForm(
            @Nullable String name,
            @Nullable String uscc,
            @Nullable String divisionCode) {}

    /** A page of tries, the latest first. */
    record Tries(List<NameAttempts.Attempt> items, @Nullable String next) {}

    @PostMapping("/api/v1/accounts/check")
    DuplicateAnswers.Answer check(Caller caller, @RequestBody CompanyForm form, Locale locale) {
        var query = new CompanyQuery(Objects.requireNonNullElse(form.name(), ""), form.uscc(), form.divisionCode());
        return DuplicateAnswers.Answer.of(Replies.value(check.check(caller, query)), new Telling(places, locale));
    }

    @GetMapping("/api/v1/name-attempts")
    Tries attempts(
            Caller caller,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var from = PageKeys.read(after, (at, id) -> new NameAttempts.Cursor(Instant.parse(at), id));
        var page = Replies.value(attempts.page(caller, from, Math.clamp(limit, 1, MOST_ROWS)));
        var next = page.next();
        return new Tries(page.rows(), next == null ? null : PageKeys.write(next.at(), next.id()));
    }
}
