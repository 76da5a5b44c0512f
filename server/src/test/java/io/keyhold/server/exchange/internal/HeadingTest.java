package io.keyhold.server.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.exchange.ColumnMeaning;
import io.keyhold.server.exchange.Field;
import io.keyhold.server.exchange.sheet.SheetCell;
import io.keyhold.server.exchange.sheet.SheetNotice;
import io.keyhold.server.exchange.sheet.SheetRow;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingTest {

    @Test
    void titlesAboveTheHeaderRowArePassedOver() {
        var heading =
                Heading.of(List.of(row(1, "某地区客户台帐"), row(2, "填报人", "张三"), row(4, "客户名称", "省份"), row(5, "青禾", "福建")));

        assertThat(heading.row()).isEqualTo(4);
        assertThat(heading.guess()).extracting(ColumnMeaning::field).containsExactly(Field.NAME, Field.PROVINCE);
    }

    @Test
    void hintsInBracketsDoNotMatter() {
        var heading = Heading.of(List.of(row(1, "客户名称*", "本品车辆数（辆）", "Credit Code"), row(2, "青禾", "1", "")));

        assertThat(heading.guess())
                .extracting(ColumnMeaning::field)
                .containsExactly(Field.NAME, Field.OUR_TRUCKS, Field.CREDIT_CODE);
    }

    @Test
    void unknownHeadersAreLeftToTheReader() {
        var heading = Heading.of(List.of(row(1, "甲", "乙"), row(2, "青禾", "1")));

        assertThat(heading.row()).isEqualTo(1);
        assertThat(heading.guess()).isEmpty();
        assertThat(heading.columns()).extracting("title").containsExactly("甲", "乙");
    }

    @Test
    void hiddenHeaderAndNamelessColumnsAreSaid() {
        var header = new SheetRow(1, true, row(1, "客户名称", "省份").cells());

        var heading = Heading.of(List.of(header, row(2, "青禾", "福建", "12")));

        assertThat(heading.notices())
                .extracting(SheetNotice::code)
                .containsExactly(SheetNotice.Code.HIDDEN_HEADER, SheetNotice.Code.NAMELESS_COLUMN);
    }

    private static SheetRow row(int number, String... texts) {
        return new SheetRow(
                number,
                false,
                Arrays.stream(texts)
                        .map(text -> text.isEmpty() ? SheetCell.NOTHING : new SheetCell(SheetCell.Kind.TEXT, text))
                        .toList());
    }
}
