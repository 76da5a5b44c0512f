package io.keyhold.server.account.internal;

import io.keyhold.matching.NormalisedName;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountRef;
import io.keyhold.server.account.ContactDetails;
import io.keyhold.server.account.HoldingFigure;
import io.keyhold.server.account.RegisterAccount;
import io.keyhold.server.account.internal.AccountState.Conclusions;
import io.keyhold.server.account.internal.AccountState.Counts;
import io.keyhold.server.account.internal.AccountState.Ties;
import io.keyhold.server.audit.Change;
import io.keyhold.server.audit.ChangeLog;
import io.keyhold.server.handbook.DecisionLog;
import io.keyhold.server.handbook.NewDecision;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Numbers;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.OrganizationMap;
import io.keyhold.server.organization.Organizations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Takes new accounts into the ledger, one or a thousand, in a fixed number of statements. The database settles whether a credit
 * code or a name is free: what is taken does not go in, whoever else is entering it at the same instant.
 */
@Component
class Intake {
    private final TenantTransactions transactions;
    private final Numbers numbers;
    private final DetailsCheck check;
    private final HeldKeepers keepers;
    private final Judge judge;
    private final AccountInsert accounts;
    private final HoldingRows holdings;
    private final ContactRows contacts;
    private final Postings postings;
    private final Unlooked unlooked;
    private final Organizations organizations;
    private final DecisionLog decisions;
    private final ChangeLog changes;
    private final Takers takers;
    private final LedgerStatistics statistics;
    private final BusinessClock business;
    private final SystemClock clock;

    Intake(
            TenantTransactions transactions,
            Numbers numbers,
            DetailsCheck check,
            HeldKeepers keepers,
            Judge judge,
            AccountInsert accounts,
            HoldingRows holdings,
            ContactRows contacts,
            Postings postings,
            Unlooked unlooked,
            Organizations organizations,
            DecisionLog decisions,
            ChangeLog changes,
            Takers takers,
            LedgerStatistics statistics,
            BusinessClock business,
            SystemClock clock) {
        this.transactions = transactions;
        this.numbers = numbers;
        this.check = check;
        this.keepers = keepers;
        this.judge = judge;
        this.accounts = accounts;
        this.holdings = holdings;
        this.contacts = contacts;
        this.postings = postings;
        this.unlooked = unlooked;
        this.organizations = organizations;
        this.decisions = decisions;
        this.changes = changes;
        this.takers = takers;
        this.statistics = statistics;
        this.business = business;
        this.clock = clock;
    }

