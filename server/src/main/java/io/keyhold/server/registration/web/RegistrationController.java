package io.keyhold.server.registration.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Retries;
import io.keyhold.server.kernel.web.Idempotent;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.registration.RegistrationPage;
import io.keyhold.server.registration.Registrations;
import io.keyhold.server.registration.web.RegistrationAnswers.RegistrationView;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registers purchase intents and rules on them. Each command answers with the registration as it is then. */
@RestController
@RequestMapping("/api/v1/registrations")
class RegistrationController {
    private final Registrations registrations;
    private final RegistrationViews views;
    private final Idempotent idempotent;
    private final Retries retries;

    RegistrationController(
            Registrations registrations, RegistrationViews views, Idempotent idempotent, Retries retries) {
        this.registrations = registrations;
        this.views = views;
        this.idempotent = idempotent;
        this.retries = retries;
    }

    /** The key's transaction is around the command's, so a race lost is tried again out here. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RegistrationView register(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody RegistrationForms.NewRegistration form,
            Locale locale) {
        return retries.again(
                () -> idempotent.once(
                        caller.tenantId(),
                        caller.personId(),
                        key,
                        form,
                        RegistrationView.class,
                        () -> view(caller, registrations.register(caller, form.intent()), locale)),
                Registrations.SOMEBODY_WAS_QUICKER);
    }

    @PostMapping("/{id}/withdraw")
    RegistrationView withdraw(
            Caller caller, @PathVariable UUID id, @RequestBody RegistrationForms.ReasonForm form, Locale locale) {
        return view(caller, registrations.withdraw(caller, id, form.reason()), locale);
    }

    @PostMapping("/{id}/deal")
    RegistrationView reportDeal(
            Caller caller, @PathVariable UUID id, @RequestBody RegistrationForms.DealForm form, Locale locale) {
        return view(caller, registrations.reportDeal(caller, id, form.deal()), locale);
    }

    @PostMapping("/{id}/deal/verification")
    RegistrationView verifyDeal(
            Caller caller, @PathVariable UUID id, @RequestBody RegistrationForms.RulingForm form, Locale locale) {
        return view(caller, registrations.verifyDeal(caller, id, form.agree(), form.reason()), locale);
    }

    @PostMapping("/{id}/screening")
    RegistrationView screen(
            Caller caller, @PathVariable UUID id, @RequestBody RegistrationForms.ScreeningForm form, Locale locale) {
        return view(caller, registrations.screen(caller, id, form.ruling()), locale);
    }

    @PostMapping("/{id}/crossing")
    RegistrationView ruleCrossing(
            Caller caller, @PathVariable UUID id, @RequestBody RegistrationForms.RulingForm form, Locale locale) {
        return view(caller, registrations.ruleCrossing(caller, id, form.agree(), form.reason()), locale);
    }

    @PostMapping("/{id}/transfer")
    RegistrationView transfer(
            Caller caller, @PathVariable UUID id, @RequestBody RegistrationForms.TransferForm form, Locale locale) {
        return view(caller, registrations.transfer(caller, id, form.personId(), form.reason()), locale);
    }

    @PostMapping("/{id}/watch")
    RegistrationView watch(Caller caller, @PathVariable UUID id, Locale locale) {
        return view(caller, registrations.watch(caller, id, true), locale);
    }

    @DeleteMapping("/{id}/watch")
    RegistrationView unwatch(Caller caller, @PathVariable UUID id, Locale locale) {
        return view(caller, registrations.watch(caller, id, false), locale);
    }

    @PostMapping("/{id}/contact/erase")
    RegistrationView eraseContact(
            Caller caller, @PathVariable UUID id, @RequestBody RegistrationForms.ReasonForm form, Locale locale) {
        return view(caller, registrations.eraseContact(caller, id, form.reason()), locale);
    }

    private RegistrationView view(Caller caller, Outcome<RegistrationPage> outcome, Locale locale) {
        return views.view(caller, Replies.value(outcome), locale);
    }
}
