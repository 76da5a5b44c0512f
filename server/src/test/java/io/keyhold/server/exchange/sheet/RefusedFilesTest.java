package io.keyhold.server.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyhold.server.exchange.sheet.SheetFault.Code;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedFilesTest {

    private static final long MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void oldWorkbookIsRefusedWhateverItsName() throws IOException {
        var file =
                Files.write(folder.resolve("renamed.xlsx"), bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"));

        assertThat(ReadSheet.fault(file)).isEqualTo(SheetFault.of(Code.OLD_OR_LOCKED_WORKBOOK));
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, WORD",
        "ppt/presentation.xml, POWERPOINT",
        "xl/workbook.bin, XLSB",
        "content.xml, OPEN_DOCUMENT",
        "photos/1.jpg, ZIP"
    })
    void otherPackedFilesAreNamed(String part, String found) throws IOException {
        var file = folder.resolve("renamed.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
        }

        assertThat(ReadSheet.fault(file)).isEqualTo(SheetFault.of(Code.WRONG_TYPE, "found", found));
    }

    @ParameterizedTest
    @CsvSource({
        "'%PDF-1.7 …', PDF",
        "'<html><table>', WEB_PAGE",
        "'  <!DOCTYPE html>', WEB_PAGE",
        "'<?xml version=\"1.0\"?><Workbook>', WEB_PAGE",
        "'abc\0def', OTHER_BINARY",
        "'GIF89a', IMAGE"
    })
    void otherFilesAreNamed(String content, String found) throws IOException {
        var file = Files.write(folder.resolve("renamed.csv"), bytes(content));

        assertThat(ReadSheet.fault(file)).isEqualTo(SheetFault.of(Code.WRONG_TYPE, "found", found));
    }

    @Test
    void emptyFilesAndSheetsAreRefused() throws IOException {
        var nothing = Files.createFile(folder.resolve("nothing.csv"));
        var blank = Files.writeString(folder.resolve("blank.csv"), "\n , \n");
        var sheet = RawWorkbook.of("<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>").write(folder.resolve("empty.xlsx"));

        assertThat(ReadSheet.fault(nothing)).isEqualTo(SheetFault.of(Code.EMPTY));
        assertThat(ReadSheet.fault(blank)).isEqualTo(SheetFault.of(Code.EMPTY));
        assertThat(ReadSheet.fault(sheet)).isEqualTo(SheetFault.of(Code.EMPTY));
    }

    @Test
    void hugeFileIsRefusedUnread() throws IOException {
        var file = folder.resolve("huge.xlsx");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100 * MEGABYTE);
        }

        assertThat(ReadSheet.fault(file)).isEqualTo(new SheetFault(Code.FILE_TOO_LARGE, Map.of("megabytes", "20")));
    }

    @Test
    void zipBombIsRefusedWhileUnpacking() throws IOException {
        var file = folder.resolve("bomb.xlsx");
        RawWorkbook.of("").part("xl/media/x", "0".repeat((int) (8 * MEGABYTE))).write(file);
        assertThat(Files.size(file)).isLessThan(MEGABYTE);

        var fault = ReadSheet.fault(file, new SheetLimits(MEGABYTE, 4 * MEGABYTE, 4 * MEGABYTE, 10, 10));

        assertThat(fault).isEqualTo(SheetFault.of(Code.UNPACKS_TOO_LARGE, "megabytes", 4));
    }

    @Test
    void textsThatWouldFillTheMemoryAreRefusedWhileUnpacking() throws IOException {
        var file = RawWorkbook.of("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                .part("xl/sharedStrings.xml", "<sst><si><t>" + "0".repeat((int) (2 * MEGABYTE)) + "</t></si></sst>")
                .write(folder.resolve("texts.xlsx"));

        var fault = ReadSheet.fault(file, new SheetLimits(MEGABYTE, 4 * MEGABYTE, MEGABYTE, 10, 10));

        assertThat(fault).isEqualTo(SheetFault.of(Code.UNPACKS_TOO_LARGE, "megabytes", 1));
    }

    @Test
    void cutOffWorkbookIsDamaged() throws IOException {
        var whole = Files.readAllBytes(
                RawWorkbook.of("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").write(folder.resolve("whole.xlsx")));
        var file = Files.write(folder.resolve("half.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(ReadSheet.fault(file).code()).isEqualTo(Code.DAMAGED);
    }

    @Test
    void tooManyColumnsAreRefused() throws IOException {
        var wide = Files.writeString(folder.resolve("wide.csv"), "x,".repeat(300) + "\n");
        var far =
                RawWorkbook.of("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>").write(folder.resolve("far.xlsx"));

        assertThat(ReadSheet.fault(wide)).isEqualTo(SheetFault.of(Code.TOO_MANY_COLUMNS, "columns", 200));
        assertThat(ReadSheet.fault(far)).isEqualTo(SheetFault.of(Code.TOO_MANY_COLUMNS, "columns", 200));
    }

    @Test
    void nonsenseInsideAWorkbookIsDamageNotACrash() throws IOException {
        for (var rows : new String[] {
            "<row r=\"x\"><c r=\"A1\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"A1\" t=\"zz\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"A1\" s=\"x\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>"
        }) {
            var file = RawWorkbook.of(rows).write(folder.resolve("nonsense.xlsx"));

            assertThat(ReadSheet.fault(file).code()).as(rows).isEqualTo(Code.DAMAGED);
        }
    }

    @Test
    void missingPartsAreDamage() throws IOException {
        var file = RawWorkbook.of("").part("xl/_rels/workbook.xml.rels", "<x/>").write(folder.resolve("a.xlsx"));

        assertThatThrownBy(() -> ReadSheet.rows(file)).isInstanceOf(AssertionError.class);
        assertThat(ReadSheet.fault(file).code()).isEqualTo(Code.DAMAGED);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
