package io.keyhold.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalisedNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "青禾(江北)AB物流有限公司",
                "青禾（江北）ＡＢ物流有限公司",
                "青禾【江北】ab物流有限公司",
                "青禾〔江北〕Ab物流有限公司。",
                " 青禾 (江北)\tAB　物流有限公司 ",
                "青禾\u200b（江北）A·B物流有限公司\ufeff",
                "青禾(江北)AB物流有限公司\r\n",
                "《青禾》江北A-B物流、有限公司",
                "青禾﹙江北﹚AB物流有限公司"
            })
    void oneNameWrittenDifferentlyIsOneName(String written) {
        assertThat(NormalisedName.of(written).text()).isEqualTo("青禾江北ab物流有限公司");
    }

    @ParameterizedTest
    @CsvSource({"龍華貨運業務有限公司, 龙华货运业务有限公司", "廣東東風車業, 广东东风车业", "二○一運輸隊, 二〇一运输队", "No．１ ﾄﾗｯｸ, no1トラック"})
    void traditionalAndCompatibilityFormsFold(String written, String normalised) {
        assertThat(NormalisedName.of(written)).hasToString(normalised);
    }

    @ParameterizedTest
    @CsvSource({
        "青禾物流有限公司, 青禾物流有限责任公司",
        "青禾物流有限公司, 青和物流有限公司",
        "青禾(江北)物流, 青禾(江南)物流",
        "乾元运输, 干元运输",
        "青禾\ue001物流, 青禾\ue002物流"
    })
    void namesThatDifferStayDifferent(String one, String other) {
        assertThat(NormalisedName.of(one)).isNotEqualTo(NormalisedName.of(other));
    }

    @Test
    void normalisingTwiceChangesNothing() {
        var once = NormalisedName.of("龍ＡＢ（集團）№3 Ⅷ ½ ﬁ İ");

        assertThat(NormalisedName.of(once.text())).isEqualTo(once);
    }

    @Test
    void nothingButPunctuationIsEmpty() {
        assertThat(NormalisedName.of(" —（）·。 ").isEmpty()).isTrue();
    }

    @Test
    void onlyNormalisedTextIsAccepted() {
        assertThatThrownBy(() -> new NormalisedName("青禾 物流")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NormalisedName("青禾AB")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NormalisedName("龍華")).isInstanceOf(IllegalArgumentException.class);
    }
}
