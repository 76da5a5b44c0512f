package io.keyhold.server.registration.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.registration.RegistrationPage;
import io.keyhold.server.registration.RegistrationState;
import io.keyhold.server.registration.ReportDeal;
import io.keyhold.server.registration.internal.Filed.Deal;
import io.keyhold.server.registration.internal.Filed.Standing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The good end of a registration: a deal, reported and verified. An order's module will report it by the same command. */
@Component
class Deals {
    private static final int LONGEST = 100;
    private static final long MOST = 1_000_000;

    private final Editing editing;
    private final ProtectionRows protections;
    private final Reopening reopening;
    private final Papers papers;
    private final Writing writing;
    private final BusinessClock clock;

    Deals(
            Editing editing,
            ProtectionRows protections,
            Reopening reopening,
            Papers papers,
            Writing writing,
            BusinessClock clock) {
        this.editing = editing;
        this.protections = protections;
        this.reopening = reopening;
        this.papers = papers;
        this.writing = writing;
        this.clock = clock;
    }

    Outcome<RegistrationPage> report(Caller caller, UUID id, ReportDeal deal) {
        return editing.change(
                caller,
                id,
                Permission.REGISTRATION_CREATE,
                filed -> Editing.standing(filed, Abilities.DEAL_REPORTABLE).then(it -> reported(caller, it, deal)));
    }

    private Outcome<Filed> reported(Caller caller, Filed filed, ReportDeal deal) {
        var now = clock.now(filed.tenantId());
        if (!Abilities.isOwn(caller, filed)) {
            return Outcome.refused(Refusal.forbidden("not-permitted"));
        }
        if (deal.number().isBlank()
                || deal.number().length() > LONGEST
                || deal.vehicles() < 1
                || deal.vehicles() > MOST
                || deal.on().isAfter(clock.today(filed.tenantId()))) {
            return Outcome.refused(Refusal.invalid("deal-wrong", Map.of("field", "number")));
        }
        var until = filed.standing().times().until();
        if (until != null && !until.isAfter(now)) {
            return Outcome.refused(new Refusal(Refusal.Kind.CONFLICT, "protection-over", "AU-9", Map.of()));
        }
        // No end while it is verified: the protection must not lapse because head office takes its time.
        protections
                .ofRegistration(filed.tenantId(), filed.id())
                .ifPresent(held -> protections.end(filed.tenantId(), held.id(), null, null));
        var told = filed.standing()
                .told()
                .saying("deal-waits", filed.standing().told().clause());
        var standing = filed.standing().to(RegistrationState.DEAL_REPORTED, told, null);
        var after = filed.with(standing, new Deal(deal, now, null));
        return papers.attach(caller, Papers.DEAL, filed.id(), deal.attachments())
                .map(attached -> writing.next(filed, after, List.of(), caller.personId(), "deal-reported"));
    }

    Outcome<RegistrationPage> verify(Caller caller, UUID id, boolean agree, String reason) {
        return Editing.reason(reason)
                .then(why -> editing.change(
                        caller,
                        id,
                        Permission.REGISTRATION_VERIFY_DEAL,
                        filed -> Editing.standing(filed, Set.of(RegistrationState.DEAL_REPORTED))
                                .map(it -> agree ? won(caller, it, why) : refused(caller, it, why))));
    }

    /** The deal ends the protection well: the account is free for the next intent. */
    private Filed won(Caller caller, Filed filed, String reason) {
        var now = clock.now(filed.tenantId());
        protections
                .ofRegistration(filed.tenantId(), filed.id())
                .ifPresent(held -> protections.end(filed.tenantId(), held.id(), now, "won"));
        var told = filed.standing().told().saying("won", filed.standing().told().clause());
        var deal = Objects.requireNonNull(filed.deal());
        var after = filed.with(
                filed.standing().to(RegistrationState.WON, told, reason),
                new Deal(deal.reported(), deal.reportedAt(), now));
        return writing.next(filed, after, List.of(), caller.personId(), "deal-verified");
    }

    /** Back to where it stood: protected to its first end, or lapsed where that is past. */
    private Filed refused(Caller caller, Filed filed, String reason) {
        var now = clock.now(filed.tenantId());
        var until = filed.standing().times().until();
        var standing = until == null
                ? to(filed, RegistrationState.ACCEPTED, "accepted", reason)
                : until.isAfter(now)
                        ? to(filed, RegistrationState.PROTECTED, "deal-refused", reason)
                        : to(filed, RegistrationState.LAPSED, "lapsed", reason);
        var after = writing.next(filed, filed.with(standing, null), List.of(), caller.personId(), "deal-refused");
        protections.ofRegistration(filed.tenantId(), filed.id()).ifPresent(held -> {
            var end = until == null || until.isBefore(now) ? now : until;
            boolean lapsed = standing.state() == RegistrationState.LAPSED;
            protections.end(filed.tenantId(), held.id(), end, lapsed ? "lapsed" : null);
            reopening.after(filed, held, lapsed, now);
        });
        return after;
    }

    private static Standing to(Filed filed, RegistrationState state, String code, String reason) {
        return filed.standing()
                .to(
                        state,
                        filed.standing()
                                .told()
                                .saying(code, filed.standing().told().clause()),
                        reason);
    }
}
