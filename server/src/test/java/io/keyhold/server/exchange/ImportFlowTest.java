package io.keyhold.server.exchange;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static io.keyhold.server.exchange.ImportSteps.HEADER;
import static io.keyhold.server.exchange.ImportSteps.fault;
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
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeyholdTest
class ImportFlowTest {

    private static final String CODE = soundCode("91350100100000000");
    private static final String OTHER_CODE = soundCode("91350100200000000");

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
    void everyBadCellIsNamedAndTheOtherRowsGoIn() {
        var csv = Csv.of(HEADER)
                .row("青禾物流有限公司," + CODE.substring(0, 17) + "?,福建,福州,6,,,,")
                .row("乙公司,350100000000001,福建,,,,,,")
                .row("丙公司,,火星,,,,,,")
                .row(",,福建,,1,,,,")
                .row("丁公司,,福建,福州,十辆,,,,")
                .row("戊公司,,福建,福州,,3,,,")
                .row("己公司,,福建,福州,1,,,,05/01/09")
                .row("庚公司,,福建,滨海,1,,,,2009-01-05");

        var page = steps.applied(csv);

        assertThat(page.counts()).isEqualTo(counts(7, 0, 1));
        var problems = imports.rows(caller, page.id(), "bad", 0, 50).stream()
                .flatMap(row -> row.problems().stream())
                .map(problem -> problem.cell() + " " + problem.code())
                .toList();
        assertThat(problems)
                .containsExactly(
                        "B2 CODE_ALPHABET",
                        "B3 CODE_OLD_REGISTRATION_NUMBER",
                        "C4 PROVINCE_UNKNOWN",
                        "A5 NAME_MISSING",
                        "E6 COUNT_UNREADABLE",
                        "F7 BRAND_MISSING",
                        "I8 DATE_UNREADABLE");
        assertThat(imports.rows(caller, page.id(), "created", 0, 50))
                .singleElement()
                .satisfies(row -> assertThat(row.problems())
                        .extracting(RowProblem::code)
                        .containsExactly(RowProblem.Code.CITY_UNKNOWN));
    }

    @Test
    void wrongCheckCharacterIsExplained() {
        var wrong = CODE.substring(0, 17) + (CODE.endsWith("A") ? "B" : "A");

        var page = steps.checked(Csv.of(HEADER).row("青禾物流有限公司," + wrong + ",福建,,,,,,"));

        assertThat(imports.rows(caller, page.id(), "bad", 0, 1).getFirst().problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(RowProblem.Code.CODE_CHECK_CHARACTER);
                    assertThat(problem.params()).containsEntry("expected", CODE.substring(17));
                });
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

        var end = steps.await(done(imports.apply(caller, page.id())).id());

