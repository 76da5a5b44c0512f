package io.keyhold.server.desk.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.desk.web.DeskAnswers.DeskRegistration;
import io.keyhold.server.desk.web.DeskAnswers.DeskRegistrations;
import io.keyhold.server.desk.web.DeskAnswers.DeskReopened;
import io.keyhold.server.registration.RegistrationTasks;
import io.keyhold.server.registration.RegistrationTasks.Mine;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts registrations on the desk, in the reader's words. */
@Component
class DeskRegistrationTasks {
    private final RegistrationTasks tasks;
    private final MessageSource messages;

    DeskRegistrationTasks(RegistrationTasks tasks, MessageSource messages) {
        this.tasks = tasks;
        this.messages = messages;
    }

    DeskRegistrations of(Caller caller, Locale locale) {
        var found = tasks.of(caller);
        return new DeskRegistrations(
                found.screening(),
                found.crossing(),
                found.deals(),
                shown(found.ending(), locale),
                shown(found.news(), locale),
                found.reopened().stream().map(DeskReopened::of).toList());
    }

    private List<DeskRegistration> shown(List<Mine> registrations, Locale locale) {
        return registrations.stream().map(each -> shown(each, locale)).toList();
    }

    private DeskRegistration shown(Mine each, Locale locale) {
        var words = messages.getMessage("registration.short." + each.outcome(), null, each.outcome(), locale);
        return new DeskRegistration(
                each.id(),
                each.number(),
                each.writtenName(),
                each.state().code(),
                each.outcome(),
                Objects.requireNonNullElse(words, each.outcome()),
                each.clause(),
                each.at(),
                each.until());
    }
}
