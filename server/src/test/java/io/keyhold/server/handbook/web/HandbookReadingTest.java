package io.keyhold.server.handbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Browser;
import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.handbook.AdoptHandbook;
import io.keyhold.server.handbook.Handbooks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@KeyholdTest
class HandbookReadingTest {
    private static final String TIER = "/handbooks/truck-maker/decisions/tier";
    private static final Map<String, Object> GROWING_OWNER =
            Map.of("place", "500100", "trucksHeld", 24, "ourTrucks", 3);

    @Autowired
    private Companies companies;

    @Autowired
    private Handbooks handbooks;

    @Test
    void theListNamesVersionsAndOpenGaps() {
        var listed = reader().get("/handbooks").body();

        assertThat(listed.size()).isEqualTo(1);
        assertThat(listed.get(0).path("pack").asString()).isEqualTo("truck-maker");
        assertThat(listed.get(0).path("inForce").asInt()).isEqualTo(1);
        assertThat(listed.get(0).path("openGaps").asInt()).isEqualTo(21);
    }

    @Test
    void theBookTellsWhatCarriesEachClauseOut() {
        var book = reader().get("/handbooks/truck-maker").body();

        var tiers = named(book.path("clauses"), "id", "AU-5");
        assertThat(book.path("clauses").size()).isEqualTo(25);
        assertThat(tiers.path("carriedOutBy").findValuesAsString("name")).contains("tier", "regionType");
        assertThat(tiers.path("gaps").toString()).contains("prospects-below-ten");
        assertThat(named(book.path("clauses"), "id", "AU-9")
                        .path("carriedOutBy")
                        .findValuesAsString("name"))
                .contains("renewal", "protection");
        var tier = named(book.path("decisions"), "name", "tier");
        assertThat(tier.path("inputs").findValuesAsString("type"))
                .containsExactly("integer", "ownership", "regionType");
        assertThat(tier.path("rows").get(0).path("when").path("trucksCounted").asString())
                .isEqualTo(">= 10");
        assertThat(named(book.path("gaps"), "id", "kind-counts").path("open").asBoolean())
                .isTrue();
    }

    @Test
    void aClauseShowsItsWorkedCasesAndTheyHold() {
        var cases = reader().get("/handbooks/truck-maker/clauses/AU-5/cases").body();

        assertThat(cases.findValuesAsString("id")).contains("gold-growth-owner-at-20");
        assertThat(cases).allMatch(each -> each.path("holds").asBoolean());
        assertThat(cases).allMatch(each -> each.path("clause").asString().equals("AU-5"));
    }

    @Test
    void whatIsNoTableIsToldFigureByFigure() {
        var sections = reader().get("/handbooks/truck-maker/sections").body();

        var protection = named(sections, "name", "protection");
        assertThat(protection.path("kind").asString()).isEqualTo("durations");
        assertThat(named(protection.path("figures"), "key", "amount")
                        .path("text")
                        .asString())
                .isEqualTo("2");
    }

    @Test
    void factsPutToTheHandbookAreAnsweredWithTheReason() {
        var answer = reader().post(TIER, Map.of("facts", GROWING_OWNER, "at", "2009-03-01T00:00:00+08:00"))
                .body();

        assertThat(answer.path("outcome").path("tier").asString()).isEqualTo("gold");
        assertThat(answer.path("clause").asString()).isEqualTo("AU-5");
        assertThat(answer.path("row").asString()).isEqualTo("gold-growth-owner");
        assertThat(answer.path("version").asInt()).isEqualTo(1);
        assertThat(answer.path("inputs").path("trucksHeld").asInt()).isEqualTo(24);
        assertThat(answer.path("prose").asString()).startsWith("现有 24 辆，已购买，成长区域：金质要求 ≥ 20 辆");
    }

    @Test
    void anOpenGapIsAnsweredAsUndecided() {
        var facts = Map.of("place", "110105", "trucksHeld", 24, "ourTrucks", 3);

        var answer = reader().post(TIER, Map.of("facts", facts)).body();

        assertThat(answer.path("outcome").isNull()).isTrue();
        assertThat(answer.path("undecided").path("code").asString()).isEqualTo("open-gap");
        assertThat(answer.path("undecided").path("gap").asString()).isEqualTo("places-outside-list");
        assertThat(answer.path("undecided").path("clause").asString()).isEqualTo("AU-5");
    }

    @Test
    void theDayIsTheCompanysDay() {
        var reader = reader();

        assertThat(undecided(reader, "2008-12-31T15:59:59Z")).isEqualTo("no-version");
        assertThat(undecided(reader, "2008-12-31T16:00:00Z")).isEqualTo("missing-fact");
    }

    @Test
    void unknownFactsAreRefusedWithTheKnownOnes() {
        var refused = reader().post(TIER, Map.of("facts", Map.of("lorries", 24)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("question-refused");
        assertThat(refused.body().path("title").asString()).contains("没有事实“lorries”", "trucksHeld");
    }

    @Test
    void anUnknownDecisionIsRefusedWithTheKnownOnes() {
        var refused = reader().post("/handbooks/truck-maker/decisions/colour", Map.of("facts", Map.of()));

        assertThat(refused.code()).isEqualTo("question-refused");
        assertThat(refused.body().path("title").asString()).contains("colour", "tier");
    }

    @Test
    void aHandbookTheCompanyDidNotAdoptDoesNotExist() {
        assertThat(reader().get("/handbooks/logistics").code()).isEqualTo("no-such-handbook");
        assertThat(reader().get("/handbooks/truck-maker?version=7").code()).isEqualTo("no-such-version");
    }

    @Test
    void decisionsAreHandedOutAsDmn() {
        var reader = reader();

        var tier = reader.get("/handbooks/truck-maker/dmn?decision=tier");

        assertThat(tier.status()).isEqualTo(200);
        assertThat(tier.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
        assertThat(tier.raw().headers().firstValue("Content-Disposition").orElse(""))
                .contains("truck-maker-tier.dmn");
        assertThat(new String(tier.raw().body(), StandardCharsets.UTF_8))
                .contains("https://www.omg.org/spec/DMN/20191111/MODEL/", "decision_tier", "decision_regionType")
                .doesNotContain("decision_kind");
        assertThat(reader.get("/handbooks/truck-maker/dmn?decision=tears").code())
                .isEqualTo("question-refused");
        assertThat(reader.get("/handbooks/truck-maker/dmn?on=1999-01-01").code())
                .isEqualTo("no-such-version");
    }

    @Test
    void tryingNeedsThePermission() {
        var company = adopted();

        var refused = company.browser(company.finance()).post(TIER, Map.of("facts", GROWING_OWNER));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("handbook-try-not-allowed");
    }

    @Test
    void whoIsNotSignedInReadsNothing() {
        assertThat(companies.browser().get("/handbooks").status()).isEqualTo(401);
    }

    private static String undecided(Browser reader, String at) {
        return reader.post(TIER, Map.of("facts", Map.of(), "at", at))
                .body()
                .path("undecided")
                .path("code")
                .asString();
    }

    private Browser reader() {
        var company = adopted();
        return company.browser(company.sales());
    }

    private Company adopted() {
        var company = companies.found();
        Companies.done(handbooks.adopt(new AdoptHandbook(company.id(), "truck-maker", null, List.of(), null)));
        return company;
    }

    private static JsonNode named(JsonNode list, String key, String value) {
        return list.valueStream()
                .filter(each -> each.path(key).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