    List<Outcome<AccountRef>> take(Caller caller, List<RegisterAccount> commands) {
        if (!caller.may(Permission.ACCOUNT_CREATE)) {
            return commands.stream()
                    .map(command -> Outcome.<AccountRef>refused(Refusal.forbidden("not-permitted")))
                    .toList();
        }
        if (commands.isEmpty()) {
            return List.of();
        }
        // Outside the transaction: the counter's row must not be held while a long batch is written.
        long first = numbers.reserve(caller.tenantId(), "account", commands.size());
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.in(caller.tenantId(), () -> takeIn(caller, commands, first));
            } catch (DataAccessException failure) {
                // Two batches that name the same companies in another order may wait for each other in a circle.
                if (!Editor.again(failure) || attempt == Editor.ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    private List<Outcome<AccountRef>> takeIn(Caller caller, List<RegisterAccount> commands, long first) {
        var organization = organizations.map(caller.tenantId());
        var prepared = new ArrayList<Outcome<AccountState>>();
        for (int i = 0; i < commands.size(); i++) {
            prepared.add(prepare(caller, commands.get(i), first + i, organization));
        }
        var here = keepers.hold(caller.tenantId(), prepared.stream().flatMap(Outcome::stream));
        prepared.replaceAll(outcome -> outcome.then(account -> HeldKeepers.checked(account, here)));
        var made = new HashMap<UUID, List<NewDecision>>();
        var judged = prepared.stream()
                .flatMap(Outcome::stream)
                .map(account -> {
                    var result = judge.judge(caller.tenantId(), account, false, "account.registered");
                    made.put(account.id(), result.decisions());
                    return result.account();
                })
                .toList();
        var entered = judged.isEmpty() ? Set.<UUID>of() : accounts.insert(caller.tenantId(), judged);
        statistics.entered(first, entered.size());
        write(caller, commands, prepared, judged, entered, made, organization);
        return outcomes(caller, prepared, judged, entered);
    }

    private Outcome<AccountState> prepare(
            Caller caller, RegisterAccount command, long number, OrganizationMap organization) {
        var wrong = FigureCheck.refusal(command.holdings(), business.today(caller.tenantId()));
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        for (var contact : command.contacts()) {
            var bad = ContactCheck.refusal(contact);
            if (bad.isPresent()) {
                return Outcome.refused(bad.get());
            }
        }
        return check.check(caller.tenantId(), owned(caller, command.details()), organization)
                .map(details -> state(details, command, number, organization));
    }

    /** Who sees only a part of the ledger keeps what he enters, so that he can see it. */
    private static AccountDetails owned(Caller caller, AccountDetails d) {
        boolean narrow = caller.scope() instanceof io.keyhold.server.access.Scope.Keys;
        return !narrow || d.keeperId() != null
                ? d
                : new AccountDetails(
                        d.type(),
                        d.name(),
                        d.uscc(),
                        d.divisionCode(),
                        d.address(),
                        d.industry(),
                        d.category(),
                        d.transportCategory(),
                        d.dealerId(),
                        caller.personId());
    }

    private static AccountState state(
            AccountDetails details, RegisterAccount command, long number, OrganizationMap organization) {
        var id = Ids.next();
        var totals = HoldingRows.now(command.holdings());
        return new AccountState(
                id,
                number,
                1,
                "active",
                details,
                NormalisedName.of(details.name()).text(),
                command.discriminator().strip(),
                LedgerAccounts.office(organization, details.divisionCode()),
                new Ties(null, id, null),
                new Counts(totals.all(), totals.ours(), totals.all(), 0, 0),
                Conclusions.NONE,
                command.importId());
    }

    private void write(
            Caller caller,
            List<RegisterAccount> commands,
            List<Outcome<AccountState>> prepared,
            List<AccountState> judged,
            Set<UUID> entered,
            Map<UUID, List<NewDecision>> made,
            OrganizationMap organization) {
        var tenantId = caller.tenantId();
        var in = judged.stream()
                .filter(account -> entered.contains(account.id()))
                .toList();
        var figures = new LinkedHashMap<UUID, List<HoldingFigure>>();
        var people = new LinkedHashMap<UUID, List<ContactDetails>>();
        var logged = new ArrayList<Change>();
        for (int i = 0; i < commands.size(); i++) {
            if (prepared.get(i) instanceof Outcome.Done<AccountState>(var account) && entered.contains(account.id())) {
                figures.put(account.id(), commands.get(i).holdings());
                people.put(account.id(), commands.get(i).contacts());
                logged.add(log(caller, account, commands.get(i)));
            }
        }
        postings.write(tenantId, in, organization);
        if (commands.size() == 1 && commands.getFirst().importId() == null) {
            // Whoever enters one account looks at it himself.
            unlooked.note(tenantId, in);
        } else {
            unlooked.add(tenantId, in);
        }
        holdings.insert(tenantId, caller.personId(), commands.getFirst().importId(), figures);
        contacts.insert(caller, people, commands.getFirst().importId());
        decisions.record(
                tenantId,
                in.stream()
                        .flatMap(account -> made.getOrDefault(account.id(), List.of()).stream())
                        .toList());
        changes.record(tenantId, logged);
    }

    private Change log(Caller caller, AccountState account, RegisterAccount command) {
        return new Change(
                "account",
                account.id(),
                1,
                "registered",
                caller.personId(),
                command.reason(),
                business.now(caller.tenantId()),
                clock.now(),
                account.facts());
    }

    private List<Outcome<AccountRef>> outcomes(
            Caller caller, List<Outcome<AccountState>> prepared, List<AccountState> judged, Set<UUID> entered) {
        var left = judged.stream()
                .filter(account -> !entered.contains(account.id()))
                .toList();
        var reasons = left.isEmpty() ? Map.<UUID, Refusal>of() : takers.reasons(caller, left);
        return prepared.stream()
                .map(outcome -> outcome.then(account -> outcome(account, entered, reasons)))
                .toList();
    }

    private static Outcome<AccountRef> outcome(AccountState account, Set<UUID> entered, Map<UUID, Refusal> reasons) {
        return entered.contains(account.id())
                ? Outcome.done(account.ref())
                : Outcome.refused(reasons.getOrDefault(account.id(), Refusal.conflict("name-taken", Map.of())));
    }
}
