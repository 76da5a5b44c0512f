package io.keyhold.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.kernel.BusinessClock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A demo company's day, moved forward. */
@KeyholdTest
class TimeMachineTest {
    @Autowired
    Companies companies;

    @Autowired
    BusinessClock clock;

    private Company company;
    private LocalDate today;

    @BeforeEach
    void found() {
        company = companies.found();
        today = clock.today(company.id());
    }

    @Test
    void goesForwardByDays() {
        var answer = company.browser(company.keyAccounts()).post("/demo/clock", Map.of("days", 60));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(clock.today(company.id())).isEqualTo(today.plusDays(60));
    }

    @Test
    void goesForwardToADay() {
        var goal = today.plusDays(9);

        var answer = company.browser(company.administrator()).post("/demo/clock", Map.of("to", goal.toString()));

        assertThat(answer.body().path("today").asString()).isEqualTo(goal.toString());
        assertThat(clock.today(company.id())).isEqualTo(goal);
    }

    @Test
    void neverGoesBack() {
        var browser = company.browser(company.administrator());

        var byDays = browser.post("/demo/clock", Map.of("days", -1));
        var toADay = browser.post("/demo/clock", Map.of("to", today.minusDays(1).toString()));

        assertThat(byDays.code()).isEqualTo("clock-only-forward");
        assertThat(toADay.code()).isEqualTo("clock-only-forward");
        assertThat(clock.today(company.id())).isEqualTo(today);
    }

    @Test
    void isNotForEveryone() {
        var answer = company.browser(company.sales()).post("/demo/clock", Map.of("days", 1));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(clock.today(company.id())).isEqualTo(today);
    }

    @Test
    void saysWhatIsMissingOrUnreadable() {
        var browser = company.browser(company.administrator());

        assertThat(browser.post("/demo/clock", Map.of()).code()).isEqualTo("clock-step-missing");
        assertThat(browser.post("/demo/clock", Map.of("to", "tomorrow")).code()).isEqualTo("bad-parameter");
        assertThat(browser.post("/demo/clock", Map.of("days", 100_000)).code()).isEqualTo("clock-step-too-long");
    }
}
