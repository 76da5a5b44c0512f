package io.keyhold.server.organization;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.kernel.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeyholdTest
class TerritoriesTest {
    private static final String FUZHOU = "350100";
    private static final String XIAMEN = "350200";
    private static final String SHIJIAZHUANG = "130100";

    @Autowired
    Companies companies;

    @Autowired
    Territories territories;

    @Autowired
    Organizations organizations;

    @Autowired
    BusinessClock clock;

    Company company;

    @BeforeEach
    void aCompany() {
        company = companies.found();
    }

    @Test
    void aPlaceBelongsToTheOfficeWhoseAreaHoldsItOrItsProvince() {
        var map = organizations.map(company.id());

        assertThat(map.officeOf(FUZHOU)).map(Unit::name).contains("福建市场部");
        assertThat(map.officeOf(SHIJIAZHUANG)).map(Unit::name).contains("河北市场部");
        assertThat(map.officeOf("110000")).isEmpty();
        assertThat(map.dealersOf(FUZHOU)).extracting(Unit::name).containsExactly("榕城经销商");
        assertThat(map.dealersOf(XIAMEN)).isEmpty();
    }

    @Test
    void aCitysOwnOfficeGoesBeforeItsProvinces() {
        var actor = company.actor();
        var office = companies.opened(
                actor, UnitKind.MARKET_OFFICE, "厦门市场部", company.units().region());
        done(territories.authorise(actor, office, Set.of(XIAMEN), today()));

        assertThat(organizations.map(company.id()).officeOf(XIAMEN))
                .map(Unit::name)
                .contains("厦门市场部");
        assertThat(organizations.map(company.id()).officeOf(FUZHOU))
                .map(Unit::name)
                .contains("福建市场部");
    }

    @Test
    void aNewTerritoryHoldsFromItsDayAndTheOldOneStaysKnown() {
        var dealer = company.units().dealer();
        done(territories.authorise(company.actor(), dealer, Set.of(XIAMEN), today().plusDays(10)));

        assertThat(organizations.map(company.id()).territoryOf(dealer)).containsExactly(FUZHOU);
        done(clock.advance(company.id(), Duration.ofDays(10)));

        assertThat(organizations.map(company.id()).territoryOf(dealer)).containsExactly(XIAMEN);
        assertThat(of(dealer)).extracting(TerritoryEntry::place).containsExactly(FUZHOU, XIAMEN);
    }

    @Test
    void whatWasPlannedCanBePlannedAnew() {
        var dealer = company.units().dealer();
        done(territories.authorise(company.actor(), dealer, Set.of(XIAMEN), today().plusDays(10)));

        done(territories.authorise(company.actor(), dealer, Set.of(FUZHOU), today().plusDays(5)));

        assertThat(of(dealer))
                .extracting(TerritoryEntry::place, TerritoryEntry::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(FUZHOU, null));
    }

    @Test
    void twoMarketOfficesCannotShareAPlaceButDealersCan() {
        var north = company.units().northernOffice();
        var northernDealer = company.units().northernDealer();

        assertThat(refused(territories.authorise(company.actor(), north, Set.of("350000"), today())))
                .isEqualTo("territory-taken");
        done(territories.authorise(company.actor(), northernDealer, Set.of(FUZHOU), today()));
        assertThat(organizations.map(company.id()).dealersOf(FUZHOU)).hasSize(2);
    }

    @Test
    void placesMustExistAndThePastStands() {
        var dealer = company.units().dealer();

        assertThat(refused(territories.authorise(company.actor(), dealer, Set.of("999999"), today())))
                .isEqualTo("no-such-place");
        assertThat(refused(territories.authorise(company.actor(), dealer, Set.of(XIAMEN), today().minusDays(1))))
                .isEqualTo("territory-in-the-past");
        assertThat(refused(
                        territories.authorise(company.actor(), company.units().region(), Set.of(XIAMEN), today())))
                .isEqualTo("unit-has-no-territory");
    }

    @Test
    void anAdministratorAuthorisesOverHttp() {
        var browser = company.browser(company.administrator());
        var body = Map.of("places", List.of(FUZHOU, XIAMEN), "from", today().toString());

        var answer = browser.put("/org/units/" + company.units().dealer() + "/territory", body);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(organizations.map(company.id()).territoryOf(company.units().dealer()))
                .containsExactlyInAnyOrder(FUZHOU, XIAMEN);
        assertThat(browser.get("/places").body().findValuesAsString("name")).contains("厦门市", "福建省");
    }

    private LocalDate today() {
        return clock.today(company.id());
    }

    private List<TerritoryEntry> of(UUID unitId) {
        return territories.all(company.id()).stream()
                .filter(entry -> entry.unitId().equals(unitId))
                .toList();
    }
}
