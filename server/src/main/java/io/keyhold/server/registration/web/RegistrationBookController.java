package io.keyhold.server.registration.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.RefusedException;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.registration.IntentForms;
import io.keyhold.server.registration.RegistrationBook;
import io.keyhold.server.registration.RegistrationQuery;
import io.keyhold.server.registration.RegistrationState;
import io.keyhold.server.registration.Waiting;
import io.keyhold.server.registration.web.RegistrationAnswers.CandidateView;
import io.keyhold.server.registration.web.RegistrationAnswers.FormView;
import io.keyhold.server.registration.web.RegistrationAnswers.HistoryItem;
import io.keyhold.server.registration.web.RegistrationAnswers.RegistrationItems;
import io.keyhold.server.registration.web.RegistrationAnswers.RegistrationView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads registrations. */
@RestController
@RequestMapping("/api/v1/registrations")
class RegistrationBookController {
    private static final int LONGEST_PAGE = 200;

    private final RegistrationBook book;
    private final IntentForms forms;
    private final RegistrationViews views;
    private final RegistrationWords words;

    RegistrationBookController(
            RegistrationBook book, IntentForms forms, RegistrationViews views, RegistrationWords words) {
        this.book = book;
        this.forms = forms;
        this.views = views;
        this.words = words;
    }

    @GetMapping
    RegistrationItems list(
            Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Locale locale) {
        Replies.require(caller.may(Permission.REGISTRATION_READ), "not-permitted");
        var name = q == null || q.isBlank() ? null : q.strip();
        var query = new RegistrationQuery(state(state), mine, name, number(after), bounded(limit));
        return views.items(book.page(caller, query), locale);
    }

    /** {@code for} is screening, crossing or deal. */
    @GetMapping("/waiting")
    RegistrationItems waiting(
            Caller caller,
            @RequestParam(name = "for") String waitsFor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Locale locale) {
        var waiting = Waiting.of(waitsFor).orElseThrow(() -> bad("for"));
        Replies.require(caller.may(waiting.permission()), "not-permitted");
        return views.items(book.waiting(caller, waiting, number(after), bounded(limit)), locale);
    }

    @GetMapping("/form")
    FormView form(Caller caller, Locale locale) {
        Replies.require(caller.may(Permission.REGISTRATION_READ), "not-permitted");
        var form = forms.form(caller);
        return new FormView(
                form.pack(),
                form.version(),
                RegistrationWords.all(form.sources(), locale),
                RegistrationWords.all(form.leadClasses(), locale),
                RegistrationWords.all(form.uses(), locale),
                RegistrationWords.all(form.productLines(), locale),
                form.progressAsked(),
                form.missing() == null ? null : words.coded("missing", form.missing(), locale));
    }

    @GetMapping("/{id}")
    RegistrationView read(Caller caller, @PathVariable UUID id, Locale locale) {
        return views.view(caller, Replies.found(book.find(caller, id), "no-such-registration"), locale);
    }

    @GetMapping("/{id}/history")
    List<HistoryItem> history(Caller caller, @PathVariable UUID id, Locale locale) {
        return Replies.found(book.history(caller, id), "no-such-registration").stream()
                .map(entry -> views.entry(entry, locale))
                .toList();
    }

    @GetMapping("/{id}/candidates")
    List<CandidateView> candidates(Caller caller, @PathVariable UUID id, Locale locale) {
        Replies.require(caller.may(Permission.REGISTRATION_SCREEN), "not-permitted");
        return Replies.found(book.candidates(caller, id), "no-such-registration").stream()
                .map(likely -> views.candidate(likely, locale))
                .toList();
    }

    private static @Nullable RegistrationState state(@Nullable String code) {
        return code == null || code.isBlank()
                ? null
                : RegistrationState.of(code).orElseThrow(() -> bad("state"));
    }

    static @Nullable Long number(@Nullable String after) {
        try {
            return after == null || after.isBlank() ? null : Long.valueOf(after);
        } catch (NumberFormatException malformed) {
            throw bad("after");
        }
    }

    static int bounded(int limit) {
        return Math.clamp(limit, 1, LONGEST_PAGE);
    }

    private static RefusedException bad(String name) {
        return new RefusedException(Refusal.invalid("bad-parameter", Map.of("name", name)));
    }
}
