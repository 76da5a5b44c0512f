package io.keyhold.server.policy.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Browser;
import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A draft of a handbook new to the company, read over HTTP. */
@KeyholdTest
class DraftReadingTest {
    @Autowired
    private Companies companies;

    private Browser browser;
    private String draft = "";

    @BeforeEach
    void beginFromTheShippedOne() {
        Company company = companies.found();
        browser = company.browser(company.keyAccounts());
        var begun = browser.post("/drafts", Map.of("pack", "logistics", "title", "物流手册", "fromTemplate", true));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        draft = begun.body().path("id").asString();
    }

    private JsonNode get(String path) {
        return browser.get("/drafts/" + draft + path).body();
    }

    @Test
    void casesOfTablesAndOfOtherSectionsStandTogetherAndHold() {
        var cases = get("/cases");

        assertThat(cases).allMatch(each -> each.path("holds").asBoolean());
        assertThat(cases.findValuesAsString("decision")).contains("grade", "managerScorecard");
        assertThat(get("").path("counts").path("cases").asInt()).isEqualTo(cases.size());
    }

    @Test
    void itIsReadAsABookBeforeItIsAdopted() {
        var book = get("/book");

        assertThat(book.path("pack").asString()).isEqualTo("logistics");
        assertThat(book.path("version").asInt()).isEqualTo(1);
        assertThat(book.path("clauses").size()).isGreaterThan(30);
        assertThat(get("/findings"))
                .noneMatch(each -> each.path("severity").asString().equals("fault"));
        assertThat(get("/differences")).isEmpty();
    }

    @Test
    void aFigureOfAScorecardIsChangedAtThePathItIsToldWith() {
        var card = named(get("/sections"), "name", "managerScorecard");
        var weight = named(card.path("items").get(0).path("figures"), "key", "weight");
        var edit = Map.of(
                "kind",
                "figure",
                "file",
                card.path("file").asString(),
                "path",
                weight.path("path").asString(),
                "text",
                "50");

        var edited = browser.post(
                "/drafts/" + draft + "/edits",
                Map.of("revision", get("").path("revision").asLong(), "edits", List.of(edit)));

        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        var now = named(get("/sections"), "name", "managerScorecard");
        assertThat(named(now.path("items").get(0).path("figures"), "key", "weight")
                        .path("text")
                        .asString())
                .isEqualTo("50");
        assertThat(get("/findings"))
                .anyMatch(each -> each.path("line").asInt() >= now.path("from").asInt()
                        && each.path("file").asString().equals("scorecards.yaml"));
    }

    private static JsonNode named(JsonNode list, String key, String value) {
        for (JsonNode each : list) {
            if (each.path(key).asString().equals(value)) {
                return each;
            }
        }
        throw new AssertionError("no " + value + " in " + list);
    }

    @Test
    void itIsTriedBeforeItIsAdopted() {
        var answer = browser.post("/drafts/" + draft + "/decisions/grade", Map.of("facts", Map.of("score", 90)))
                .body();

        assertThat(answer.path("outcome").path("grade").asString()).isEqualTo("A");
        assertThat(browser.post("/drafts/" + draft + "/decisions/grade", Map.of("facts", Map.of("socre", 90)))
                        .code())
                .isEqualTo("question-refused");
    }
}
