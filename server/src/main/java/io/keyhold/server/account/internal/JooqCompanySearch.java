package io.keyhold.server.account.internal;

import io.keyhold.matching.Company;
import io.keyhold.matching.Comparison;
import io.keyhold.matching.CreditCode;
import io.keyhold.matching.CreditCodeCheck;
import io.keyhold.matching.NameMatcher;
import io.keyhold.matching.NormalisedName;
import io.keyhold.matching.Verdict;
import io.keyhold.server.account.Candidate;
import io.keyhold.server.account.CompanyQuery;
import io.keyhold.server.account.CompanySearch;
import io.keyhold.server.account.Suspect;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds by keys of the name, the whole name, the credit code and learnt aliases, in two statements; the matcher then puts them in order. */
@Component
class JooqCompanySearch implements CompanySearch {
    private static final String SQL = """
            WITH found AS (
                SELECT n.number FROM unnest(?::bigint[]) AS n (number)
                UNION SELECT a.number FROM account a WHERE a.tenant_id = ?::uuid AND a.name_key = ?
                UNION SELECT a.number FROM account a WHERE a.tenant_id = ?::uuid AND a.uscc = ?
                UNION SELECT a.number
                FROM account_alias l JOIN account a ON a.tenant_id = ?::uuid AND a.id = l.account_id
                WHERE l.tenant_id = ?::uuid AND l.name_key = ?)
            SELECT a.id, a.number, a.name, a.name_key, a.uscc, a.discriminator, a.version, a.state, a.division_code,
                a.id IN (
                    SELECT l.account_id FROM account_alias l
                    WHERE l.tenant_id = ?::uuid AND l.name_key = ?) AS so_called,
                (SELECT m.number FROM account m WHERE m.tenant_id = ?::uuid ORDER BY m.number DESC LIMIT 1) AS companies
            FROM found f JOIN account a ON a.tenant_id = ?::uuid AND a.number = f.number
            WHERE a.type = 'organisation' AND a.state NOT IN ('erased', 'merged')
            """;

    private final DSLContext db;
    private final TenantTransactions transactions;
    private final CandidateNumbers candidates;

    JooqCompanySearch(DSLContext db, TenantTransactions transactions, CandidateNumbers candidates) {
        this.db = db;
        this.transactions = transactions;
        this.candidates = candidates;
    }

    @Override
    public List<Candidate> find(UUID tenantId, CompanyQuery query, int limit) {
        return transactions.reading(tenantId, () -> {
            var found = candidates.of(tenantId, query.name());
            var known = known(tenantId, query, found.best());
            return known.isEmpty() ? List.of() : best(query, known, found, limit);
        });
    }

    private List<Known> known(UUID tenantId, CompanyQuery query, List<Long> numbers) {
        var key = NormalisedName.of(query.name()).text();
        return db.resultQuery(
                        SQL,
                        numbers.toArray(Long[]::new),
                        tenantId,
                        key,
                        tenantId,
                        code(query.uscc()),
                        tenantId,
                        tenantId,
                        key,
                        tenantId,
                        key,
                        tenantId,
                        tenantId)
                .fetch(Known::of);
    }

    private static @Nullable String code(@Nullable String written) {
        return written != null && CreditCode.check(written) instanceof CreditCodeCheck.Valid(var code)
                ? code.value()
                : null;
    }

    private static List<Candidate> best(
            CompanyQuery query, List<Known> known, CandidateNumbers.Found found, int limit) {
        var rarity = new LedgerRarity(
                found.found(), CandidateNumbers.MOST, known.getFirst().companies());
        var asked = new NameMatcher(rarity).about(new Company(query.name(), query.uscc(), query.divisionCode()));
        boolean alone = known.stream().filter(Known::soCalled).count() == 1;
        return known.stream()
                .map(it -> new Candidate(it.account(), it.compared(asked, alone)))
                .filter(candidate -> candidate.comparison().verdict() != Verdict.DIFFERENT)
                .sorted(Comparator.comparing(Candidate::comparison)
                        .thenComparing(candidate -> candidate.account().number()))
                .limit(limit)
                .toList();
    }

    /**
     * An account that was found.
     *
     * @param soCalled whether the name asked for is a learnt alias of it
     * @param companies how many accounts the ledger has had
     */
    private record Known(Suspect account, @Nullable String divisionCode, boolean soCalled, long companies) {
        static Known of(Record row) {
            var account = new Suspect(
                    row.get(0, UUID.class),
                    row.get(1, Long.class),
                    row.get(2, String.class),
                    row.get(3, String.class),
                    row.get(4, String.class),
                    row.get(5, String.class),
                    row.get(6, Long.class),
                    row.get(7, String.class));
            return new Known(account, row.get(8, String.class), row.get(9, Boolean.class), row.get(10, Long.class));
        }

        Comparison compared(NameMatcher.Asked asked, boolean alone) {
            var company = new Company(account.name(), account.uscc(), divisionCode);
            return soCalled ? asked.compareKnownAs(company, alone) : asked.compare(company);
        }
    }
}
