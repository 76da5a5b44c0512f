package io.keyhold.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Browser;
import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeyholdTest
class PasswordTest {
    private static final String NEXT = "an even longer password";

    @Autowired
    Companies companies;

    Company company;

    @BeforeEach
    void aCompany() {
        company = companies.found();
    }

    @Test
    void changingItEndsAllOtherSessions() {
        var here = company.browser(company.sales());
        var elsewhere = company.browser(company.sales());

        var changed = change(here, Companies.PASSWORD, NEXT);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(here.get("/session").status()).isEqualTo(200);
        assertThat(elsewhere.get("/session").status()).isEqualTo(401);
        assertThat(signIn(company.login(company.sales()), Companies.PASSWORD).status())
                .isEqualTo(401);
        assertThat(signIn(company.login(company.sales()), NEXT).status()).isEqualTo(200);
    }

    @Test
    void itMustBeLongAndNotTheName() {
        var browser = company.browser(company.sales());
        var name = company.login(company.sales());

        assertThat(change(browser, Companies.PASSWORD, "short").code()).isEqualTo("password-too-short");
        assertThat(change(browser, Companies.PASSWORD, name + "1").code()).isEqualTo("password-is-name");
        assertThat(change(browser, Companies.PASSWORD, Companies.PASSWORD).code())
                .isEqualTo("password-unchanged");
        assertThat(change(browser, "not this one", NEXT).code()).isEqualTo("wrong-password");
    }

    @Test
    void oneFromTheAdministratorOnlyServesToChooseAnother() {
        var name = company.login(company.sales());
        var administrator = company.browser(company.administrator());

        var reset = administrator.post("/org/people/" + company.sales().personId() + "/login/reset", Map.of());
        var first = reset.body().path("password").asString();
        var browser = companies.browser();
        var me = browser.post("/session", Map.of("name", name, "password", first));

        assertThat(me.body().path("mustChangePassword").asBoolean()).isTrue();
        assertThat(browser.get("/org/units").code()).isEqualTo("password-must-change");
        assertThat(change(browser, first, NEXT).status()).isEqualTo(200);
        assertThat(browser.get("/org/units").status()).isEqualTo(200);
    }

    @Test
    void onlyWhoAdministersAccessMayReset() {
        var path = "/org/people/" + company.administrator().personId() + "/login/reset";

        assertThat(company.browser(company.director()).post(path, Map.of()).status())
                .isEqualTo(403);
    }

    private static Browser.Answer change(Browser browser, String current, String next) {
        return browser.post("/session/password", Map.of("current", current, "next", next));
    }

    private Browser.Answer signIn(String name, String password) {
        return companies.browser().post("/session", Map.of("name", name, "password", password));
    }
}
