package io.keyhold.server.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PrintingTest {
    private final Printing printing = new Printing();

    @Test
    void whatIsPrintedIsSearchedAndCopiedAsItWasWritten() {
        var names = "大户车山东龙门金马 㐂㛃 𠮷田 龘靐 马⻢ ⼤⼾";

        var pdf = print(names);

        assertThat(pdf.text()).contains("大户车山东龙门金马 㐂㛃", "龘靐", "大户");
        assertThat(pdf.bringsItsFonts()).isTrue();
    }

    @Test
    void whatTheFontLacksIsMarkedAndNoTextMakesADocumentFail() {
        var pdf = print("张\uE001三 𮯠 😀 a\u0001b\uFFFFc\uD800d 葛\uDB40\uDD00城");

        assertThat(pdf.text()).contains("张〓三 〓 〓 ab〓c〓d 葛城");
    }

    @Test
    void nobodysWordsBecomeMarkup() {
        var words = "</p><img src=\"file:///etc/hostname\"/>&amp;<b>粗</b>";

        assertThat(print(words).text().replace("\n", "")).contains(words);
    }

    @Test
    void aLongDocumentGoesOnOverPagesWithTheirNumbers() {
        var pdf = print("很长的说明。".repeat(1_500));

        assertThat(pdf.pages()).isGreaterThan(2);
        assertThat(pdf.text()).contains("页脚", "2 / " + pdf.pages());
    }

    private PrintedPdf print(String text) {
        var content = Markup.element("p", "", text);
        return new PrintedPdf(printing.pdf(new Printing.Paper("试", "页脚", Locale.CHINESE, content)));
    }
}
