package io.keyhold.server.exchange;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static io.keyhold.server.exchange.ImportSteps.CODE;
import static io.keyhold.server.exchange.ImportSteps.HEADER;
import static io.keyhold.server.exchange.ImportSteps.OTHER_CODE;
import static io.keyhold.server.exchange.ImportSteps.counts;
import static io.keyhold.server.exchange.ImportSteps.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountPage;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.account.Accounts;
import io.keyhold.server.account.HoldingFigure;
import io.keyhold.server.account.Ledger;
import io.keyhold.server.account.RegisterAccount;
import io.keyhold.server.exchange.ImportPage.Counts;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a file to accounts in the ledger. */
@KeyholdTest
class ImportApplyingTest {

    @Autowired
    Companies companies;

    @Autowired
    Imports imports;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

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
    void goodRowsBecomeAccountsWithTheirHoldings() {
        var csv = Csv.of(HEADER)
                .row("青禾物流有限公司," + CODE + ",福建,福州,6,4,乙牌,牵引车,2009-01-05")
                .row("远山运输有限公司,,福建省,厦门市,0,3辆,丙牌,自卸车,2009年1月5日");

        var page = steps.applied(csv);

        assertThat(page.state()).isEqualTo(ImportState.APPLIED);
        assertThat(page.counts()).isEqualTo(counts(0, 0, 2));
        var account = steps.accountNamed("青禾物流有限公司");
        assertThat(account.details().uscc()).isEqualTo(CODE);
        assertThat(account.details().divisionCode()).isEqualTo("350100");
        assertThat(account.row().trucks()).isEqualTo(10);
        assertThat(account.row().ourTrucks()).isEqualTo(6);
        assertThat(account.holdings())
                .extracting(AccountPage.Holding::figure)
                .contains(new HoldingFigure("乙牌", false, "tractor", 4, LocalDate.of(2009, 1, 5)));
        assertThat(steps.accountNamed("远山运输有限公司").details().divisionCode()).isEqualTo("350200");
    }

    @Test
    void gbkFileWithTitleRowsAndUnitsInHeadersIsUnderstood() {
        var csv = Csv.of("某地区客户信息台帐,,")
                .row("填报单位：,榕城,")
                .row("企业名称（全称）,所在地,本品保有量（辆）")
                .row("青禾物流有限公司,福建省福州市,12");

        var page = done(imports.upload(caller, "台帐.csv", csv.in(Charset.forName("GBK"))));

        assertThat(page.headerRow()).isEqualTo(3);
        assertThat(page.mapping().columns())
                .extracting(ColumnMeaning::field)
                .containsExactly(Field.NAME, Field.PLACE, Field.OUR_TRUCKS);
        assertThat(page.notices()).extracting(ImportPage.Remark::code).contains("ENCODING");
        assertThat(page.headers().getFirst().samples()).containsExactly("青禾物流有限公司");
        assertThat(numbers(steps.checked(page)).ready()).isEqualTo(1);
    }

    @Test
    void contactNeedsBasisAndSourceWhichMayHoldForTheWholeFile() {
        var csv = Csv.of("客户名称,联系人,电话").row("青禾物流有限公司,张三,13000000000");
        var page = steps.uploaded(csv);

        var without = steps.checked(page);
        var defaults = Map.of("legalBasis", "本人同意", "source", "走访", "contactPart", "车队长");
        var mapped =
                done(imports.check(caller, page.id(), new Mapping(page.mapping().columns(), defaults)));
        var end = steps.applied(steps.await(mapped.id()));

        assertThat(numbers(without).bad()).isEqualTo(1);
        assertThat(end.counts()).isEqualTo(counts(0, 0, 1));
        assertThat(steps.accountNamed("青禾物流有限公司").contacts())
                .singleElement()
                .satisfies(contact -> assertThat(contact.details().source()).isEqualTo("走访"));
    }

    @Test
    void codeTakenBetweenCheckingAndApplyingIsRefusedAndNothingElse() {
        var page = steps.checked(
                Csv.of(HEADER).row("青禾物流有限公司," + CODE + ",福建,,,,,,").row("远山运输有限公司," + OTHER_CODE + ",福建,,,,,,"));
        enter("抢先物流有限公司", CODE);

        var end = steps.applied(page);

        assertThat(end.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0, 1, 0, 0, 1, 0));
        assertThat(imports.rows(caller, page.id(), "refused", 0, 1).getFirst().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.params()).containsEntry("reason", "credit-code-taken"));
    }

    @Test
    void importsBelongToWhoUploadedThem() {
        var page = steps.uploaded(Csv.of(HEADER).row("青禾,,,,,,,,"));

        assertThat(imports.find(company.administrator(), page.id())).isEmpty();
        assertThat(refused(imports.apply(company.administrator(), page.id()))).isEqualTo("import-not-found");
        assertThat(refused(imports.upload(
                        company.finance(), "a.csv", Csv.of(HEADER).in())))
                .isEqualTo("import-not-allowed");
    }

    private UUID enter(String name, String code) {
        var details =
                new AccountDetails(AccountType.ORGANISATION, name, code, "350100", null, null, null, null, null, null);
        return done(accounts.register(caller, new RegisterAccount(details))).id();
    }
}
