package io.keyhold.server.exchange;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.exchange.ImportSteps.HEADER;
import static io.keyhold.server.exchange.ImportSteps.fault;
import static io.keyhold.server.exchange.ImportSteps.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.account.Accounts;
import io.keyhold.server.account.HoldingFigure;
import io.keyhold.server.account.Holdings;
import io.keyhold.server.account.Ledger;
import io.keyhold.server.account.LedgerQuery;
import io.keyhold.server.account.RegisterAccount;
import io.keyhold.server.registration.Intents;
import io.keyhold.server.registration.Registrations;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An import that nobody has touched since is taken back whole, what it added to known accounts too; a touched one not at all. */
@KeyholdTest
class TakingBackTest {
    private static final LocalDate DAY = LocalDate.of(2009, 1, 5);
    private static final String PERSON = HEADER + ",联系人,联系人角色,电话,合法依据,来源";

    @Autowired
    Companies companies;

    @Autowired
    Imports imports;

    @Autowired
    Accounts accounts;

    @Autowired
    Holdings holdings;

    @Autowired
    Ledger ledger;

    @Autowired
    Intents intents;

    @Autowired
    Registrations registrations;

    private Company company;
    private Caller caller;
    private ImportSteps steps;

    @BeforeEach
    void found() {
        company = companies.found();
        caller = company.keyAccounts();
        steps = new ImportSteps(imports, ledger, caller);
    }

    @Test
    void enteredAccountsGoAndMayBeBroughtInAgain() {
        var page = steps.applied(Csv.of(HEADER).row("青禾物流有限公司,,福建,福州,6,,,,2009-01-05"));

        var undone = steps.undone(page);

        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(numbers(undone).undone()).isEqualTo(1);
        assertThat(ledger.page(caller, LedgerQuery.all(LedgerQuery.Sort.NEWEST, 10))
                        .rows())
                .isEmpty();
        done(imports.check(caller, page.id(), undone.mapping()));
        assertThat(numbers(steps.applied(steps.await(page.id()))).created()).isEqualTo(1);
    }

    @Test
    void accountChangedSinceKeepsTheImportAndIsNamed() {
        var page = steps.applied(Csv.of(HEADER).row("青禾物流有限公司,,福建,,,,,,").row("远山运输有限公司,,福建,,,,,,"));
        var account = steps.accountNamed("远山运输有限公司");
        done(accounts.archive(caller, account.row().id(), account.version(), "误录"));

        var end = steps.undone(page);

        assertThat(end.state()).isEqualTo(ImportState.APPLIED);
        assertThat(fault(end).code()).isEqualTo("import-touched");
        assertThat(fault(end).params().get("accounts"))
                .contains(String.valueOf(account.row().number()));
        assertThat(steps.accountNamed("青禾物流有限公司")).isNotNull();
    }

    @Test
    void accountThatSomebodyRegisteredKeepsTheImportAndIsNamed() {
        company = intents.found();
        steps = new ImportSteps(imports, ledger, company.keyAccounts());
        var page = steps.applied(Csv.of(HEADER).row("青禾物流有限公司,,福建,福州,,,,,").row("远山运输有限公司,,福建,福州,,,,,"));
        done(registrations.register(company.sales(), intents.form(company, "远山运输有限公司")));

        var end = steps.undone(page);

        assertThat(end.state()).isEqualTo(ImportState.APPLIED);
        assertThat(fault(end).code()).isEqualTo("import-in-use");
        assertThat(fault(end).params())
                .containsEntry("count", "1")
                .containsEntry(
                        "accounts",
                        String.valueOf(steps.accountNamed("远山运输有限公司").row().number()));
        assertThat(steps.accountNamed("青禾物流有限公司")).isNotNull();
    }

    @Test
    void completedAccountIsAgainWhatItWas() {
        var known = enter("青禾物流有限公司");
        record(known, 3);
        var before = steps.account(known);
        var page = steps.completing(Csv.of(PERSON)
                .row("青禾物流有限公司,,福建,厦门,7,5,乙牌,牵引车,2009-01-05,林远,决策人,13900000000,本人同意,展会")
                .row("新来运输有限公司,,福建,,2,,,,2009-01-05,,,,,"));
        assertThat(steps.account(known).row().trucks()).isEqualTo(15);

        var undone = steps.undone(page);

        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(numbers(undone).undone()).isEqualTo(2);
        var after = steps.account(known);
        assertThat(after.details()).isEqualTo(before.details());
        assertThat(after.row().trucks()).isEqualTo(3);
        assertThat(after.row().tier()).isEqualTo(before.row().tier());
        assertThat(after.contacts()).isEmpty();
        assertThat(after.holdings()).hasSameSizeAs(before.holdings());
        assertThat(after.version()).isGreaterThan(before.version());
    }

    @Test
    void figureThatAnImportReplacedStandsAgain() {
        var known = enter("青禾物流有限公司");
        var replaced = new HoldingFigure("乙牌", false, "tractor", 4, DAY);
        done(holdings.record(caller, known, steps.account(known).version(), List.of(replaced)));
        var page = steps.completing(Csv.of(HEADER).row("青禾物流有限公司,,福建,,,9,乙牌,牵引车,2009-01-05"));
        assertThat(steps.account(known).row().trucks()).isEqualTo(9);

        assertThat(steps.undone(page).state()).isEqualTo(ImportState.UNDONE);

        assertThat(steps.account(known).row().trucks()).isEqualTo(4);
    }

    @Test
    void accountThatItsOwnImportCompletedGoesToo() {
        var page = steps.completing(Csv.of(HEADER)
                .row("青禾物流有限公司,,福建,,,,,,")
                .row("青禾物流 有限公司,,福建,,,9,乙牌,牵引车,2009-01-05")
                .row("青禾物流　有限公司,,福建,,,4,丙牌,牵引车,2009-01-05"));
        assertThat(numbers(page).updated()).isEqualTo(2);

        var undone = steps.undone(page);

        assertThat(numbers(undone).undone()).isEqualTo(3);
        assertThat(ledger.page(caller, LedgerQuery.all(LedgerQuery.Sort.NEWEST, 10))
                        .rows())
                .isEmpty();
    }

    @Test
    void completedAccountThatSomebodyChangedSinceKeepsTheWholeImport() {
        var known = enter("青禾物流有限公司");
        var page = steps.completing(
                Csv.of(HEADER).row("青禾物流有限公司,,福建,,7,,,,2009-01-05").row("新来运输有限公司,,福建,,2,,,,2009-01-05"));
        record(known, 8);

        var end = steps.undone(page);

        assertThat(fault(end).code()).isEqualTo("import-touched");
        assertThat(fault(end).params().get("accounts"))
                .contains(String.valueOf(steps.account(known).row().number()));
        assertThat(steps.accountNamed("新来运输有限公司").row().trucks()).isEqualTo(2);
    }

    private UUID enter(String name) {
        var details =
                new AccountDetails(AccountType.ORGANISATION, name, null, null, null, null, null, null, null, null);
        return done(accounts.register(caller, new RegisterAccount(details))).id();
    }

    private void record(UUID accountId, long quantity) {
        var figure = new HoldingFigure("甲牌", false, "tractor", quantity, DAY);
        done(holdings.record(caller, accountId, steps.account(accountId).version(), List.of(figure)));
    }
}
