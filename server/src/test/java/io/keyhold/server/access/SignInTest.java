package io.keyhold.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeyholdTest
class SignInTest {
    @Autowired
    Companies companies;

    Company company;

    @BeforeEach
    void aCompany() {
        company = companies.found();
    }

    @Test
    void nameAndPasswordOpenASession() {
        var browser = company.browser(company.administrator());

        var me = browser.get("/session");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.body().at("/person/name").asString()).isEqualTo("孙管理");
        assertThat(me.body().at("/tenant/name").asString()).isEqualTo(company.name());
        assertThat(me.body().at("/unit/name").asString()).isEqualTo("总部");
        assertThat(me.body().at("/roles/0").asString()).isEqualTo("administrator");
        assertThat(me.body().at("/can").toString()).contains("org.admin", "demo.clock");
        assertThat(me.body().at("/businessNow").asString()).endsWith("+08:00");
        assertThat(me.body().at("/locale").asString()).isEqualTo("zh");
    }

    @Test
    void theSessionCookieIsOutOfScriptsReachAndOnlyItsHashIsKept() {
        var answer = companies
                .browser()
                .post("/session", Map.of("name", company.login(company.sales()), "password", Companies.PASSWORD));

        var cookie = answer.raw().headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("KEYHOLD_SESSION="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
        var wrong = companies
                .browser()
                .post("/session", Map.of("name", company.login(company.sales()), "password", "not the password"));
        var unknown = companies.browser().post("/session", Map.of("name", "nobody-" + company.id(), "password", "x"));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("sign-in-failed");
        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(wrong.body().path("title").asString()).isEqualTo("用户名或密码不正确。");
    }

    @Test
    void withoutSignInTheApiSaysSoInTheReadersLanguage() {
        var answer = companies.browser().with("Accept-Language", "en").get("/org/units");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body().path("title").asString()).isEqualTo("You are not signed in.");
    }

    @Test
    void signingOutEndsTheSessionAtOnce() {
        var browser = company.browser(company.sales());
        var token = browser.cookie("KEYHOLD_SESSION").orElseThrow();

        var out = browser.delete("/session");

        assertThat(out.status()).isEqualTo(204);
        assertThat(companies
                        .browser()
                        .with("Cookie", "KEYHOLD_SESSION=" + token)
                        .get("/session")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aRequestWithTheCookieButWithoutTheCsrfTokenIsRefused() {
        var browser = company.browser(company.sales());
        var token = browser.cookie("KEYHOLD_SESSION").orElseThrow();

        var forged =
                companies.browser().with("Cookie", "KEYHOLD_SESSION=" + token).delete("/session");
        var planted = companies
                .browser()
                .with("Cookie", "KEYHOLD_SESSION=" + token + "; XSRF-TOKEN=planted")
                .with("X-XSRF-TOKEN", "planted")
                .delete("/session");

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.code()).isEqualTo("csrf-token");
        assertThat(planted.status()).isEqualTo(403);
        assertThat(browser.get("/session").status()).isEqualTo(200);
    }

    @Test
    void aForeignPagesFormCannotSignAnyoneIn() {
        var answer = companies
                .browser()
                .send("POST", "/session", BodyPublishers.ofString("{\"name\":\"a\",\"password\":\"b\"}"), "text/plain");

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void aMissingFieldIsNamed() {
        var answer = companies.browser().post("/session", Map.of("name", "somebody"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("field-missing");
        assertThat(answer.body().at("/params/name").asString()).isEqualTo("password");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        var headers = company.browser(company.sales()).get("/session").raw().headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    }
}
