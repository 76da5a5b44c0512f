package io.keyhold.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.exchange.PlaceNames.Found;
import io.keyhold.server.organization.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTest {

    private final PlaceNames places = new PlaceNames(List.of(
            new Place("110000", null, "province", "北京市", "北京"),
            new Place("220000", null, "province", "吉林省", "吉林"),
            new Place("220200", "220000", "city", "吉林市", "吉林"),
            new Place("220100", "220000", "city", "长春市", "长春"),
            new Place("420000", null, "province", "湖北省", "湖北"),
            new Place("420100", "420000", "city", "武汉市", "武汉"),
            new Place("450000", null, "province", "广西壮族自治区", "广西"),
            new Place("450100", "450000", "city", "南宁市", "南宁")));

    @ParameterizedTest
    @CsvSource({
        "湖北省武汉市, 420100",
        "湖北武汉, 420100",
        "湖北 - 武汉市, 420100",
        "湖北省武汉市东西湖区, 420100",
        "湖北, 420000",
        "武汉, 420100",
        "广西壮族自治区南宁市, 450100",
        "广西南宁, 450100",
        "北京市朝阳区, 110000",
        "吉林省吉林市, 220200",
        "吉林长春, 220100"
    })
    void provinceAndCityAreReadFromOneCell(String written, String code) {
        assertThat(places.whole(written)).isEqualTo(new Found.At(code));
    }

    @Test
    void unknownCityOfAKnownProvinceKeepsTheProvince() {
        assertThat(places.city(places.province("湖北省").orElseThrow(), "滨海")).isEqualTo(new Found.ProvinceOnly("420000"));
        assertThat(places.whole("湖北某地")).isEqualTo(new Found.ProvinceOnly("420000"));
    }

    @Test
    void districtOfAMunicipalityIsTheMunicipality() {
        assertThat(places.city(places.province("北京").orElseThrow(), "海淀区")).isEqualTo(new Found.At("110000"));
    }

    @Test
    void whatIsNoPlaceIsUnknown() {
        assertThat(places.whole("火星")).isEqualTo(new Found.Unknown());
        assertThat(places.city("火星")).isEqualTo(new Found.Unknown());
    }
}
