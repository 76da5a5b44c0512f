package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.schema.db.Tables.DIVISION;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.AccountPage;
import io.keyhold.server.account.Ledger;
import io.keyhold.server.account.LedgerPage;
import io.keyhold.server.account.LedgerQuery;
import io.keyhold.server.account.LedgerRow;
import io.keyhold.server.account.Suspect;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Places;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class JooqLedger implements Ledger {
    private static final int COUNTED = 1_000;
    private static final int MATCHES_COUNTED = 200;
    private static final int EXPORT_PAGE = 1_000;

    private final DSLContext db;
    private final TenantTransactions transactions;
    private final AccountPages pages;
    private final Takers takers;
    private final Survivors survivors;
    private final Places places;

    JooqLedger(
            DSLContext db,
            TenantTransactions transactions,
            AccountPages pages,
            Takers takers,
            Survivors survivors,
            Places places) {
        this.survivors = survivors;
        this.places = places;
        this.db = db;
        this.transactions = transactions;
        this.pages = pages;
        this.takers = takers;
    }

    @Override
    public LedgerPage page(Caller caller, LedgerQuery query) {
        return transactions.reading(caller.tenantId(), () -> {
            var reading = reading(caller, query);
            var page = rows(caller, reading);
            return query.after() == null ? counted(page, reading) : page;
        });
    }

    @Override
    public void each(Caller caller, LedgerQuery query, int limit, Consumer<LedgerRow> consumer) {
        var after = query.after();
        int left = limit;
        do {
            var part = query.from(after, Math.min(EXPORT_PAGE, left));
            var page = transactions.reading(caller.tenantId(), () -> rows(caller, reading(caller, part)));
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
                        .map(it -> suspect(it, survivors.of(tenantId, it)))
                        .toList());
    }

    /** Known by the name and the code that were asked for; one that was merged leads to the account that goes on. */
    private static Suspect suspect(AccountState known, AccountState now) {
        return new Suspect(
                now.id(),
                now.number(),
                now.details().name(),
                known.nameKey(),
                known.details().uscc(),
                known.discriminator(),
                now.version(),
                now.state());
    }

    private record Reading(LedgerQuery query, Keyword keyword, Lanes lanes) {}

    private Reading reading(Caller caller, LedgerQuery query) {
        var keyword = Keyword.of(db, caller.tenantId(), query.keyword());
        return new Reading(query, keyword, Lanes.of(caller, query, keyword, cities(query)));
    }

    private Set<String> cities(LedgerQuery query) {
        return query.divisions().stream()
                .flatMap(code -> places.within(code).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private LedgerPage rows(Caller caller, Reading reading) {
        if (reading.lanes().none()) {
            return new LedgerPage(List.of(), null, 0, false);
        }
        int limit = reading.query().limit();
        var found = db.select(LedgerRows.COLUMNS)
                .select(reading.lanes().sorted().as("sorted"))
                .from(reading.lanes().page(limit + 1))
                .join(ACCOUNT)
                .on(ACCOUNT.TENANT_ID.eq(caller.tenantId()), ACCOUNT.NUMBER.eq(Lanes.NUMBER))
                .leftJoin(DIVISION)
                .on(DIVISION.CODE.eq(ACCOUNT.DIVISION_CODE))
                .orderBy(reading.lanes().order())
                .fetch();
        var shown = found.stream().limit(limit).toList();
        var next = found.size() > limit ? cursor(shown.getLast()) : null;
        return new LedgerPage(shown.stream().map(LedgerRows::row).toList(), next, shown.size(), next != null);
    }

    private LedgerPage counted(LedgerPage page, Reading reading) {
        if (page.next() == null) {
            return page;
        }
        boolean byNumbers = reading.keyword() instanceof Keyword.Numbers;
        int most = byNumbers ? MATCHES_COUNTED : COUNTED;
        var lanes = reading.lanes();
        var count = byNumbers ? lanes.countMatches(db, most) : lanes.count(db, most);
        int value = Math.max(Math.min(count.matching(), most), page.rows().size());
        return new LedgerPage(page.rows(), page.next(), value, count.seen() > most);
    }

    private static LedgerQuery.Cursor cursor(Record last) {
        return new LedgerQuery.Cursor(last.get("sorted", String.class), last.get("number", Long.class));
    }
}
