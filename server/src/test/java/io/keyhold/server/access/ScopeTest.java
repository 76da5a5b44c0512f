package io.keyhold.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.Territories;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeyholdTest
class ScopeTest {
    @Autowired
    Companies companies;

    @Autowired
    Callers callers;

    @Autowired
    Masks masks;

    @Autowired
    People people;

    @Autowired
    Territories territories;

    @Autowired
    BusinessClock clock;

    Company company;

    @BeforeEach
    void aCompany() {
        company = companies.found();
    }

    @Test
    void aSalespersonReachesOwnRowsTheDealersAndItsTerritory() {
        var sales = company.sales();

        assertThat(sales.scope())
                .isEqualTo(new Scope.Keys(List.of(
                        Scope.Key.place("350100"),
                        Scope.Key.person(sales.personId()),
                        Scope.Key.unit(company.units().dealer()))));
    }

    @Test
    void aProvinceInATerritoryStandsForAllItsCities() {
        Companies.done(territories.authorise(
                company.actor(), company.units().dealer(), Set.of("350000"), clock.today(company.id())));

        var scope = (Scope.Keys) company.sales().scope();

        assertThat(scope.keys()).contains("d:350000", "d:350100", "d:350900").doesNotContain("d:130100");
    }

    @Test
    void anAreaManagerReachesTheMarketOfficeAndBelow() {
        assertThat(company.areaManager().scope())
                .isEqualTo(
                        new Scope.Keys(List.of(Scope.Key.below(company.units().office()))));
    }

    @Test
    void theHeadOfficeSeesAll() {
        assertThat(company.keyAccounts().scope()).isEqualTo(new Scope.All());
        assertThat(company.finance().scope()).isEqualTo(new Scope.All());
        assertThat(company.administrator().scope()).isEqualTo(new Scope.All());
    }

    @Test
    void financeSeesMaskedContactsAndIsToldWhomToAsk() {
        assertThat(masks.over(company.customerService(), Permission.CONTACT_READ))
                .isEmpty();

        var mask = masks.over(company.finance(), Permission.CONTACT_READ).orElseThrow();

        assertThat(mask.ask()).containsExactlyInAnyOrder("周客服", "孙管理", "赵大客");
    }

    @Test
    void whatAMembershipAllowsEndsWithIt() {
        var sales = company.sales();
        var membership = people.find(company.id(), sales.personId())
                .orElseThrow()
                .memberships()
                .getFirst();
        Companies.done(people.end(
                company.actor(), membership.id(), clock.today(company.id()).plusDays(3)));

        assertThat(company.sales().may(Permission.ACCOUNT_READ)).isTrue();
        Companies.done(clock.advance(company.id(), Duration.ofDays(3)));

        var later = company.sales();
        assertThat(later.permissions()).isEmpty();
        assertThat(later.scope()).isEqualTo(new Scope.Keys(List.of()));
    }

    @Test
    void aPersonOfOneCompanyIsNobodyInAnother() {
        var other = companies.found();

        assertThat(callers.find(other.id(), company.sales().personId())).isEmpty();
    }
}
