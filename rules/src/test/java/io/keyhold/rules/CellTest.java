package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    private static final ValueType COUNT = new ValueType.Whole(0);
    private static final ValueType PRICE = new ValueType.Decimal(1);
    private static final ValueType PLACE = new ValueType.Place();
    private static final ValueType SIZE = new ValueType.Coded(new Dictionary(
            "size",
            new Label("大小", "size"),
            "X-1",
            List.of(
                    new Code("big", new Label("大", "big")),
                    new Code("middle", new Label("中", "middle")),
                    new Code("small", new Label("小", "small"))),
            new Where("x.yaml", 1)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    -               | 0 1 2 3 4 5 6 7 8 9
                    5               | 5
                    < 3             | 0 1 2
                    <= 3            | 0 1 2 3
                    > 7             | 8 9
                    >=7             | 7 8 9
                    [3..5]          | 3 4 5
                    (3..5)          | 4
                    [3..5)          | 3 4
                    (3..5]          | 4 5
                    ]3..5[          | 4
                    1, 3, [7..8]    | 1 3 7 8
                    not(1, 3)       | 0 2 4 5 6 7 8 9
                    not(< 8)        | 8 9
                    """)
    void admitsExactlyWhatItSays(String text, String admitted) {
        Cell cell = CellReader.read(COUNT, text);

        assertThat(LongStream.range(0, 10).filter(cell.ranges()::contains))
                .containsExactly(java.util.Arrays.stream(admitted.split(" "))
                        .map(Long::valueOf)
                        .toArray(Long[]::new));
    }

    @Test
    void decimalsAreExact() {
        Ranges below = CellReader.read(PRICE, "< 89.5").ranges();

        assertThat(below.contains(PRICE.encode(new java.math.BigDecimal("89.4"))))
                .isTrue();
        assertThat(below.contains(PRICE.encode(new java.math.BigDecimal("89.5"))))
                .isFalse();
    }

    @Test
    void daysMomentsAndDurationsAreReadBareOrAsSFeelHasThem() {
        ValueType day = new ValueType.Day();
        ValueType moment = new ValueType.Moment();
        ValueType lasting = new ValueType.Lasting();

        assertThat(CellReader.read(day, "[date(\"2009-01-31\")..date(\"2009-02-28\")]")
                        .ranges())
                .isEqualTo(CellReader.read(day, "[2009-01-31..2009-02-28]").ranges());
        assertThat(CellReader.read(moment, "< date and time(\"2009-03-01T08:30:00\")")
                        .ranges()
                        .contains(moment.encode("2009-03-01T08:29:59")))
                .isTrue();
        assertThat(CellReader.read(lasting, "> duration(\"P2D\"), PT1H").ranges())
                .satisfies(ranges ->
                        assertThat(ranges.contains(lasting.encode("PT49H"))).isTrue())
                .satisfies(ranges ->
                        assertThat(ranges.contains(lasting.encode("PT48H"))).isFalse())
                .satisfies(ranges ->
                        assertThat(ranges.contains(lasting.encode("PT60M"))).isTrue());
        assertThat(moment.decode(moment.encode("2009-03-01T08:30:00"))).isEqualTo("2009-03-01T08:30:00");
    }

    @Test
    void codesMayBeQuotedOrBare() {
        assertThat(CellReader.read(SIZE, "\"big\",\"small\"").ranges())
                .isEqualTo(CellReader.read(SIZE, "big, small").ranges())
                .isEqualTo(CellReader.read(SIZE, "not(\"middle\")").ranges());
    }

    @Test
    void aPlaceAdmitsEverythingWithinIt() {
        Ranges gansu = CellReader.read(PLACE, "62").ranges();
        Ranges lanzhou = CellReader.read(PLACE, "6201").ranges();

        assertThat(gansu.contains(PLACE.encode("620102"))).isTrue();
        assertThat(lanzhou.contains(PLACE.encode("620102"))).isTrue();
        assertThat(lanzhou.contains(PLACE.encode("620302"))).isFalse();
        assertThat(lanzhou.contains(PLACE.encode("62")))
                .as("the province as a whole is not its capital")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "5..7",
                "[5..7",
                "[7..5]",
                "not 5",
                "5,",
                "5 6",
                "huge",
                "1.5",
                "> \"big\"",
                "[5..7}",
                "(5..6)"
            })
    void refusesWhatIsNoTest(String text) {
        assertThatThrownBy(() -> CellReader.read(COUNT, text)).isInstanceOf(ValueType.Misfit.class);
    }

    @Test
    void anUnknownCodeIsToldWithTheKnownOnes() {
        assertThatThrownBy(() -> CellReader.read(SIZE, "\"huge\""))
                .hasMessage("'huge' is not one of big, middle, small");
    }
}
