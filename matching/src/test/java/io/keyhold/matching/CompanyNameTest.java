package io.keyhold.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A written name is taken apart. */
class CompanyNameTest {

    @Test
    void aFullNameHasPlaceBrandTradeAndForm() {
        var name = CompanyName.parse("福建省福州市北雁冷链物流有限公司");

        assertThat(name.place()).isEqualTo("福建省福州市");
        assertThat(name.brand()).isEqualTo("北雁");
        assertThat(name.trade()).isEqualTo("冷链物流");
        assertThat(name.form()).isEqualTo("有限公司");
        assertThat(name.isBranch()).isFalse();
    }

    @Test
    void aPlaceMayStandInBracketsAndBrandsWithoutTheWordForWhatItIs() {
        assertThat(CompanyName.parse("北雁物流（福州）有限公司"))
                .extracting(CompanyName::place, CompanyName::brand)
                .containsExactly("福州", "北雁");
        assertThat(CompanyName.parse("闽侯北雁物流有限公司"))
                .extracting(CompanyName::place, CompanyName::brand)
                .containsExactly("闽侯", "北雁");
    }

    @Test
    void aCountyThatIsRatherABrandIsOne() {
        assertThat(CompanyName.parse("东方远航物流有限公司"))
                .extracting(CompanyName::place, CompanyName::brand)
                .containsExactly("", "东方远航");
        assertThat(CompanyName.parse("海南省东方市远航物流有限公司"))
                .extracting(CompanyName::place, CompanyName::brand)
                .containsExactly("海南省东方市", "远航");
    }

    @Test
    void whatFollowsTheCompanyIsTheBranch() {
        var name = CompanyName.parse("福州北雁物流有限公司长乐分公司");

        assertThat(name.isBranch()).isTrue();
        assertThat(name.branch()).isEqualTo("长乐分公司");
        assertThat(name.brand()).isEqualTo("北雁");
    }

    @Test
    void aGroupBelongsToTheForm() {
        assertThat(CompanyName.parse("北雁物流（集团）股份有限公司").form()).isEqualTo("集团股份有限公司");
    }

    @Test
    void aNameOfPlaceAndTradeAloneHasNoBrand() {
        assertThat(CompanyName.parse("福州银行股份有限公司"))
                .extracting(CompanyName::place, CompanyName::brand, CompanyName::trade)
                .containsExactly("福州", "", "银行");
    }

    @Test
    void anythingCanBeTakenApart() {
        for (var odd :
                new String[] {"", " ", "公司", "A", "（）", "（福州）", "有限公司分公司", "😀公司", "1.甲公司2.乙公司", "市", "福州", "福州市有限公司"
                }) {
            assertThat(CompanyName.parse(odd).text())
                    .isEqualTo(NormalisedName.of(odd).text());
        }
    }
}
