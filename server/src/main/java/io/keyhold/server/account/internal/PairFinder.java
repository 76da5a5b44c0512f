package io.keyhold.server.account.internal;

import io.keyhold.matching.Verdict;
import io.keyhold.server.account.Candidate;
import io.keyhold.server.account.CompanyQuery;
import io.keyhold.server.account.CompanySearch;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Compares accounts with the ledger and puts the likely ones into the queue, in the caller's transaction. */
@Component
class PairFinder {
    private static final int CANDIDATES = 10;

    private final AccountRows rows;
    private final CompanySearch search;
    private final PairRows pairs;

    PairFinder(AccountRows rows, CompanySearch search, PairRows pairs) {
        this.rows = rows;
        this.search = search;
        this.pairs = pairs;
    }

    /** Returns how many open pairs the accounts are in. */
    int look(UUID tenantId, Collection<UUID> accounts, String foundBy) {
        return rows.findAll(tenantId, accounts).stream()
                .filter(AccountState::active)
                .filter(AccountState::organisation)
                .mapToInt(account -> look(tenantId, account, foundBy))
                .sum();
    }

    private int look(UUID tenantId, AccountState account, String foundBy) {
        var d = account.details();
        var asked = new CompanyQuery(d.name(), d.uscc(), d.divisionCode());
        return (int) search.find(tenantId, asked, CANDIDATES).stream()
                .filter(it -> isLikely(account, it))
                .filter(it -> pairs.suspect(tenantId, account.id(), it.account().id(), it.comparison(), foundBy))
                .count();
    }

    /** Two of one name whom somebody told apart when entering them are told apart. */
    private static boolean isLikely(AccountState account, Candidate found) {
        boolean toldApart = found.account().nameKey().equals(account.nameKey())
                && !found.account().discriminator().equals(account.discriminator());
        return !found.account().id().equals(account.id())
                && !toldApart
                && found.account().state().equals("active")
                && found.comparison().verdict().compareTo(Verdict.PROBABLE) <= 0;
    }
}
