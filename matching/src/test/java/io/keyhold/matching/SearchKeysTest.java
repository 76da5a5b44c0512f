package io.keyhold.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A company is filed under keys and looked for by keys of what someone wrote. */
class SearchKeysTest {
    private static final String FILED = "福州东方物流有限公司";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "福建省福州市东方物流有限责任公司",
                "东方物流（福州）有限公司",
                "东方物流",
                "福州东万物流有限公司",
                "福州西方物流有限公司",
                "福州方东物流有限公司",
                "福州东物方流有限公司",
                "福东州方物流有限公司",
                "福州东方运输有限公司",
                "福州东方物流有限公司马尾分公司",
                "福州东方大物流有限公司"
            })
    void evenEverydayWordsFindItWhenOneThingIsDifferent(String asked) {
        assertThat(Collections.disjoint(SearchKeys.stored(FILED), SearchKeys.asked(asked)))
                .isFalse();
    }

    @Test
    void aCompanyIsFiledUnderFewKeysWithThePairsOfCharactersAmongThem() {
        var keys = SearchKeys.stored("福州北雁冷链物流有限公司");

        assertThat(keys).hasSizeBetween(4, 12).containsAll(NameGrams.of(NormalisedName.of("福州北雁冷链物流有限公司")));
    }

    @Test
    void anythingHasKeysOrNone() {
        assertThat(SearchKeys.asked("")).hasSizeLessThan(4);
        assertThat(SearchKeys.stored("A")).isNotEmpty();
    }
}
