package io.keyhold.server.organization;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Browser;
import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Role;
import io.keyhold.server.kernel.BusinessClock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeyholdTest
class LeavingTest {
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
    void sessionsTokensAndMembershipsEndTogether() {
        var sales = company.sales();
        var session = company.browser(sales);
        var script = script(sales.personId());
        assertThat(script.get("/session").status()).isEqualTo(200);

        var gone = leave(sales.personId());

        assertThat(gone.left()).isTrue();
        assertThat(gone.memberships()).allMatch(membership -> !membership.on(today()));
        assertThat(session.get("/session").status()).isEqualTo(401);
        assertThat(script.get("/session").status()).isEqualTo(401);
        assertThat(companies
                        .browser()
                        .post("/session", Map.of("name", "u-" + sales.personId(), "password", Companies.PASSWORD))
                        .code())
                .isEqualTo("sign-in-no-company");
    }

    @Test
    void theLastAdministratorStays() {
        var administrator = company.administrator().personId();
        var person = people.find(company.id(), administrator).orElseThrow();

        assertThat(refused(people.leave(company.actor(), administrator, person.version(), null)))
                .isEqualTo("last-administrator");
        assertThat(refused(people.end(
                        company.actor(), person.memberships().getFirst().id(), today())))
                .isEqualTo("last-administrator");
        companies.hire(company.actor(), "新管理", company.units().headOffice(), Role.ADMINISTRATOR);
        assertThat(leave(administrator).left()).isTrue();
    }

    @Test
    void whoWasAdministratorOnAPastDayDoesNotLetTheLastOneEndThen() {
        var administrator = company.administrator();
        var membership = people.find(company.id(), administrator.personId())
                .orElseThrow()
                .memberships()
                .getFirst();
        var former = new Appointment(
                company.finance().personId(),
                company.units().headOffice(),
                "管理",
                Role.ADMINISTRATOR.code(),
                LocalDate.of(2001, 1, 1),
                LocalDate.of(2003, 1, 1));
        done(people.appoint(company.actor(), former));

        assertThat(refused(people.end(company.actor(), membership.id(), LocalDate.of(2002, 1, 1))))
                .isEqualTo("last-administrator");
    }

    @Test
    void endedMembershipIsNotMadeLonger() {
        var sales = people.find(company.id(), company.sales().personId()).orElseThrow();
        var membership = sales.memberships().getFirst().id();
        done(people.end(company.actor(), membership, today()));

        assertThat(refused(people.end(company.actor(), membership, today().plusYears(1))))
                .isEqualTo("membership-ends-earlier");
    }

    @Test
    void whoLeftCannotBeAppointedOrEdited() {
        var sales = company.sales().personId();
        var gone = leave(sales);

        assertThat(refused(people.appoint(
                        company.actor(),
                        new Appointment(sales, company.units().dealer(), "销售", "sales", today(), null))))
                .isEqualTo("person-left");
        assertThat(refused(people.edit(company.actor(), sales, gone.version(), PersonDetails.named("x"))))
                .isEqualTo("person-left");
    }

    @Test
    void aStaleVersionStopsTheLeaving() {
        var sales = people.find(company.id(), company.sales().personId()).orElseThrow();
        done(people.edit(company.actor(), sales.id(), sales.version(), PersonDetails.named("林榕")));

        assertThat(refused(people.leave(company.actor(), sales.id(), sales.version(), null)))
                .isEqualTo("stale");
    }

    private Person leave(UUID personId) {
        var person = people.find(company.id(), personId).orElseThrow();
        done(people.leave(company.actor(), personId, person.version(), null));
        return people.find(company.id(), personId).orElseThrow();
    }

    private Browser script(UUID personId) {
        var issued = company.browser(company.administrator())
                .post(
                        "/tokens",
                        Map.of(
                                "name",
                                "t",
                                "personId",
                                personId,
                                "expiresOn",
                                LocalDate.now().plusDays(9).toString()));
        return companies
                .browser()
                .with("Authorization", "Bearer " + issued.body().path("token").asString());
    }

    private LocalDate today() {
        return clock.today(company.id());
    }
}
