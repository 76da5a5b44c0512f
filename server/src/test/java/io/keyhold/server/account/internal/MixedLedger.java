package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.server.Companies.done;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountRef;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.account.Accounts;
import io.keyhold.server.account.Hierarchy;
import io.keyhold.server.account.HoldingFigure;
import io.keyhold.server.account.Holdings;
import io.keyhold.server.account.Ledgers;
import io.keyhold.server.account.RegisterAccount;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** A ledger of all sorts: groups and sites, purchases, restricted and archived accounts, an erased one, facts that are missing. */
@TestComponent
class MixedLedger {
    private static final int ACCOUNTS = 240;
    private static final List<String> PLACES =
            Arrays.asList("350100", "350200", "500000", "130100", "620300", "110000", "310000", null);
    private static final List<String> CATEGORIES =
            Arrays.asList("private", "private", "individual", "power", "army", "government", null);

    private final Ledgers ledgers;
    private final Accounts accounts;
    private final Holdings holdings;
    private final Hierarchy hierarchy;
    private final TenantTransactions transactions;
    private final DSLContext db;
    private final Random random = new Random(7);

    MixedLedger(
            Ledgers ledgers,
            Accounts accounts,
            Holdings holdings,
            Hierarchy hierarchy,
            TenantTransactions transactions,
            DSLContext db) {
        this.ledgers = ledgers;
        this.accounts = accounts;
        this.holdings = holdings;
        this.hierarchy = hierarchy;
        this.transactions = transactions;
        this.db = db;
    }

    Company found() {
        var company = ledgers.found();
        var caller = company.keyAccounts();
        var commands = new ArrayList<RegisterAccount>();
        for (int i = 0; i < ACCOUNTS; i++) {
            commands.add(account(i));
        }
        var refs = accounts.registerAll(caller, commands).stream()
                .map(Companies::done)
                .toList();
        tie(company, refs);
        for (int i = 3; i < ACCOUNTS; i += 20) {
            var bought = LocalDate.of(2026, random.nextBoolean() ? 5 : 8, 1);
            done(holdings.purchased(
                    caller,
                    refs.get(i).id(),
                    version(company, refs.get(i)),
                    "tractor",
                    1 + random.nextInt(60),
                    bought));
        }
        for (int i = 5; i < ACCOUNTS; i += 25) {
            done(accounts.archive(caller, refs.get(i).id(), version(company, refs.get(i)), "不再往来"));
        }
        var person = new AccountDetails(
                AccountType.PERSON, "周某", null, "350100", null, null, "individual", null, null, null);
        var one = done(accounts.register(caller, new RegisterAccount(person, List.of(), List.of(), "", null)));
        done(accounts.erase(company.administrator(), one.id(), one.version(), "本人要求"));
        return company;
    }

    private RegisterAccount account(int i) {
        var details = new AccountDetails(
                AccountType.ORGANISATION,
                "第" + i + "运输公司",
                null,
                any(PLACES),
                null,
                null,
                any(CATEGORIES),
                i % 3 == 0 ? null : "long-haul",
                null,
                null);
        return new RegisterAccount(details, figures(), List.of(), "", null);
    }

    /** Some held less, more or nothing a quarter ago. */
    private List<HoldingFigure> figures() {
        var figures = new ArrayList<HoldingFigure>();
        for (var day : List.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 9, 1))) {
            for (var brand : List.of("北岭", "南岳")) {
                if (random.nextInt(3) > 0) {
                    figures.add(new HoldingFigure(brand, brand.equals("北岭"), "tractor", random.nextInt(28), day));
                }
            }
        }
        return figures;
    }

    /** Every sixth account leads a group of four, every ninth group has a mine. */
    private void tie(Company company, List<AccountRef> refs) {
        var caller = company.keyAccounts();
        for (int i = 0; i + 4 < ACCOUNTS; i += 12) {
            for (int branch = 1; branch < 4; branch++) {
                var ref = refs.get(i + branch);
                done(hierarchy.placeUnder(
                        caller, ref.id(), version(company, ref), refs.get(i).id()));
            }
        }
        for (int i = 6; i + 3 < ACCOUNTS; i += 24) {
            var site = done(hierarchy.openSite(caller, "第" + i + "矿", "350100"));
            for (int at = 0; at < 3; at++) {
                var ref = refs.get(i + at);
                done(hierarchy.workAt(caller, ref.id(), version(company, ref), site.id()));
            }
        }
    }

    private <T extends @Nullable Object> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private long version(Company company, AccountRef ref) {
        return transactions.reading(
                company.id(),
                () -> db.select(ACCOUNT.VERSION)
                        .from(ACCOUNT)
                        .where(ACCOUNT.TENANT_ID.eq(company.id()), ACCOUNT.ID.eq(ref.id()))
                        .fetchSingle()
                        .value1());
    }

    /** All but the erased, by their numbers. */
    List<AccountState> accounts(Company company) {
        return transactions.reading(
                company.id(),
                () -> db.selectFrom(ACCOUNT)
                        .where(ACCOUNT.TENANT_ID.eq(company.id()), ACCOUNT.STATE.ne("erased"))
                        .orderBy(ACCOUNT.NUMBER)
                        .fetch(AccountRows::state));
    }

    int erased(Company company) {
        return transactions.reading(
                company.id(),
                () -> db.fetchCount(ACCOUNT, ACCOUNT.TENANT_ID.eq(company.id()), ACCOUNT.STATE.eq("erased")));
    }
}
