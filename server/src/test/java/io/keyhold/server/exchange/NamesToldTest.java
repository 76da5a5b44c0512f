package io.keyhold.server.exchange;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.exchange.ImportSteps.HEADER;
import static io.keyhold.server.exchange.ImportSteps.fault;
import static io.keyhold.server.exchange.ImportSteps.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Accounts;
import io.keyhold.server.account.Ledger;
import io.keyhold.server.account.Ledgers;
import io.keyhold.server.account.NameAttempts;
import io.keyhold.server.account.NameAttempts.Attempt;
import io.keyhold.server.account.RegisterAccount;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file that asks about others' customers asks as much as a person may ask, and no more. */
@KeyholdTest
class NamesToldTest {
    @Autowired
    Companies companies;

    @Autowired
    Imports imports;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    NameAttempts attempts;

    private Company company;

    @BeforeEach
    void aLedgerOfTheSouth() {
        company = companies.found();
        var southern = names(NameAttempts.NAMES_AN_HOUR + 1)
                .map(name -> new RegisterAccount(Ledgers.organisation(name, Ledgers.FUZHOU)))
                .toList();
        accounts.registerAll(company.keyAccounts(), southern).forEach(Companies::done);
    }

    @Test
    void othersCustomersThatAFileNamesAreNamesTried() {
        var north = steps(company.northernManager());

        var page = north.checked(Csv.of(HEADER).row("甲1运输有限公司,,,,,,,,").row("没人知道的运输有限公司,,,,,,,,"));

        assertThat(numbers(page).suspect()).isEqualTo(1);
        assertThat(tried())
                .extracting(Attempt::name, Attempt::via, Attempt::answer)
                .containsExactly(tuple("甲1运输有限公司", "import", "taken-unseen"));
    }

    @Test
    void aFileWithMoreOfThemThanOneMayAskAboutTellsNothingAndNoFileIsCheckedForAWhile() {
        var north = steps(company.northernManager());
        var file = Csv.of(HEADER);
        names(NameAttempts.NAMES_AN_HOUR + 1).forEach(name -> file.row(name + ",,,,,,,,"));

        var end = north.checked(file);

        assertThat(end.state()).isEqualTo(ImportState.FAILED);
        assertThat(fault(end).code()).isEqualTo("too-many-names-tried");
        assertThat(imports.rows(company.northernManager(), end.id(), null, 0, 10))
                .isEmpty();
        assertThat(north.checked(Csv.of(HEADER).row("没人知道的运输有限公司,,,,,,,,")).state())
                .isEqualTo(ImportState.FAILED);
        assertThat(steps(company.keyAccounts()).checked(file).state()).isEqualTo(ImportState.CHECKED);
    }

    private static Stream<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj("甲%d运输有限公司"::formatted);
    }

    private ImportSteps steps(Caller caller) {
        return new ImportSteps(imports, ledger, caller);
    }

    private List<Attempt> tried() {
        return done(attempts.page(company.administrator(), null, 10)).rows();
    }
}
