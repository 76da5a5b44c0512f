package io.keyhold.server.account.internal;

import io.keyhold.matching.NormalisedName;
import io.keyhold.matching.Verdict;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.Candidate;
import io.keyhold.server.account.CompanyQuery;
import io.keyhold.server.account.CompanySearch;
import io.keyhold.server.account.EntryCheck;
import io.keyhold.server.account.NameAttempts;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.organization.Organizations;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks through the whole ledger and says of it what the caller may know. */
@Component
class MaskedEntryCheck implements EntryCheck {
    private static final int SHOWN = 5;
    private static final int LOOKED_AT = 20;

    private final CompanySearch search;
    private final NameAttempts attempts;
    private final AccountRows rows;
    private final Organizations organizations;

    MaskedEntryCheck(CompanySearch search, NameAttempts attempts, AccountRows rows, Organizations organizations) {
        this.search = search;
        this.attempts = attempts;
        this.rows = rows;
        this.organizations = organizations;
    }

    @Override
    public Outcome<Answer> check(Caller caller, CompanyQuery query) {
        if (!caller.may(Permission.ACCOUNT_READ)) {
            return Outcome.refused(Refusal.forbidden("not-permitted"));
        }
        if (NormalisedName.of(query.name()).isEmpty()) {
            return Outcome.refused(Refusal.invalid("name-missing", Map.of("field", "name", "value", query.name())));
        }
        return attempts.trying(
                caller,
                query.name(),
                NameAttempts.Via.CHECK,
                () -> answer(caller, query),
                answer -> code(answer.verdict()));
    }

    static String code(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private Answer answer(Caller caller, CompanyQuery query) {
        var found = search.find(caller.tenantId(), query, LOOKED_AT);
        var seen = seen(caller, found);
        // A faint likeness to an account of others says nothing, and would tell of it all the same.
        boolean unseen = found.stream()
                .filter(it -> !seen.contains(it.account().id()))
                .anyMatch(it -> it.comparison().verdict().compareTo(Verdict.PROBABLE) <= 0);
        var known = found.stream()
                .filter(it -> seen.contains(it.account().id()))
                .limit(SHOWN)
                .map(MaskedEntryCheck::known)
                .toList();
        return new Answer(verdict(found, seen), known, unseen);
    }

    private static Verdict verdict(List<Candidate> found, Set<UUID> seen) {
        return found.stream()
                .filter(it -> seen.contains(it.account().id())
                        || it.comparison().verdict().compareTo(Verdict.PROBABLE) <= 0)
                .map(it -> it.comparison().verdict())
                .min(Verdict::compareTo)
                .orElse(Verdict.DIFFERENT);
    }

    private Set<UUID> seen(Caller caller, List<Candidate> found) {
        var organization = organizations.map(caller.tenantId());
        var ids = found.stream().map(it -> it.account().id()).toList();
        return rows.findAll(caller.tenantId(), ids).stream()
                .filter(account -> Visibility.sees(caller, account, organization))
                .map(AccountState::id)
                .collect(Collectors.toSet());
    }

    private static Known known(Candidate it) {
        return new Known(it.account().id(), it.account().number(), it.account().name(), it.comparison());
    }
}
