package io.keyhold.server.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReadingTest {

    private static final String TABLE = "客户名称,省份,车辆数\n青禾物流有限公司,湖北,12\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void encodingIsFound(String charset) throws IOException {
        var file = Files.write(folder.resolve("a.csv"), TABLE.getBytes(Charset.forName(charset)));

        assertThat(ReadSheet.lines(file)).containsExactly("1: 客户名称|省份|车辆数", "2: 青禾物流有限公司|湖北|12");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, true", "UTF-16LE, false", "UTF-16BE, false"})
    void byteOrderMarkIsNotPartOfTheFirstHeader(String charset, boolean silent) throws IOException {
        var file = Files.write(folder.resolve("a.csv"), ("\ufeff" + TABLE).getBytes(Charset.forName(charset)));

        assertThat(ReadSheet.rows(file).getFirst().cell(0).text()).isEqualTo("客户名称");
        try (var source = ReadSheet.opened(file)) {
            assertThat(source.notices().isEmpty()).isEqualTo(silent);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";", "|", "，", ","})
    void separatorIsFound(String separator) throws IOException {
        var file = Files.writeString(folder.resolve("a.txt"), TABLE.replace(",", separator));

        assertThat(ReadSheet.rows(file))
                .allSatisfy(row -> assertThat(row.cells()).hasSize(3));
    }

    @Test
    void separatorsBetweenQuotationMarksDoNotCount() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "名称;地址\n\"青,禾,物,流\";\"一,二\"\"三\n四\"\n远山;x\n");

        assertThat(ReadSheet.lines(file)).containsExactly("1: 名称|地址", "2: 青,禾,物,流|一,二\"三\n四", "3: 远山|x");
    }

    @Test
    void blankLinesCountAsRowsAndAreNotRead() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "名称\n\n , \n青禾\n");

        assertThat(ReadSheet.lines(file)).containsExactly("1: 名称", "4: 青禾");
    }

    @Test
    void bytesThatMakeNoSenseAreRefused() throws IOException {
        var file = Files.write(folder.resolve("a.csv"), new byte[] {'a', ',', (byte) 0xff, (byte) 0xff, '\n'});

        assertThat(ReadSheet.fault(file).code()).isEqualTo(SheetFault.Code.UNKNOWN_ENCODING);
    }

    @Test
    void quotationMarkLeftOpenDoesNotSwallowTheFile() throws IOException {
        var lines = "青禾物流,12\n".repeat(50_000);
        var file = Files.writeString(folder.resolve("a.csv"), "名称,数\n\"青禾,1\n" + lines, StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ReadSheet.rows(file))
                .isInstanceOfSatisfying(
                        UnreadableSheet.class, e -> assertThat(e.fault().code()).isEqualTo(SheetFault.Code.DAMAGED));
    }

    @Test
    void formulaInTextIsText() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "名称\n=cmd|' /C calc'!A0\n");

        assertThat(ReadSheet.rows(file).getLast().cells())
                .isEqualTo(List.of(new SheetCell(SheetCell.Kind.TEXT, "=cmd|' /C calc'!A0")));
    }
}
