package io.keyhold.server.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.exchange.sheet.SheetCell.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetDatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-05",
                "2024/1/5",
                "2024.1.5",
                "2024. 01. 05",
                "2024年1月5日",
                "2024年01月05号",
                "２０２４年１月５日",
                "20240105",
                "45296",
                "45296.75",
                "2024-01-05 08:30:00",
                "2024-01-05T08:30:00"
            })
    void everyUsualWayIsRead(String written) {
        assertThat(SheetDates.read(new SheetCell(Kind.TEXT, written))).contains(LocalDate.of(2024, 1, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年1月", "2024-01", "2024/1"})
    void monthIsItsFirstDay(String written) {
        assertThat(SheetDates.read(new SheetCell(Kind.TEXT, written))).contains(LocalDate.of(2024, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "5/1/2024", "05-01-24", "2024-02-30", "2024-13-01", "2024", "12", "昨天", "99999", "20241301"})
    void whatCouldMeanAnythingIsNotGuessed(String written) {
        assertThat(SheetDates.read(new SheetCell(Kind.TEXT, written))).isEmpty();
    }

    @Test
    void namesOfCellsAreThoseOfASpreadsheet() {
        assertThat(CellName.of(2, 17)).isEqualTo("C17");
        assertThat(CellName.of(26, 1)).isEqualTo("AA1");
        assertThat(CellName.of(16_383, 1_048_576)).isEqualTo("XFD1048576");
        assertThat(CellName.columnOf("XFD")).isEqualTo(16_383);
    }
}
