package io.keyhold.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A salesperson who sells for two makers with one sign-in name. */
@KeyholdTest
class SeveralCompaniesTest {
    @Autowired
    Companies companies;

    @Autowired
    Logins logins;

    Company one;
    Company other;
    String name = "";
    UUID personInOther = new UUID(0, 0);

    @BeforeEach
    void aSalespersonOfTwoCompanies() {
        one = companies.found();
        other = companies.found();
        name = one.login(one.sales());
        personInOther = companies.hire(other.actor(), "林小榕", other.units().dealer(), Role.SALES);
        Companies.done(logins.join(other.id(), personInOther, name, Companies.PASSWORD));
    }

    @Test
    void isAskedWhichCompanyToEnter() {
        var browser = companies.browser();

        var asked = browser.post("/session", Map.of("name", name, "password", Companies.PASSWORD));
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.code()).isEqualTo("choose-company");
        assertThat(asked.body().at("/params/companies").size()).isEqualTo(2);
        var entered =
                browser.post("/session", Map.of("name", name, "password", Companies.PASSWORD, "tenantId", other.id()));

        assertThat(entered.body().at("/tenant/id").asString())
                .isEqualTo(other.id().toString());
        assertThat(entered.body().at("/person/id").asString()).isEqualTo(personInOther.toString());
    }

    @Test
    void cannotHaveThePasswordResetByOneOfThem() {
        assertThat(Companies.refused(
                        logins.resetPassword(one.administrator(), one.sales().personId())))
                .isEqualTo("login-shared");
    }

    @Test
    void cannotBeJoinedToACompanyWithoutThePassword() {
        var third = companies.found();

        assertThat(Companies.refused(
                        logins.join(third.id(), third.sales().personId(), name, "a guess of the password")))
                .isEqualTo("wrong-password");
    }
}
