package io.keyhold.server.account.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.AccountHistory;
import io.keyhold.server.audit.Change;
import io.keyhold.server.audit.ChangeLog;
import io.keyhold.server.handbook.DecisionLog;
import io.keyhold.server.handbook.KeptDecision;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Organizations;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an account's history off the log of changes. */
@Component
class LoggedHistory implements AccountHistory {
    /** What a restricted account never tells, in its history neither. */
    private static final Set<String> WITHHELD = Set.of("trucks", "ourTrucks", "largestPurchase", "siteId");

    /** What a merge tells in its own line; the next line does not take it back. */
    private static final Set<String> TOLD_ONCE = Set.of("absorbed", "mergedInto", "setApart");

    /** In which order a reader meets them; the log keeps none. */
    private static final List<String> ORDER = List.of(
            "name",
            "type",
            "uscc",
            "divisionCode",
            "address",
            "industry",
            "category",
            "transportCategory",
            "trucks",
            "ourTrucks",
            "largestPurchase",
            "parentId",
            "siteId",
            "dealerId",
            "keeperId",
            "discriminator",
            "state");

    private final TenantTransactions transactions;
    private final AccountRows rows;
    private final TiedNames names;
    private final ChangeLog changes;
    private final DecisionLog decisions;
    private final Organizations organizations;

    LoggedHistory(
            TenantTransactions transactions,
            AccountRows rows,
            TiedNames names,
            ChangeLog changes,
            DecisionLog decisions,
            Organizations organizations) {
        this.transactions = transactions;
        this.rows = rows;
        this.names = names;
        this.changes = changes;
        this.decisions = decisions;
        this.organizations = organizations;
    }

    @Override
    public Optional<List<Entry>> of(Caller caller, UUID accountId) {
        return transactions.reading(
                caller.tenantId(),
                () -> rows.find(caller.tenantId(), accountId)
                        .filter(account -> Visibility.sees(caller, account, organizations.map(caller.tenantId())))
                        .map(account ->
                                entries(named(caller, changes.of(caller.tenantId(), accountId)), withheld(account))));
    }

    @Override
    public Optional<List<TierStep>> tiers(Caller caller, UUID accountId) {
        return transactions.reading(
                caller.tenantId(),
                () -> rows.find(caller.tenantId(), accountId)
                        .filter(account -> Visibility.sees(caller, account, organizations.map(caller.tenantId())))
                        // Its decisions tell its figures, and those of a restricted account are nobody's.
                        .map(account -> account.restricted()
                                ? List.<TierStep>of()
                                : steps(decisions.history(caller.tenantId(), accountId, "tier"))));
    }

    private static List<TierStep> steps(List<KeptDecision> latestFirst) {
        var steps = new ArrayList<TierStep>();
        for (int i = 0; i < latestFirst.size(); i++) {
            var kept = latestFirst.get(i);
            var tier = kept.conclusion().outcome();
            boolean last = i + 1 == latestFirst.size();
            if (last
                    || !Objects.equals(tier, latestFirst.get(i + 1).conclusion().outcome())) {
                steps.add(new TierStep(kept.id(), kept.decidedAt(), tier, kept.cause()));
            }
        }
        return List.copyOf(steps);
    }

    /** The same changes, with the names of sites and of the accounts above instead of their ids. */
    private List<Change> named(Caller caller, List<Change> logged) {
        var known = names.of(caller, logged.stream().map(Change::facts).toList());
        return logged.stream()
                .map(change -> new Change(
                        change.subjectKind(),
                        change.subjectId(),
                        change.version(),
                        change.action(),
                        change.actorId(),
                        change.reason(),
                        change.effectiveAt(),
                        change.recordedAt(),
                        TiedNames.in(change.facts(), known)))
                .toList();
    }

    private static Set<String> withheld(AccountState account) {
        return account.restricted() ? WITHHELD : Set.of();
    }

    private static List<Entry> entries(List<Change> latestFirst, Set<String> withheld) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < latestFirst.size(); i++) {
            var change = latestFirst.get(i);
            Map<String, ?> before =
                    i + 1 < latestFirst.size() ? latestFirst.get(i + 1).facts() : Map.of();
            entries.add(new Entry(
                    change.version(),
                    change.action(),
                    change.actorId(),
                    change.reason(),
                    change.effectiveAt(),
                    change.recordedAt(),
                    differences(before, change.facts(), withheld)));
        }
        return List.copyOf(entries);
    }

    private static List<Fact> differences(Map<String, ?> before, Map<String, ?> after, Set<String> withheld) {
        var names = new LinkedHashSet<>(ORDER);
        names.addAll(after.keySet());
        names.addAll(before.keySet());
        return names.stream()
                .filter(name -> !withheld.contains(name))
                .map(name -> new Fact(name, text(before.get(name)), text(after.get(name))))
                .filter(fact -> !Objects.equals(fact.before(), fact.after()))
                .filter(fact -> fact.after() != null || !TOLD_ONCE.contains(fact.name()))
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
