package io.keyhold.server.account;

import static io.keyhold.server.Companies.done;

import io.keyhold.matching.CreditCode;
import io.keyhold.matching.CreditCodeCheck;
import io.keyhold.rules.Choice;
import io.keyhold.rules.Packs;
import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.access.Caller;
import io.keyhold.server.handbook.AdoptHandbook;
import io.keyhold.server.handbook.Handbooks;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Companies that live by the truck maker's handbook, and accounts to put into their ledgers. */
@TestComponent
public class Ledgers {
    public static final String FUZHOU = "350100";
    public static final String SHIJIAZHUANG = "130100";
    static final String BEIJING = "110000";

    private static final AtomicInteger CODES = new AtomicInteger();

    private final Companies companies;
    private final Handbooks handbooks;
    private final Accounts accounts;
    private final Ledger ledger;

    Ledgers(Companies companies, Handbooks handbooks, Accounts accounts, Ledger ledger) {
        this.companies = companies;
        this.handbooks = handbooks;
        this.accounts = accounts;
        this.ledger = ledger;
    }

    /** A company under the truck maker's handbook since 2009; places outside the list stay an open gap. */
    public Company found() {
        var company = companies.found();
        done(handbooks.adopt(new AdoptHandbook(
                company.id(),
                "truck-maker",
                LocalDate.of(2009, 1, 1),
                choices(),
                company.administrator().personId())));
        return company;
    }

    private List<Choice> choices() {
        var template = handbooks.templates().stream()
                .filter(pack -> pack.ref().id().equals("truck-maker"))
                .findFirst()
                .orElseThrow();
        return Packs.choices(template, "test-choices.yaml", """
                choices:
                  - {gap: kind-counts, choose: any, by: 赵大客, why: 看全部车辆, on: 2009-01-05}
                  - {gap: focus-prospects, choose: focus, by: 赵大客, why: 有人跟, on: 2009-01-05}
                  - {gap: government-bodies, choose: industry, by: 赵大客, why: 同央企, on: 2009-01-05}
                  - {gap: prospects-below-ten, choose: general, by: 赵大客, why: 按一般, on: 2009-01-05}
                  - {gap: cities-or-office-areas, choose: office-area, by: 赵大客, why: 指市场部, on: 2009-01-05}
                  - {gap: group-across-region-types, choose: own-type, by: 赵大客, why: 各管各区, on: 2009-01-05}
                """);
    }

    /** An organisation of private trade at the place. */
    public static AccountDetails organisation(String name, @Nullable String place) {
        return new AccountDetails(
                AccountType.ORGANISATION, name, null, place, null, "物流", "private", "long-haul", null, null);
    }

    static AccountDetails person(String name, String place) {
        return new AccountDetails(AccountType.PERSON, name, null, place, null, null, "individual", null, null, null);
    }

    static AccountDetails withCode(AccountDetails d, String uscc) {
        return new AccountDetails(
                d.type(),
                d.name(),
                uscc,
                d.divisionCode(),
                d.address(),
                d.industry(),
                d.category(),
                d.transportCategory(),
                d.dealerId(),
                d.keeperId());
    }

    /** A valid credit code that no other test has. */
    static String creditCode() {
        var body = "91350100MA%07d".formatted(CODES.incrementAndGet());
        for (char check : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            if (CreditCode.check(body + check) instanceof CreditCodeCheck.Valid(var code)) {
                return code.value();
            }
        }
        throw new AssertionError(body);
    }

    public static HoldingFigure ours(long quantity) {
        return new HoldingFigure("北岭", true, "tractor", quantity, LocalDate.of(2026, 1, 1));
    }

    static HoldingFigure others(long quantity) {
        return new HoldingFigure("南岳", false, "tractor", quantity, LocalDate.of(2026, 1, 1));
    }

    public AccountRef register(Caller caller, AccountDetails details, HoldingFigure... holdings) {
        return done(accounts.register(caller, new RegisterAccount(details, List.of(holdings), List.of(), "", null)));
    }

    AccountPage page(Caller caller, AccountRef account) {
        return page(caller, account.id());
    }

    AccountPage page(Caller caller, java.util.UUID accountId) {
        return ledger.account(caller, accountId).orElseThrow();
    }

    /** The account as it is now. */
    AccountRef now(Caller caller, AccountRef account) {
        return new AccountRef(
                account.id(), account.number(), page(caller, account).version());
    }
}
