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
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds by keys of the name, the whole name, the credit code and learnt aliases, in two statements; the matcher then puts them in order. */
@Component
class JooqCompanySearch implements CompanySearch {
    /** Accounts compared with the name. */
    private static final int COMPARED = 100;

    private static final String SQL = """
            WITH found AS (
                SELECT n.number FROM unnest(?::bigint[]) AS n (number)
                UNION SELECT a.number FROM account a WHERE a.tenant_id = ?::uuid AND a.name_key = ?
                UNION SELECT a.number FROM account a WHERE a.tenant_id = ?::uuid AND a.uscc = ?
                UNION SELECT a.number
                FROM account_alias l JOIN account a ON a.tenant_id = ?::uuid AND a.id = l.account_id
                WHERE l.tenant_id = ?::uuid AND l.name_key = ?)
            SELECT a.id, a.number, a.name, a.name_key, a.uscc, a.discriminator, a.version, a.state, a.division_code,
                EXISTS (
                    SELECT FROM account_alias l
                    WHERE l.tenant_id = ?::uuid AND l.name_key = ? AND l.account_id = a.id) AS so_called,
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
            var found = candidates.of(tenantId, query.name(), COMPARED);
            var rows = rows(tenantId, query, found.best());
            return rows.isEmpty()
                    ? List.of()
                    : compared(query, rows, found).limit(limit).toList();
        });
    }

    private List<? extends Record> rows(UUID tenantId, CompanyQuery query, List<Long> numbers) {
        var key = NormalisedName.of(query.name()).text();
        return db.fetch(
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
                tenantId);
    }

    private static @Nullable String code(@Nullable String written) {
        return written != null && CreditCode.check(written) instanceof CreditCodeCheck.Valid(var code)
                ? code.value()
                : null;
    }

    private static Stream<Candidate> compared(
            CompanyQuery query, List<? extends Record> rows, CandidateNumbers.Found found) {
        long companies = rows.getFirst().get("companies", Long.class);
        var rarity = new LedgerRarity(found.found(), CandidateNumbers.MOST, companies);
        var asked = new NameMatcher(rarity).about(new Company(query.name(), query.uscc(), query.divisionCode()));
        boolean oneGoesByIt =
                rows.stream().filter(JooqCompanySearch::isSoCalled).count() == 1;
        return rows.stream()
                .map(row -> new Candidate(suspect(row), comparison(asked, row, oneGoesByIt)))
                .filter(candidate -> candidate.comparison().verdict() != Verdict.DIFFERENT)
                .sorted(Comparator.comparing(Candidate::comparison)
                        .thenComparing(candidate -> candidate.account().number()));
    }

    private static boolean isSoCalled(Record row) {
        return row.get("so_called", Boolean.class);
    }

    private static Comparison comparison(NameMatcher.Asked asked, Record row, boolean oneGoesByIt) {
        var other = new Company(
                row.get("name", String.class), row.get("uscc", String.class), row.get("division_code", String.class));
        return isSoCalled(row) ? asked.compareKnownAs(other, oneGoesByIt) : asked.compare(other);
    }

    private static Suspect suspect(Record row) {
        return new Suspect(
                row.get("id", UUID.class),
                row.get("number", Long.class),
                row.get("name", String.class),
                row.get("name_key", String.class),
                row.get("uscc", String.class),
                row.get("discriminator", String.class),
                row.get("version", Long.class),
                row.get("state", String.class));
    }
}
