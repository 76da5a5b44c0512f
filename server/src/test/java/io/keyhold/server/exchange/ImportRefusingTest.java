package io.keyhold.server.exchange;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static io.keyhold.server.exchange.ImportSteps.CODE;
import static io.keyhold.server.exchange.ImportSteps.HEADER;
import static io.keyhold.server.exchange.ImportSteps.counts;
import static io.keyhold.server.exchange.ImportSteps.fault;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Ledger;
import io.keyhold.server.exchange.sheet.RawWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be read, and what is said of it. */
@KeyholdTest
class ImportRefusingTest {

    @Autowired
    Companies companies;

    @Autowired
    Imports imports;

    @Autowired
    Ledger ledger;

    @TempDir
    Path folder;

    private Caller caller;
    private ImportSteps steps;

    @BeforeEach
    void found() {
        caller = companies.found().keyAccounts();
        steps = new ImportSteps(imports, ledger, caller);
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
    void duplicatedHeadersAreSaidAndTheFirstIsTaken() {
        var page = steps.uploaded(Csv.of("客户名称,省份,客户名称").row("青禾,福建,远山"));

        assertThat(page.notices())
                .anySatisfy(notice -> assertThat(notice.params()).containsEntry("columns", "A, C"));
        assertThat(page.mapping().columns()).extracting(ColumnMeaning::column).containsExactly(0, 1);
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
        var page = steps.checked(Csv.of(HEADER));

        assertThat(fault(page).code()).isEqualTo("sheet-no-rows");
    }

    @Test
    void rowNumberThatComesTwiceIsDamageAndNotALostRow() throws IOException {
        var rows = "<row r=\"1\">%s</row><row r=\"2\">%s</row><row r=\"2\">%s</row>"
                .formatted(cell("A1", "客户名称"), cell("A2", "青禾物流"), cell("A2", "远山运输"));
        var workbook = RawWorkbook.of(rows).write(folder.resolve("twice.xlsx"));

        var page = done(imports.upload(caller, "twice.xlsx", Files.newInputStream(workbook)));

        assertThat(fault(steps.checked(page)).code()).isEqualTo("sheet-damaged");
    }

    private static String cell(String name, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(name, text);
    }

    private static ByteArrayInputStream bytes(String latin) {
        return new ByteArrayInputStream(latin.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
