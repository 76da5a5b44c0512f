package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.schema.db.Tables.ACCOUNT_ALIAS;
import static io.keyhold.schema.db.Tables.ACCOUNT_GRAM;

import io.keyhold.matching.Company;
import io.keyhold.matching.NameGrams;
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
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Finds by the credit code, the name, a learnt alias and the name's telling pairs of characters. */
@Component
class JooqCompanySearch implements CompanySearch {
    private static final int LOOKED_AT = 200;

    private final DSLContext db;
    private final TenantTransactions transactions;
    private final NameMatcher matcher = NameMatcher.withPrior();

    JooqCompanySearch(DSLContext db, TenantTransactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public List<Candidate> find(UUID tenantId, CompanyQuery query, int limit) {
        var asked = new Company(query.name(), query.uscc(), query.divisionCode());
        return transactions.reading(tenantId, () -> suspects(tenantId, query)).stream()
                .map(suspect -> new Candidate(suspect, matcher.compare(asked, company(suspect))))
                .filter(candidate -> candidate.comparison().verdict() != Verdict.DIFFERENT)
                .sorted(Comparator.comparing(Candidate::comparison))
                .limit(limit)
                .toList();
    }

    private static Company company(Suspect suspect) {
        return new Company(suspect.name(), suspect.uscc(), null);
    }

    private List<Suspect> suspects(UUID tenantId, CompanyQuery query) {
        var name = NormalisedName.of(query.name());
        var byGrams = db.select(ACCOUNT_GRAM.ACCOUNT_ID)
                .from(ACCOUNT_GRAM)
                .where(ACCOUNT_GRAM.TENANT_ID.eq(tenantId), ACCOUNT_GRAM.GRAM.in(NameGrams.of(name)))
                .groupBy(ACCOUNT_GRAM.ACCOUNT_ID)
                .orderBy(DSL.count().desc())
                .limit(LOOKED_AT);
        var byAlias = db.select(ACCOUNT_ALIAS.ACCOUNT_ID)
                .from(ACCOUNT_ALIAS)
                .where(ACCOUNT_ALIAS.TENANT_ID.eq(tenantId), ACCOUNT_ALIAS.NAME_KEY.eq(name.text()));
        var byName = db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.NAME_KEY.eq(name.text()));
        var byCode = db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.USCC.eq(query.uscc()));
        return db.select(
                        ACCOUNT.ID,
                        ACCOUNT.NUMBER,
                        ACCOUNT.NAME,
                        ACCOUNT.NAME_KEY,
                        ACCOUNT.USCC,
                        ACCOUNT.DISCRIMINATOR,
                        ACCOUNT.VERSION,
                        ACCOUNT.STATE)
                .from(ACCOUNT)
                .where(
                        ACCOUNT.TENANT_ID.eq(tenantId),
                        ACCOUNT.TYPE.eq("organisation"),
                        ACCOUNT.STATE.notIn("erased", "merged"),
                        ACCOUNT.ID
                                .in(byGrams)
                                .or(ACCOUNT.ID.in(byAlias))
                                .or(ACCOUNT.ID.in(byName))
                                .or(ACCOUNT.ID.in(byCode)))
                .fetch(row -> new Suspect(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }
}
