package io.keyhold.server.exchange;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.exchange.ImportSteps.CODE;
import static io.keyhold.server.exchange.ImportSteps.HEADER;
import static io.keyhold.server.exchange.ImportSteps.OTHER_CODE;
import static io.keyhold.server.exchange.ImportSteps.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.account.Accounts;
import io.keyhold.server.account.HoldingFigure;
import io.keyhold.server.account.Ledger;
import io.keyhold.server.account.RegisterAccount;
import io.keyhold.server.exchange.ImportPage.Counts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows that may be what the file or the ledger has already. */
@KeyholdTest
class ImportDuplicatesTest {

    @Autowired
    Companies companies;

    @Autowired
    Imports imports;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    private Caller caller;
    private ImportSteps steps;

    @BeforeEach
    void found() {
        caller = companies.found().keyAccounts();
        steps = new ImportSteps(imports, ledger, caller);
    }

    @Test
    void duplicatesInTheFileAndInTheLedgerStayOutUntilSomeoneDecides() {
        var known = enter("青禾物流有限公司", CODE);
        var csv = Csv.of(HEADER)
                .row("青禾物流（改名）有限公司," + CODE + ",福建,,,,,,")
                .row("远山运输有限公司,,福建,,,,,,")
                .row("远山運輸 有限公司,,福建,,,,,,");

        var page = steps.checked(csv);

        assertThat(page.counts()).isEqualTo(new Counts(0, 1, 2, 0, 0, 0, 0, 0, 0, 0));
        var suspects = imports.rows(caller, page.id(), "suspect", 0, 10);
        assertThat(suspects).extracting(row -> suspicion(row).reason()).containsExactly("code", "name");
        assertThat(suspicion(suspects.getFirst()).account()).extracting("id").isEqualTo(known);
        assertThat(suspicion(suspects.getLast()).row()).isEqualTo(3);

        var end = steps.applied(page);

        assertThat(end.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0, 1, 0, 2, 0, 0));
    }

    @Test
    void organisationsOfOneNameAreNotSuspectWhenTheirCodesDiffer() {
        var page = steps.checked(Csv.of(HEADER)
                .row("青禾物流有限公司," + CODE + ",福建,,,,,,")
                .row("青禾物流有限公司," + OTHER_CODE + ",福建,,,,,,")
                .row("青禾物流有限公司,,福建,,,,,,"));

        assertThat(page.counts()).isEqualTo(new Counts(0, 2, 1, 0, 0, 0, 0, 0, 0, 0));
        assertThat(imports.rows(caller, page.id(), "suspect", 0, 10))
                .extracting(ImportRow::number)
                .containsExactly(4);
    }

    @Test
    void updateCompletesTheKnownAccountAndOverwritesNothing() {
        var known = enter("青禾物流有限公司", CODE);
        var page = steps.checked(Csv.of(HEADER).row("别的名字," + CODE + ",福建,厦门,7,,,,2009-01-05"));

        done(imports.choose(caller, page.id(), DuplicateChoice.UPDATE, Set.of()));
        var end = steps.applied(page);

        assertThat(numbers(end).updated()).isEqualTo(1);
        var account = ledger.account(caller, known).orElseThrow();
        assertThat(account.details().name()).isEqualTo("青禾物流有限公司");
        assertThat(account.details().divisionCode()).isEqualTo("350100");
        assertThat(account.row().ourTrucks()).isEqualTo(7);
    }

    @Test
    void completingAKnownAccountDoesNotCountTheSameTrucksTwice() {
        var known = new AccountDetails(
                AccountType.ORGANISATION, "青禾物流有限公司", CODE, "350100", null, null, null, null, null, null);
        var trucks = new HoldingFigure("北岭", true, "tractor", 12, LocalDate.of(2009, 1, 1));
        done(accounts.register(caller, new RegisterAccount(known, List.of(trucks), List.of(), "", null)));

        steps.completing(Csv.of("客户名称,统一社会信用代码,本品车辆数").row("青禾物流有限公司," + CODE + ",15"));

        var account = steps.accountNamed("青禾物流有限公司");
        assertThat(account.row().ourTrucks()).isEqualTo(15);
        assertThat(account.holdings()).extracting(it -> it.figure().brand()).containsOnly("北岭");
    }

    @Test
    void distinctMakesAnAccountOfItsOwnButNotWithTheSameCode() {
        enter("远山运输有限公司", null);
        enter("青禾物流有限公司", CODE);
        var page = steps.checked(Csv.of(HEADER).row("远山运输有限公司,,福建,,,,,,").row("青禾物流有限公司," + CODE + ",福建,,,,,,"));

        var chosen = done(imports.choose(caller, page.id(), DuplicateChoice.DISTINCT, Set.of()));
        var end = steps.applied(page);

        assertThat(chosen.counts()).isEqualTo(new Counts(0, 0, 1, 0, 1, 0, 0, 0, 0, 0));
        assertThat(end.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0, 1, 0, 1, 0, 0));
    }

    private static ImportRow.Suspicion suspicion(ImportRow row) {
        return Objects.requireNonNull(row.suspicion());
    }

    private UUID enter(String name, @Nullable String code) {
        var details =
                new AccountDetails(AccountType.ORGANISATION, name, code, "350100", null, null, null, null, null, null);
        return done(accounts.register(caller, new RegisterAccount(details))).id();
    }
}
