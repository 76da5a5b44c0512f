package io.keyhold.server.registration.internal;

import io.keyhold.matching.NormalisedName;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Callers;
import io.keyhold.server.access.Permission;
import io.keyhold.server.access.Role;
import io.keyhold.server.account.Accounts;
import io.keyhold.server.account.ClaimedAccounts;
import io.keyhold.server.account.ClaimedAccounts.Claimed;
import io.keyhold.server.account.CompanyAliases;
import io.keyhold.server.account.RegisterAccount;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.organization.Actor;
import io.keyhold.server.registration.RegistrationPage;
import io.keyhold.server.registration.RegistrationState;
import io.keyhold.server.registration.ScreeningRuling;
import io.keyhold.server.registration.internal.Precedence.Turn;
import io.keyhold.server.registration.internal.Rulebook.Case;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Head office's word on what the handbook could not decide by itself (CI-4), and on crossings (AU-8). The registration keeps its
 * place: whoever was received before the present holder takes over.
 */
@Component
class Screening {
    private final Editing editing;
    private final ClaimedAccounts accounts;
    private final Accounts ledger;
    private final CompanyAliases aliases;
    private final Callers callers;
    private final Boundaries boundaries;
    private final ScopeRows scopes;
    private final Rulebook rules;
    private final Settling settling;
    private final Writing writing;
    private final Precedence precedence;
    private final BusinessClock clock;

    Screening(
            Editing editing,
            ClaimedAccounts accounts,
            Accounts ledger,
            CompanyAliases aliases,
            Callers callers,
            Boundaries boundaries,
            ScopeRows scopes,
            Rulebook rules,
            Settling settling,
            Writing writing,
            Precedence precedence,
            BusinessClock clock) {
        this.editing = editing;
        this.accounts = accounts;
        this.ledger = ledger;
        this.aliases = aliases;
        this.callers = callers;
        this.boundaries = boundaries;
        this.scopes = scopes;
        this.rules = rules;
        this.settling = settling;
        this.writing = writing;
        this.precedence = precedence;
        this.clock = clock;
    }

    Outcome<RegistrationPage> screen(Caller caller, UUID id, ScreeningRuling ruling) {
        return Editing.reason(ruling.reason())
                .then(reason -> editing.change(
                        caller,
                        id,
                        Permission.REGISTRATION_SCREEN,
                        filed -> Editing.standing(filed, Set.of(RegistrationState.SCREENING))
                                .then(it -> screened(caller, it, ruling, reason))));
    }

    private Outcome<Filed> screened(Caller caller, Filed filed, ScreeningRuling ruling, String reason) {
        return switch (ruling) {
            case ScreeningRuling.Same same -> same(caller, filed, same.accountId(), reason);
            case ScreeningRuling.Enter enter ->
                ledger.register(caller, new RegisterAccount(enter.details()))
                        .then(entered -> same(caller, filed, entered.id(), reason));
            case ScreeningRuling.Reject _ -> Outcome.done(turnedAway(caller, filed, "screened-out", reason));
        };
    }

    private Filed turnedAway(Caller caller, Filed filed, String code, String reason) {
        var told = filed.standing().told().saying(code, filed.standing().told().clause());
        var after = filed.with(filed.standing().to(RegistrationState.REJECTED, told, reason));
        return writing.next(filed, after, List.of(), caller.personId(), code);
    }

    private Outcome<Filed> same(Caller caller, Filed filed, UUID accountId, String reason) {
        var account = accounts.hold(filed.tenantId(), accountId).filter(Claimed::active);
        if (account.isEmpty()) {
            return Outcome.refused(Refusal.invalid("no-such-account", Map.of("field", "same")));
        }
        learn(caller, filed, account.get());
        return ruled(caller, filed, account.get(), false, reason, "screened");
    }

    private void learn(Caller caller, Filed filed, Claimed account) {
        var written = NormalisedName.of(filed.intent().name());
        if (!written.equals(NormalisedName.of(account.name()))) {
            var actor = new Actor(caller.tenantId(), caller.personId());
            aliases.learn(actor, account.id(), filed.intent().name(), "screening");
        }
    }

    Outcome<RegistrationPage> ruleCrossing(Caller caller, UUID id, boolean agree, String reason) {
        return Editing.reason(reason)
                .then(why -> editing.change(
                        caller,
                        id,
                        Permission.REGISTRATION_APPROVE_CROSSING,
                        filed -> Editing.standing(filed, Set.of(RegistrationState.CROSSING))
                                .then(it -> crossing(caller, it, agree, why))));
    }

    private Outcome<Filed> crossing(Caller caller, Filed filed, boolean agree, String reason) {
        if (!scopes.leadsPlace(caller, filed) || !isAsked(caller, filed)) {
            return Outcome.refused(Refusal.forbidden("not-your-area"));
        }
        if (!agree) {
            return Outcome.done(turnedAway(caller, filed, "crossing-not-approved", reason));
        }
        var account = accounts.hold(
                filed.tenantId(), Objects.requireNonNull(filed.standing().accountId()));
        return ruled(caller, filed, account.orElseThrow(), true, reason, "crossing-approved");
    }

    /** The handbook names who agrees; a name that is no role of the product's, such as the marketing company, is whoever may approve. */
    private boolean isAsked(Caller caller, Filed filed) {
        return rules.approvers(filed.tenantId(), "crossing").stream()
                .filter(role -> Role.of(role).isPresent())
                .allMatch(caller.roles()::contains);
    }

    private Outcome<Filed> ruled(
            Caller caller, Filed filed, Claimed account, boolean crossing, String reason, String action) {
        var now = clock.now(filed.tenantId());
        var it = new Case(
                filed.tenantId(),
                filed.id(),
                filed.intent(),
                filed.who().unitId(),
                boundaries.inTerritory(
                        filed.tenantId(), filed.who().unitId(), Registering.place(account, filed.intent())),
                wasOfKeyAccountDepartment(filed),
                crossing,
                filed.receivedAt(),
                now,
                "registration." + action);
        var answer = crossing
                ? Outcome.done(rules.rule(rules.question(it), it, account))
                : precedence.of(caller, Turn.of(filed), account, it, rules.rule(rules.question(it), it, account));
        return answer.map(ruled -> {
            var standing = Settling.standing(account, filed.standing().keeperId(), ruled, reason);
            var after = writing.next(filed, filed.with(standing), ruled.made(), caller.personId(), action);
            settling.protect(after, account, ruled, now);
            return after;
        });
    }

    private boolean wasOfKeyAccountDepartment(Filed filed) {
        return callers.find(filed.tenantId(), filed.who().personId())
                .filter(who -> who.roles().contains(Role.KEY_ACCOUNT_DEPT.code()))
                .isPresent();
    }
}
