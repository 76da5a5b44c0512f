package io.keyhold.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.matching.Reason.Code;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two companies are compared by name and credit code. */
class NameMatcherTest {
    private static final String A_CODE =
            CreditCode.beginningWith("91350100MA0000001").value();
    private static final String OTHER_CODE =
            CreditCode.beginningWith("91350100MA0000002").value();

    private final NameMatcher matcher = NameMatcher.withPrior();

    private Comparison compare(String a, String b) {
        return matcher.compare(Company.named(a), Company.named(b));
    }

    @ParameterizedTest
    @CsvSource({
        "福州北雁物流有限公司, 福州北雁物流有限公司",
        "福州北雁物流有限公司, 福州北雁物流有限公司。",
        "福州北雁物流有限公司, 福建省福州市北雁物流有限公司",
        "福州北雁物流有限公司, 北雁物流（福州）有限公司",
        "福州北雁物流有限公司, 福州北雁物流",
        "北雁物流股份有限公司, 北雁物流股份公司",
        "福州北雁物流有限公司, 福州北雁物硫有限公司",
        "福州北雁物流有限公司, 福州北雁流物有限公司",
        "福州北雁物流有限公司, 福洲北雁物流有限公司",
        "福州霁岚山水冷链物流有限公司, 福州霁蓝山水冷链物流有限公司",
        "北雁冷链物流股份有限公司, 北雁冷链",
        "福州北雁冷链物流股份有限公司, ST北雁",
        "北雁(集团)股份有限公司, 北雁集团",
        "福州钢铁股份有限公司, 福钢股份",
    })
    void itIsTheSameCompany(String a, String b) {
        assertThat(compare(a, b).verdict()).isEqualTo(Verdict.SAME);
        assertThat(compare(b, a).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void aCityWithOrWithoutTheWordForItIsNoSlip() {
        assertThat(compare("福州北雁物流有限公司", "福州市北雁物流有限公司").reasons())
                .extracting(Reason::code)
                .containsExactly(Code.SAME_BUT_WRITING);
    }

    @ParameterizedTest
    @CsvSource({
        "福州北雁物流有限公司, 福州北雁物流有限责任公司, OTHER_FORM",
        "福州北雁物流有限公司, 福州北雁物流集团有限公司, OTHER_FORM",
        "福州顺达物流有限公司, 福建顺达物流有限公司, SAME_BRAND",
        "福州霁岚物流有限公司, 福州霁蓝物流有限公司, LIKELY_SLIP",
    })
    void nobodyCanTellFromTheNameAlone(String a, String b, Code reason) {
        assertThat(compare(a, b).verdict()).isEqualTo(Verdict.PROBABLE);
        assertThat(compare(a, b).reasons().getFirst().code()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "福州北雁物流有限公司, 厦门北雁物流有限公司, OTHER_PLACE",
        "北雁物流（福州）有限公司, 北雁物流（厦门）有限公司, OTHER_PLACE",
        "福州顺达物流有限公司, 福州顺达建筑工程有限公司, OTHER_TRADE",
        "福州北雁物流有限公司, 福州南鹤贸易有限公司, OTHER_BRAND",
        "福州北雁物流股份有限公司, 南鹤股份, NOTHING_IN_COMMON",
    })
    void itIsAnotherCompany(String a, String b, Code reason) {
        assertThat(compare(a, b).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(compare(a, b).reasons().getFirst().code()).isEqualTo(reason);
    }

    @Test
    void oneOtherCharacterInAShortBrandIsWorthALookAndNoMore() {
        assertThat(compare("福州北雁物流有限公司", "福州北鹤物流有限公司").verdict()).isEqualTo(Verdict.POSSIBLE);
    }

    @Test
    void aBranchIsNeitherItsCompanyNorAnotherBranch() {
        assertThat(compare("福州北雁物流有限公司长乐分公司", "福州北雁物流有限公司").reasons())
                .extracting(Reason::code)
                .containsExactly(Code.BRANCH_OF);
        assertThat(compare("福州北雁物流有限公司长乐分公司", "福州北雁物流有限公司连江分公司").reasons())
                .extracting(Reason::code)
                .containsExactly(Code.BRANCHES_OF_ONE);
        assertThat(compare("福州北雁物流有限公司长乐分公司", "福州北雁物流有限公司长乐区分公司").verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void aBrandThatManyBearIsNotEnoughWithoutItsPlace() {
        assertThat(compare("霁岚物流有限公司", "福州霁岚物流有限公司").verdict()).isEqualTo(Verdict.SAME);
        assertThat(compare("东方物流有限公司", "福州东方物流有限公司").verdict()).isEqualTo(Verdict.PROBABLE);
    }

    @Test
    void aPlaceGivenByItsCodeIsToldByItsName() {
        var comparison =
                matcher.compare(new Company("东方物流有限公司", null, "350100"), new Company("福州东方物流有限公司", null, "350100"));

        assertThat(comparison.reasons())
                .extracting(reason ->
                        reason.naming(word -> word.replace("350100", "福州市")).text(Locale.CHINESE))
                .contains("地区一致：福州市");
    }

    @Test
    void whereTheCompaniesAreMakesUpForAPlaceThatIsNotWritten() {
        var here = new Company("东方物流有限公司", null, "350100");

        assertThat(matcher.compare(here, new Company("福州东方物流有限公司", null, "350100"))
                        .verdict())
                .isEqualTo(Verdict.SAME);
        assertThat(matcher.compare(here, new Company("长沙东方物流有限公司", null, "430100"))
                        .verdict())
                .isEqualTo(Verdict.POSSIBLE);
    }

    @Test
    void creditCodesDecideWhateverTheNames() {
        var company = new Company("福州北雁物流有限公司", A_CODE, null);

        assertThat(matcher.compare(company, new Company("福建南鹤供应链有限公司", A_CODE, null))
                        .verdict())
                .isEqualTo(Verdict.SAME);
        assertThat(matcher.compare(company, new Company("福州北雁物流有限公司", OTHER_CODE, null))
                        .verdict())
                .isEqualTo(Verdict.DIFFERENT);
        assertThat(matcher.compare(company, new Company("福州北雁物流有限公司", "不详", null))
                        .verdict())
                .isEqualTo(Verdict.SAME);
    }

    @Test
    void aLearntNameDecidesUnlessCodesDo() {
        var asked = matcher.about(new Company("大雁冷运", A_CODE, null));

        assertThat(asked.compareKnownAs(Company.named("福州北雁物流有限公司"), true).verdict())
                .isEqualTo(Verdict.SAME);
        assertThat(asked.compareKnownAs(Company.named("福州北雁物流有限公司"), false).verdict())
                .isEqualTo(Verdict.PROBABLE);
        assertThat(asked.compareKnownAs(new Company("福州北雁物流有限公司", OTHER_CODE, null), true)
                        .verdict())
                .isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void aBrandNobodyBearsInALargeLedgerIsASlip() {
        var large = new Rarity() {
            @Override
            public double perMillion(String words) {
                return words.equals("雁峰水") ? 0 : 3;
            }

            @Override
            public boolean knowsMost() {
                return true;
            }
        };
        var account = Company.named("福州雁峰山物流有限公司");
        var asked = Company.named("福州雁峰水物流有限公司");

        assertThat(new NameMatcher(large).compare(account, asked).verdict()).isEqualTo(Verdict.SAME);
        assertThat(matcher.compare(account, asked).verdict()).isEqualTo(Verdict.POSSIBLE);
    }

    @Test
    void everyReasonHasWordsInBothLanguages() {
        for (var code : Code.values()) {
            var reason = Reason.of(code, "甲", "乙");

            assertThat(reason.text(Locale.CHINESE)).isNotBlank().doesNotContain("{");
            assertThat(reason.text(Locale.ENGLISH))
                    .isNotBlank()
                    .doesNotContain("{")
                    .isNotEqualTo(reason.text(Locale.CHINESE));
        }
    }

    @Test
    void likelierOnesComeFirst() {
        var same = compare("福州北雁物流有限公司", "福州北雁物流");
        var probable = compare("福州北雁物流有限公司", "福州北雁物流有限责任公司");

        assertThat(same).isLessThan(probable);
    }
}
