package io.keyhold.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the database cannot hold is the sender's mistake, and said to be. */
@KeyholdTest
class UnstorableValuesTest {
    @Autowired
    Companies companies;

    private Company company;
    private Browser browser;

    @BeforeEach
    void signIn() {
        company = companies.found();
        browser = company.browser(company.administrator());
    }

    @Test
    void textWithANulCharacterIsRefused() {
        var hired = browser.post("/org/people", Map.of("name", "林\u0000榕"));
        var searched = browser.get("/org/people?q=%00");

        assertThat(hired.status()).isEqualTo(422);
        assertThat(hired.code()).isEqualTo("value-not-storable");
        assertThat(searched.status()).isEqualTo(422);
    }

    @Test
    void dayBeyondTheCalendarIsRefused() {
        var path = "/org/people/" + company.sales().personId() + "/memberships";

        var answer = browser.post(
                path,
                Map.of(
                        "unitId",
                        company.units().dealer(),
                        "position",
                        "销售",
                        "role",
                        "sales",
                        "from",
                        "+900000000-01-01"));

        assertThat(answer.code()).isEqualTo("value-not-storable");
    }

    @Test
    void idempotencyKeyIsNeverCutShort() {
        var details = Map.of("type", "organisation", "name", "青禾物流有限公司");
        var account = Map.of("details", details);

        var longest = browser.with("Idempotency-Key", "k".repeat(100)).post("/accounts", account);
        var longer = browser.with("Idempotency-Key", "k".repeat(100) + UUID.randomUUID())
                .post("/accounts", account);

        assertThat(longest.status()).isEqualTo(201);
        assertThat(longer.code()).isEqualTo("idempotency-key-too-long");
    }
}
