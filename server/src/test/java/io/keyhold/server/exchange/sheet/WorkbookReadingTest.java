package io.keyhold.server.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyhold.server.exchange.sheet.SheetCell.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookReadingTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        var file = folder.resolve("a.xlsx");
        var writer = new SheetWriter(Files.newOutputStream(file), "客户");
        writer.header(List.of("客户名称", "车辆数", "日期"), 20);
        writer.row(Arrays.asList("青禾物流有限公司", 12, LocalDate.of(2024, 1, 5)));
        writer.row(Arrays.asList(null, 1.5, null));
        writer.finish();

        assertThat(ReadSheet.lines(file)).containsExactly("1: 客户名称|车辆数|日期", "2: 青禾物流有限公司|12|2024-01-05", "3: |1.5");
    }

    @Test
    void whatWasNotFinishedPassesForNoWorkbook() throws IOException {
        var file = folder.resolve("half.xlsx");
        var writer = new SheetWriter(Files.newOutputStream(file), "客户");
        for (int i = 0; i < 2_000; i++) {
            writer.row(List.of("青禾物流有限公司", i));
        }

        assertThat(ReadSheet.fault(file).code()).isEqualTo(SheetFault.Code.DAMAGED);
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() throws IOException {
        var file = folder.resolve("injection.xlsx");
        var dangerous = List.of("=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "\t=1+1", "=HYPERLINK(\"http://x\")");
        var writer = new SheetWriter(Files.newOutputStream(file), "x");
        writer.row(dangerous);
        writer.finish();

        var row = ReadSheet.rows(file).getFirst();

        assertThat(row.cells()).allMatch(cell -> cell.kind() == Kind.TEXT);
        assertThat(row.cell(0).text()).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(unzipped(file, "xl/worksheets/sheet1.xml"))
                .doesNotContain("<f>")
                .doesNotContain("t=\"str\"")
                .contains("inlineStr");
    }

    @Test
    void formulasGiveTheirValueOrSayThatTheyHaveNone() throws IOException {
        var file = RawWorkbook.of("""
                        <row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>cmd|' /C calc'!A0</f><v>青禾</v></c>
                        <c r="C1"><f>SUM(A:A)</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="b"><v>1</v></c></row>""").write(folder.resolve("formulas.xlsx"));

        var cells = ReadSheet.rows(file).getFirst().cells();

        assertThat(cells)
                .containsExactly(
                        new SheetCell(Kind.NUMBER, "2"),
                        new SheetCell(Kind.TEXT, "青禾"),
                        new SheetCell(Kind.UNCALCULATED, ""),
                        new SheetCell(Kind.ERROR, "#DIV/0!"),
                        new SheetCell(Kind.TEXT, "TRUE"));
    }

    @Test
    void numbersAreDatesByTheirFormat() throws IOException {
        var file = RawWorkbook.of("""
                        <row r="1"><c r="A1" s="1"><v>45296</v></c><c r="B1" s="2"><v>45296.5</v></c><c r="C1" s="3"><v>45296</v></c>
                        <c r="D1"><v>1.38E10</v></c><c r="E1"><v>1E+300</v></c><c r="F1"><v>-0</v></c></row>""").write(folder.resolve("dates.xlsx"));

        var cells = ReadSheet.rows(file).getFirst().cells();

        assertThat(cells)
                .containsExactly(
                        new SheetCell(Kind.DATE, "2024-01-05"),
                        new SheetCell(Kind.DATE, "2024-01-05"),
                        new SheetCell(Kind.NUMBER, "45296"),
                        new SheetCell(Kind.NUMBER, "13800000000"),
                        new SheetCell(Kind.NUMBER, "1E+300"),
                        new SheetCell(Kind.NUMBER, "0"));
    }

    @Test
    void mergedCellsAreToldFromEmptyOnes() throws IOException {
        var file = RawWorkbook.of("""
                        <row r="1"><c r="A1" t="inlineStr"><is><t>台帐</t></is></c></row>
                        <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3"><v>7</v></c></row>
                        <row r="4"><c r="B4"><v>8</v></c></row><row r="5"/>""", """
                        <mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A3:A5"/></mergeCells>""").write(folder.resolve("merged.xlsx"));

        assertThat(ReadSheet.rows(file).getLast().cells())
                .containsExactly(new SheetCell(Kind.MERGED, "A3:A5"), new SheetCell(Kind.NUMBER, "8"));
        assertThat(ReadSheet.lines(file)).containsExactly("1: 台帐|A1:C1|A1:C1", "3: 共享|7", "4: A3:A5|8");
        try (var source = ReadSheet.opened(file)) {
            assertThat(source.merged()).extracting(MergedRange::name).containsExactly("A1:C1", "A3:A5");
        }
    }

    @Test
    void blankRowsAndInvisibleCharactersAreNothing() throws IOException {
        var file = RawWorkbook.of("""
                        <row r="1"><c r="A1" t="inlineStr"><is><t>  　\u00a0</t></is></c></row><row r="2"/>
                        <row r="9" hidden="1"><c r="B9" t="inlineStr"><is><t>\u200b 青禾　物流\u00a0\ufeff</t></is></c></row>""").write(folder.resolve("blank.xlsx"));

        var rows = ReadSheet.rows(file);

        assertThat(ReadSheet.lines(file)).containsExactly("9: |青禾 物流");
        assertThat(rows.getFirst().hidden()).isTrue();
    }

    @Test
    void firstSheetThatHoldsAnythingIsReadAndTheOthersAreNamed() throws IOException {
        var file = folder.resolve("sheets.xlsx");
        var writer = new SheetWriter(Files.newOutputStream(file), "说明");
        writer.sheet("客户");
        writer.row(List.of("青禾"));
        writer.sheet("旧表");
        writer.row(List.of("远山"));
        writer.finish();

        assertThat(ReadSheet.lines(file)).containsExactly("1: 青禾");
        try (var source = ReadSheet.opened(file)) {
            assertThat(source.notices())
                    .containsExactly(
                            SheetNotice.of(SheetNotice.Code.OTHER_SHEETS, Map.of("sheet", "客户", "others", "旧表")));
        }
    }

    @Test
    void damageInTheMiddleIsAFaultThatSaysWhere() throws IOException {
        var file = RawWorkbook.of(
                        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row><row r=\"3\"><c r=<")
                .write(folder.resolve("cut.xlsx"));

        assertThatThrownBy(() -> ReadSheet.rows(file))
                .isInstanceOfSatisfying(
                        UnreadableSheet.class,
                        e -> assertThat(e.fault())
                                .isEqualTo(new SheetFault(SheetFault.Code.DAMAGED, Map.of("near", "A3"))));
    }

    @Test
    void entitiesAreNeverExpanded() throws IOException {
        var bomb =
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                        + "<c r=\"A1\" t=\"inlineStr\"><is><t>x&b;&f;</t></is></c></row></sheetData></worksheet>";
        var file = RawWorkbook.of("").part("xl/worksheets/sheet1.xml", bomb).write(folder.resolve("entities.xlsx"));

        var opening = SheetFiles.open(file, SheetLimits.STANDARD);

        if (opening instanceof SheetOpening.Readable(var source)) {
            try (source;
                    var rows = source.rows()) {
                assertThat(rows.findFirst().orElseThrow().cell(0).text()).doesNotContain("aaa", "root");
            }
        }
    }

    private static String unzipped(Path file, String part) throws IOException {
        try (var zip = new java.util.zip.ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry(part))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
