package io.keyhold.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Browser;
import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeyholdTest
class ApiTokenTest {
    @Autowired
    Companies companies;

    Company company;
    Browser administrator;

    @BeforeEach
    void anAdministrator() {
        company = companies.found();
        administrator = company.browser(company.administrator());
    }

    @Test
    void aScriptActsAsItsPersonWithoutCookiesOrCsrf() {
        var script = script(issue(company.administrator().personId()));

        assertThat(script.get("/session").body().at("/person/name").asString()).isEqualTo("孙管理");
        var opened = script.post(
                "/org/units",
                Map.of(
                        "kind",
                        "region",
                        "name",
                        "西南大区",
                        "parentId",
                        company.units().headOffice()));
        assertThat(opened.status()).isEqualTo(201);
    }

    @Test
    void aTokenReachesNoFurtherThanItsPerson() {
        var script = script(issue(company.sales().personId()));

        assertThat(script.post("/org/units", Map.of("kind", "region", "name", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theSecretIsToldOnceAndTheTokenCanBeRevoked() {
        var issued = issue(company.administrator().personId());
        var script = script(issued);
        assertThat(script.get("/session").status()).isEqualTo(200);
        assertThat(administrator.get("/tokens").toString()).doesNotContain(secret(issued));

        var revoked = administrator.delete("/tokens/" + issued.body().path("id").asString());

        assertThat(revoked.status()).isEqualTo(204);
        assertThat(script.get("/session").status()).isEqualTo(401);
    }

    @Test
    void aScriptCannotMakeTokens() {
        var script = script(issue(company.administrator().personId()));

        assertThat(script.post("/tokens", body(company.administrator().personId()))
                        .code())
                .isEqualTo("needs-session");
    }

    @Test
    void nobodySeesAnotherCompanysTokens() {
        var issued = issue(company.administrator().personId());
        var other = companies.found();
        var elsewhere = other.browser(other.administrator());

        assertThat(elsewhere.get("/tokens").body().size()).isZero();
        assertThat(elsewhere
                        .delete("/tokens/" + issued.body().path("id").asString())
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere
                        .post("/tokens", body(company.administrator().personId()))
                        .status())
                .isEqualTo(404);
    }

    private Browser.Answer issue(UUID personId) {
        var issued = administrator.post("/tokens", body(personId));
        assertThat(issued.status()).isEqualTo(201);
        return issued;
    }

    private Browser script(Browser.Answer issued) {
        return companies.browser().with("Authorization", "Bearer " + secret(issued));
    }

    private static String secret(Browser.Answer issued) {
        return issued.body().path("token").asString();
    }

    private static Map<String, Object> body(UUID personId) {
        return Map.of(
                "name",
                "夜间导出",
                "personId",
                personId,
                "expiresOn",
                LocalDate.now().plusDays(30).toString());
    }
}
