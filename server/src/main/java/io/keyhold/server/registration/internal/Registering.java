package io.keyhold.server.registration.internal;

import io.keyhold.matching.Verdict;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.ClaimedAccounts;
import io.keyhold.server.account.ClaimedAccounts.Claimed;
import io.keyhold.server.account.NameAttempts;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Numbers;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.Retries;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.registration.RegisterIntent;
import io.keyhold.server.registration.RegistrationPage;
import io.keyhold.server.registration.internal.Filed.Who;
import io.keyhold.server.registration.internal.Precedence.Turn;
import io.keyhold.server.registration.internal.Recognition.Recognised;
import io.keyhold.server.registration.internal.Rulebook.Case;
import io.keyhold.server.registration.internal.Ruling.Ruled;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes a registration in, in one transaction: recognise the company, lock its group, ask the handbook, write, and last of all issue
 * the receipt, whose number is the order in which registrations were received.
 */
@Component
class Registering {
    private static final String CAUSE = "registration.registered";

    private final TenantTransactions transactions;
    private final Retries retries;
    private final Numbers numbers;
    private final FormCheck check;
    private final NameAttempts attempts;
    private final Recognition recognition;
    private final ClaimedAccounts accounts;
    private final Boundaries boundaries;
    private final Rulebook rules;
    private final Precedence precedence;
    private final Settling settling;
    private final Papers papers;
    private final Writing writing;
    private final LapseQueue lapses;
    private final Pages pages;
    private final BusinessClock clock;

    Registering(
            TenantTransactions transactions,
            Retries retries,
            Numbers numbers,
            FormCheck check,
            NameAttempts attempts,
            Recognition recognition,
            ClaimedAccounts accounts,
            Boundaries boundaries,
            Rulebook rules,
            Precedence precedence,
            Settling settling,
            Papers papers,
            Writing writing,
            LapseQueue lapses,
            Pages pages,
            BusinessClock clock) {
        this.transactions = transactions;
        this.retries = retries;
        this.numbers = numbers;
        this.check = check;
        this.attempts = attempts;
        this.recognition = recognition;
        this.accounts = accounts;
        this.boundaries = boundaries;
        this.rules = rules;
        this.precedence = precedence;
        this.settling = settling;
        this.papers = papers;
        this.writing = writing;
        this.lapses = lapses;
        this.pages = pages;
        this.clock = clock;
    }

    Outcome<RegistrationPage> register(Caller caller, RegisterIntent intent) {
        var tenantId = caller.tenantId();
        var unitId = caller.unitId();
        if (!caller.may(Permission.REGISTRATION_CREATE) || unitId == null) {
            return Outcome.refused(Refusal.forbidden("not-permitted"));
        }
        var pack = rules.pack(tenantId);
        if (pack.isEmpty()) {
            return Outcome.refused(Refusal.conflict("handbook-without-registration", Map.of()));
        }
        return check.check(tenantId, intent, pack.get()).then(checked -> {
            // Outside the transaction: the counter's row must not be held while the rest is written.
            long number = numbers.next(tenantId, "registration");
            var submittedAt = clock.now(tenantId);
            return lapses.watched(
                    tenantId,
                    retries.again(
                            () -> transactions.command(
                                    tenantId,
                                    () -> recognised(caller, checked)
                                            .then(it -> take(caller, unitId, checked, number, submittedAt, it))),
                            ProtectionRows.ONE_HOLDER));
        });
    }

    /** A name that is registered is a name that is tried: dealers are rivals, and the answer tells whether we know it. */
    private Outcome<Recognised> recognised(Caller caller, RegisterIntent intent) {
        return intent.accountId() != null
                ? Outcome.done(new Recognised("same", intent.accountId(), Verdict.SAME))
                : attempts.trying(
                        caller,
                        intent.name(),
                        NameAttempts.Via.REGISTRATION,
                        () -> recognition.of(caller.tenantId(), intent),
                        it -> it.verdict().name().toLowerCase(Locale.ROOT));
    }

    private Outcome<RegistrationPage> take(
            Caller caller,
            UUID unitId,
            RegisterIntent intent,
            long number,
            Instant submittedAt,
            Recognised recognised) {
        var id = Ids.next();
        var account = Optional.ofNullable(recognised.accountId())
                .flatMap(accountId -> accounts.hold(caller.tenantId(), accountId))
                .filter(Claimed::active);
        if (intent.accountId() != null
                && account.filter(it -> pages.sees(caller, it)).isEmpty()) {
            return Outcome.refused(Refusal.notFound("no-such-account"));
        }
        // Only now: whoever waited for the account was received after the one waited for.
        var now = clock.now(caller.tenantId());
        var it = asked(caller, id, intent, unitId, account.orElse(null), now);
        var question = rules.question(it);
        var route = rules.route(question, match(recognised, account.isPresent()));
        var ruled = route.ruling() instanceof Ruling.Accept && account.isPresent()
                ? precedence.of(
                        caller, new Turn(submittedAt, null), account.get(), it, rules.rule(question, it, account.get()))
                : Outcome.done(route);
        return ruled.then(ruling -> papers.attach(caller, Papers.INTENT, id, intent.attachments())
                .map(attached -> write(caller, it, number, submittedAt, account.orElse(null), ruling)));
    }

    /** One that is put away is for head office to bring back. */
    private static String match(Recognised recognised, boolean isThere) {
        return isThere || !recognised.match().equals("same") ? recognised.match() : "probable";
    }

    private Case asked(
            Caller caller, UUID id, RegisterIntent intent, UUID unitId, @Nullable Claimed account, Instant now) {
        var place = account == null ? intent.divisionCode() : place(account, intent);
        return new Case(
                caller.tenantId(),
                id,
                intent,
                unitId,
                boundaries.inTerritory(caller.tenantId(), unitId, place),
                Boundaries.isOfKeyAccountDepartment(caller),
                false,
                now,
                now,
                CAUSE);
    }

    /** The ledger knows better than the form where its account is. */
    static String place(Claimed account, RegisterIntent intent) {
        return Objects.requireNonNullElse(account.divisionCode(), intent.divisionCode());
    }

    private RegistrationPage write(
            Caller caller, Case it, long number, Instant submittedAt, @Nullable Claimed account, Ruled ruled) {
        var filed = new Filed(
                it.tenantId(),
                it.id(),
                number,
                1,
                it.intent(),
                new Who(caller.personId(), it.unitId()),
                Seal.of(it.intent().name(), it.intent().contact()),
                submittedAt,
                it.receivedAt(),
                null,
                Settling.standing(account, caller.personId(), ruled, null),
                null);
        var received = writing.first(filed, ruled.made());
        settling.protect(received.filed(), account, ruled, it.now());
        return pages.fresh(caller, received, account);
    }
}
