package io.keyhold.server.account.internal;

import io.keyhold.matching.Company;
import io.keyhold.matching.NameMatcher;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.Duplicates;
import io.keyhold.server.account.SuspectedPair;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Organizations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do with suspected pairs, short of merging them. */
@Component
class DuplicateQueue implements Duplicates {
    private final PairRows pairs;
    private final PairPages pages;
    private final Unlooked unlooked;
    private final AccountRows rows;
    private final Organizations organizations;
    private final TenantTransactions transactions;
    private final NameMatcher matcher = NameMatcher.withPrior();

    DuplicateQueue(
            PairRows pairs,
            PairPages pages,
            Unlooked unlooked,
            AccountRows rows,
            Organizations organizations,
            TenantTransactions transactions) {
        this.pairs = pairs;
        this.pages = pages;
        this.unlooked = unlooked;
        this.rows = rows;
        this.organizations = organizations;
        this.transactions = transactions;
    }

    @Override
    public Outcome<Page> queue(Caller caller, @Nullable Cursor after, int limit) {
        return ruling(caller, () -> Outcome.done(pages.queue(caller, after, limit)));
    }

    @Override
    public int waiting(Caller caller, int most) {
        return caller.may(Permission.DUPLICATES_RULE)
                ? transactions.reading(caller.tenantId(), () -> pages.waiting(caller, most))
                : 0;
    }

    @Override
    public Outcome<SuspectedPair> pair(Caller caller, UUID pairId) {
        return ruling(caller, () -> found(pages.pair(caller, pairId)));
    }

    @Override
    public Outcome<SuspectedPair> suspect(Caller caller, UUID oneId, UUID otherId) {
        return ruling(caller, () -> {
            var both = rows.findAll(caller.tenantId(), List.of(oneId, otherId)).stream()
                    .filter(account -> Visibility.sees(caller, account, organizations.map(caller.tenantId())))
                    .filter(AccountState::active)
                    .toList();
            if (both.size() < 2) {
                return Outcome.refused(Refusal.notFound("no-such-account"));
            }
            suspect(caller.tenantId(), both.getFirst(), both.getLast());
            return found(
                    pairs.between(caller.tenantId(), oneId, otherId).flatMap(pair -> pages.pair(caller, pair.id())));
        });
    }

    private void suspect(UUID tenantId, AccountState one, AccountState other) {
        boolean open =
                pairs.suspect(tenantId, one.id(), other.id(), matcher.compare(company(one), company(other)), "person");
        if (!open) {
            pairs.between(tenantId, one.id(), other.id())
                    .ifPresent(pair -> pairs.reopen(tenantId, pair.id(), pair.state()));
        }
    }

    private static Company company(AccountState account) {
        var d = account.details();
        return new Company(d.name(), d.uscc(), d.divisionCode());
    }

    @Override
    public Outcome<SuspectedPair> notSame(Caller caller, UUID pairId, String reason) {
        if (reason.isBlank()) {
            return Outcome.refused(Refusal.invalid("reason-missing", Map.of("field", "reason")));
        }
        return ruling(
                caller,
                () -> found(pages.pair(caller, pairId))
                        .then(pair -> pairs.rule(
                                        caller.tenantId(),
                                        pairId,
                                        PairRows.OPEN,
                                        PairRows.NOT_SAME,
                                        caller.personId(),
                                        reason.strip())
                                ? found(pages.pair(caller, pairId))
                                : Outcome.refused(Refusal.conflict("pair-ruled", Map.of()))));
    }

    @Override
    public Outcome<Sweep> lookAgain(Caller caller) {
        return ruling(caller, () -> {
            unlooked.addAll(caller.tenantId());
            return Outcome.done(unlooked.sweep(caller.tenantId()));
        });
    }

    private static Outcome<SuspectedPair> found(Optional<SuspectedPair> pair) {
        return pair.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound("no-such-pair")));
    }

    private <T> Outcome<T> ruling(Caller caller, Supplier<Outcome<T>> work) {
        return caller.may(Permission.DUPLICATES_RULE)
                ? transactions.command(caller.tenantId(), work)
                : Outcome.refused(Refusal.forbidden("not-permitted"));
    }
}