        assertThat(end.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0, 1, 0, 2, 0, 0));
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
    void updateCompletesTheKnownAccountAndOverwritesNothing() {
        var known = enter("青禾物流有限公司", CODE);
        var page = steps.checked(Csv.of(HEADER).row("别的名字," + CODE + ",福建,厦门,7,,,,2009-01-05"));

        done(imports.choose(caller, page.id(), DuplicateChoice.UPDATE, Set.of()));
        var end = steps.await(done(imports.apply(caller, page.id())).id());

        assertThat(numbers(end).updated()).isEqualTo(1);
        var account = ledger.account(caller, known).orElseThrow();
        assertThat(account.details().name()).isEqualTo("青禾物流有限公司");
        assertThat(account.details().divisionCode()).isEqualTo("350100");
        assertThat(account.row().ourTrucks()).isEqualTo(7);
    }

    @Test
    void distinctMakesAnAccountOfItsOwnButNotWithTheSameCode() {
        enter("远山运输有限公司", null);
        enter("青禾物流有限公司", CODE);
        var page = steps.checked(Csv.of(HEADER).row("远山运输有限公司,,福建,,,,,,").row("青禾物流有限公司," + CODE + ",福建,,,,,,"));

        var chosen = done(imports.choose(caller, page.id(), DuplicateChoice.DISTINCT, Set.of()));
        var end = steps.await(done(imports.apply(caller, page.id())).id());

        assertThat(chosen.counts()).isEqualTo(new Counts(0, 0, 1, 0, 1, 0, 0, 0, 0, 0));
        assertThat(end.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0, 1, 0, 1, 0, 0));
    }

    @Test
    void codeTakenBetweenCheckingAndApplyingIsRefusedAndNothingElse() {
        var page = steps.checked(
                Csv.of(HEADER).row("青禾物流有限公司," + CODE + ",福建,,,,,,").row("远山运输有限公司," + OTHER_CODE + ",福建,,,,,,"));
        enter("抢先物流有限公司", CODE);

        var end = steps.await(done(imports.apply(caller, page.id())).id());

        assertThat(end.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0, 1, 0, 0, 1, 0));
        assertThat(imports.rows(caller, page.id(), "refused", 0, 1).getFirst().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.params()).containsEntry("reason", "credit-code-taken"));
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
        done(imports.check(caller, page.id(), page.mapping()));
        assertThat(numbers(steps.await(page.id())).ready()).isEqualTo(1);
    }

    @Test
    void duplicatedHeadersAreSaidAndTheFirstIsTaken() {
        var page = done(imports.upload(
                caller, "a.csv", Csv.of("客户名称,省份,客户名称").row("青禾,福建,远山").in()));

        assertThat(page.notices())
                .anySatisfy(notice -> assertThat(notice.params()).containsEntry("columns", "A, C"));
        assertThat(page.mapping().columns()).extracting(ColumnMeaning::column).containsExactly(0, 1);
    }

    @Test
    void contactNeedsBasisAndSourceWhichMayHoldForTheWholeFile() {
        var csv = Csv.of("客户名称,联系人,电话").row("青禾物流有限公司,张三,13000000000");
        var page = done(imports.upload(caller, "a.csv", csv.in()));

        done(imports.check(caller, page.id(), page.mapping()));
        var without = steps.await(page.id());
        var defaults = Map.of("legalBasis", "本人同意", "source", "走访", "contactPart", "车队长");
        done(imports.check(caller, page.id(), new Mapping(page.mapping().columns(), defaults)));
        steps.await(page.id());
        var end = steps.await(done(imports.apply(caller, page.id())).id());

        assertThat(numbers(without).bad()).isEqualTo(1);
        assertThat(end.counts()).isEqualTo(counts(0, 0, 1));
        assertThat(steps.accountNamed("青禾物流有限公司").contacts())
                .singleElement()
                .satisfies(contact -> assertThat(contact.details().source()).isEqualTo("走访"));
    }

    @Test
    void filesThatAreNoSheetsAreRefusedWithWhatToDo() {
        assertThat(refused(imports.upload(caller, "a.xls", bytes("\u00d0\u00cf\u0011\u00e0"))))
                .isEqualTo("sheet-old-or-locked-workbook");
        assertThat(refused(imports.upload(caller, "a.xlsx", bytes("")))).isEqualTo("sheet-empty");
        assertThat(refused(imports.upload(caller, "a.xlsx", bytes("%PDF-1")))).isEqualTo("sheet-wrong-type");
        assertThat(refused(imports.upload(caller, "a.csv", new ByteArrayInputStream(new byte[100 << 20]))))
                .isEqualTo("sheet-file-too-large");
    }

    @Test
    void headerWithoutRowsFailsAndSaysSo() {
        var page = done(imports.upload(caller, "a.csv", Csv.of(HEADER).in()));

        done(imports.check(caller, page.id(), page.mapping()));

        assertThat(fault(steps.await(page.id())).code()).isEqualTo("sheet-no-rows");
    }

    @Test
    void importsBelongToWhoUploadedThem() {
        var page = done(
                imports.upload(caller, "a.csv", Csv.of(HEADER).row("青禾,,,,,,,,").in()));

        assertThat(imports.find(company.administrator(), page.id())).isEmpty();
        assertThat(refused(imports.apply(company.administrator(), page.id()))).isEqualTo("import-not-found");
        assertThat(refused(imports.upload(
                        company.finance(), "a.csv", Csv.of(HEADER).in())))
                .isEqualTo("import-not-allowed");
    }

    private static ImportRow.Suspicion suspicion(ImportRow row) {
        return Objects.requireNonNull(row.suspicion());
    }

    private UUID enter(String name, @Nullable String code) {
        var details =
                new AccountDetails(AccountType.ORGANISATION, name, code, "350100", null, null, null, null, null, null);
        return done(accounts.register(caller, new RegisterAccount(details))).id();
    }

    private static Counts counts(int bad, int ready, int created) {
        return new Counts(bad, ready, 0, 0, 0, created, 0, 0, 0, 0);
    }

    private static ByteArrayInputStream bytes(String latin) {
        return new ByteArrayInputStream(latin.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    private static String soundCode(String body) {
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(check -> body + (char) check)
                .filter(code ->
                        io.keyhold.matching.CreditCode.check(code) instanceof io.keyhold.matching.CreditCodeCheck.Valid)
                .findFirst()
                .orElseThrow();
    }
}
