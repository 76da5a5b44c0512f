package io.keyhold.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameGramsTest {

    @Test
    void onlyTellingPairsAreKept() {
        var grams = NameGrams.of(NormalisedName.of("上海青禾远山汽车销售服务有限公司"));

        assertThat(grams).containsExactly("海青", "青禾", "禾远", "远山");
    }

    @Test
    void bracketsDoNotPart() {
        assertThat(NameGrams.of(NormalisedName.of("青禾(远山)货运"))).contains("禾远");
    }

    @Test
    void characterOutsideTheBasicPlaneIsOneCharacter() {
        assertThat(NameGrams.of(NormalisedName.of("𠮷田禾"))).containsExactly("𠮷田", "田禾");
    }

    @Test
    void keywordIsFoldedLikeAName() {
        assertThat(NameGrams.lookup(" 青禾（遠山）")).isInstanceOfSatisfying(GramLookup.ByGrams.class, lookup -> {
            assertThat(lookup.keyword().text()).isEqualTo("青禾远山");
            assertThat(lookup.grams()).containsExactly("青禾", "禾远", "远山");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"物流", "有限公司", "上海市", "汽车销售服务", "禾", "", " () "})
    void everydayWordsAreNotLookedUp(String keyword) {
        assertThat(NameGrams.lookup(keyword)).isInstanceOf(GramLookup.TooCommon.class);
    }

    @Test
    void namesHoldingAKeywordHaveAllItsGrams() {
        var name = NormalisedName.of("江北市青禾远山(集团)物流有限责任公司第二分公司");
        var text = name.text();

        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; to <= text.length(); to++) {
                if (NameGrams.lookup(text.substring(from, to)) instanceof GramLookup.ByGrams lookup) {
                    assertThat(NameGrams.of(name)).containsAll(lookup.grams());
                    assertThat(name.contains(lookup.keyword())).isTrue();
                }
            }
        }
    }
}
