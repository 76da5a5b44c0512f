package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.schema.db.Tables.DIVISION;

import io.keyhold.matching.CreditCode;
import io.keyhold.matching.CreditCodeCheck;
import io.keyhold.matching.GramLookup;
import io.keyhold.matching.NameGrams;
import io.keyhold.server.access.Caller;
import io.keyhold.server.account.AccountPage;
import io.keyhold.server.account.Ledger;
import io.keyhold.server.account.LedgerPage;
import io.keyhold.server.account.LedgerQuery;
import io.keyhold.server.account.LedgerRow;
import io.keyhold.server.account.Suspect;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class JooqLedger implements Ledger {
    private static final int COUNTED = 10_000;
    private static final int MATCHES_COUNTED = 1_000;
    private static final int EXPORT_PAGE = 1_000;

    private final DSLContext db;
    private final TenantTransactions transactions;
    private final AccountPages pages;
    private final Takers takers;

    JooqLedger(DSLContext db, TenantTransactions transactions, AccountPages pages, Takers takers) {
        this.db = db;
        this.transactions = transactions;
        this.pages = pages;
        this.takers = takers;
    }

    @Override
    public LedgerPage page(Caller caller, LedgerQuery query) {
        return transactions.reading(caller.tenantId(), () -> {
            var resolved = resolved(caller, query);
            var lanes = Lanes.of(caller, resolved);
            if (lanes.none()) {
                return new LedgerPage(List.of(), null, 0, false);
            }
            var page = rows(caller, resolved, lanes);
            return query.after() == null ? counted(page, resolved, lanes) : page;
        });
    }

    @Override
    public void each(Caller caller, LedgerQuery query, int limit, Consumer<LedgerRow> consumer) {
        var after = query.after();
        int left = limit;
        do {
            var part = query.from(after, Math.min(EXPORT_PAGE, left));
            var page = transactions.reading(caller.tenantId(), () -> {
                var resolved = resolved(caller, part);
                var lanes = Lanes.of(caller, resolved);
                return lanes.none() ? new LedgerPage(List.of(), null, 0, false) : rows(caller, resolved, lanes);
            });
            page.rows().forEach(consumer);
            left -= page.rows().size();
            after = page.next();
        } while (after != null && left > 0);
    }

    @Override
    public Optional<AccountPage> account(Caller caller, UUID accountId) {
        return transactions.reading(caller.tenantId(), () -> pages.page(caller, accountId));
    }

    @Override
    public List<Suspect> suspects(UUID tenantId, Collection<String> creditCodes, Collection<String> normalisedNames) {
        return transactions.reading(
                tenantId,
                () -> takers.known(tenantId, creditCodes, normalisedNames).stream()
                        .map(it -> new Suspect(
                                it.id(),
                                it.number(),
                                it.details().name(),
                                it.nameKey(),
                                it.details().uscc(),
                                it.discriminator(),
                                it.version(),
                                it.state()))
                        .toList());
    }

    /** A keyword that is a credit code becomes the number of the account that has it. */
    private LedgerQuery resolved(Caller caller, LedgerQuery query) {
        if (query.keyword() == null
                || !(CreditCode.check(query.keyword()) instanceof CreditCodeCheck.Valid(var code))) {
            return query;
        }
        var number = db.select(ACCOUNT.NUMBER)
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(caller.tenantId()), ACCOUNT.USCC.eq(code.value()))
                .fetchOptional(ACCOUNT.NUMBER);
        return query.withKeyword(number.map(String::valueOf).orElse("0"));
    }

    private LedgerPage rows(Caller caller, LedgerQuery query, Lanes lanes) {
        var keys = db.fetch(lanes.page(query.limit() + 1));
        var shown = keys.stream().limit(query.limit()).toList();
        var byNumber = new LinkedHashMap<Long, Optional<LedgerRow>>();
        shown.forEach(key -> byNumber.put(key.get("number", Long.class), Optional.empty()));
        db.select(LedgerRows.COLUMNS)
                .from(ACCOUNT)
                .leftJoin(DIVISION)
                .on(DIVISION.CODE.eq(ACCOUNT.DIVISION_CODE))
                .where(ACCOUNT.TENANT_ID.eq(caller.tenantId()), ACCOUNT.NUMBER.in(byNumber.keySet()))
                .forEach(row -> byNumber.put(row.get(ACCOUNT.NUMBER), Optional.of(LedgerRows.row(row))));
        var next = keys.size() > query.limit() ? cursor(shown.getLast()) : null;
        return new LedgerPage(
                byNumber.values().stream().flatMap(Optional::stream).toList(), next, byNumber.size(), next != null);
    }

    private LedgerPage counted(LedgerPage page, LedgerQuery query, Lanes lanes) {
        if (page.next() == null) {
            return page;
        }
        boolean byGrams = query.keyword() != null && NameGrams.lookup(query.keyword()) instanceof GramLookup.ByGrams;
        int most = byGrams ? MATCHES_COUNTED : COUNTED;
        var count = byGrams ? lanes.countMatches(db, most) : lanes.count(db, most);
        return new LedgerPage(
                page.rows(), page.next(), Math.max(count.matching(), page.rows().size()), count.seen() > most);
    }

    private static LedgerQuery.Cursor cursor(Record last) {
        return new LedgerQuery.Cursor(last.get("sorted", String.class), last.get("number", Long.class));
    }
}
