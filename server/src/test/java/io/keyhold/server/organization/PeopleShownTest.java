package io.keyhold.server.organization;

import static io.keyhold.server.Companies.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Role;
import io.keyhold.server.kernel.BusinessClock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of whom a reader knows, and what of them. */
@KeyholdTest
class PeopleShownTest {
    @Autowired
    Companies companies;

    @Autowired
    People people;

    @Autowired
    BusinessClock clock;

    Company company;

    @BeforeEach
    void aCompany() {
        company = companies.found();
    }

    @Test
    void anAreaManagerSeesOnlyThePeopleOfTheOwnBranch() {
        var names = company.browser(company.areaManager())
                .get("/org/people")
                .body()
                .path("items")
                .findValuesAsString("name");

        assertThat(names).contains("林小榕", "陈闽生", "黄东南").doesNotContain("马冀中", "石冀北");
    }

    @Test
    void peopleAreListedByPage() {
        var browser = company.browser(company.administrator());

        var first = browser.get("/org/people?limit=5").body();
        var second = browser.get(
                        "/org/people?limit=5&after=" + first.path("next").asString())
                .body();

        assertThat(first.path("items").size()).isEqualTo(5);
        assertThat(second.path("items").size()).isEqualTo(4);
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void whoWorksForARivalTooShowsOnlyWhereTheReaderKnows() {
        var both = companies.hire(company.actor(), "双兼职", company.units().northernDealer(), Role.SALES);
        done(people.appoint(
                company.actor(), new Appointment(both, company.units().dealer(), "销售", "sales", today(), null)));

        var seen = company.browser(company.sales()).get("/org/people/" + both).body();

        assertThat(seen.path("memberships").findValuesAsString("unitName")).containsExactly("榕城经销商");
    }

    @Test
    void whoMovedToARivalIsNoLongerShownToTheFormerColleagues() {
        var mover = companies.hire(company.actor(), "转岗人", company.units().dealer(), Role.SALES);
        var former =
                people.find(company.id(), mover).orElseThrow().memberships().getFirst();
        done(people.end(company.actor(), former.id(), today()));
        done(people.appoint(
                company.actor(),
                new Appointment(mover, company.units().northernDealer(), "销售", "sales", today(), null)));
        var colleague = company.browser(company.sales());

        var listed = colleague.get("/org/people").body().path("items").findValuesAsString("name");

        assertThat(listed).contains("林小榕").doesNotContain("转岗人");
        assertThat(colleague.get("/org/people/" + mover).status()).isEqualTo(404);
        assertThat(company.browser(company.northernSales())
                        .get("/org/people/" + mover)
                        .status())
                .isEqualTo(200);
    }

    private LocalDate today() {
        return clock.today(company.id());
    }
}
