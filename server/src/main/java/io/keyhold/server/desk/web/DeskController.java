package io.keyhold.server.desk.web;

import io.keyhold.rules.Lang;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.Duplicates;
import io.keyhold.server.account.Figures;
import io.keyhold.server.desk.OpenGaps;
import io.keyhold.server.desk.web.DeskAnswers.Counted;
import io.keyhold.server.desk.web.DeskAnswers.DeskDraft;
import io.keyhold.server.desk.web.DeskAnswers.DeskGap;
import io.keyhold.server.desk.web.DeskAnswers.DeskImport;
import io.keyhold.server.desk.web.DeskAnswers.RecentAccount;
import io.keyhold.server.exchange.Imports;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.organization.People;
import io.keyhold.server.policy.Drafts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk: key figures of what the caller sees, what changed lately, what waits. */
@RestController
class DeskController {
    private static final Duration LATELY = Duration.ofDays(7);
    private static final int RECENT = 8;
    private static final int IMPORTS = 5;
    private static final int DUPLICATES = 100;

    private final Figures figures;
    private final OpenGaps gaps;
    private final Imports imports;
    private final Drafts drafts;
    private final Duplicates duplicates;
    private final People people;
    private final DeskRegistrationTasks registrations;
    private final BusinessClock clock;

    DeskController(
            Figures figures,
            OpenGaps gaps,
            Imports imports,
            Drafts drafts,
            Duplicates duplicates,
            People people,
            DeskRegistrationTasks registrations,
            BusinessClock clock) {
        this.figures = figures;
        this.gaps = gaps;
        this.imports = imports;
        this.drafts = drafts;
        this.duplicates = duplicates;
        this.people = people;
        this.registrations = registrations;
        this.clock = clock;
    }

    @GetMapping("/api/v1/desk")
    DeskAnswers.Desk desk(Caller caller, Locale locale) {
        Replies.require(caller.may(Permission.ACCOUNT_READ), "not-permitted");
        var since = clock.now(caller.tenantId()).minus(LATELY);
        var changed = figures.changedSince(caller, since, RECENT);
        return DeskAnswers.Desk.of(
                figures.totals(caller),
                Counted.of(changed.count()),
                recent(caller, changed),
                imports.waiting(caller, IMPORTS).stream().map(DeskImport::of).toList(),
                drafts.waitingFor(caller).stream().map(DeskDraft::of).toList(),
                duplicates.waiting(caller, DUPLICATES),
                registrations.of(caller, locale),
                gaps(caller, locale));
    }

    private List<RecentAccount> recent(Caller caller, Figures.Changed changed) {
        var actors = changed.latest().stream()
                .map(Figures.Recent::actorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = people.names(caller.tenantId(), actors);
        return changed.latest().stream()
                .map(each -> new RecentAccount(
                        each.id(),
                        each.number(),
                        each.name(),
                        each.tier(),
                        each.at(),
                        each.actorId() == null ? null : names.get(each.actorId())))
                .toList();
    }

    /** A gap is something to do for those who can choose. */
    private List<DeskGap> gaps(Caller caller, Locale locale) {
        return caller.may(Permission.HANDBOOK_CHOOSE)
                ? gaps.of(caller.tenantId(), lang(locale)).stream()
                        .map(DeskGap::of)
                        .toList()
                : List.of();
    }

    static Lang lang(Locale locale) {
        return locale.getLanguage().equals("en") ? Lang.EN : Lang.ZH;
    }
}
