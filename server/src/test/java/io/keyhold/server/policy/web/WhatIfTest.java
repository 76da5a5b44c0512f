package io.keyhold.server.policy.web;

import static io.keyhold.server.account.Ledgers.FUZHOU;
import static io.keyhold.server.account.Ledgers.organisation;
import static io.keyhold.server.account.Ledgers.ours;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Browser;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.account.AccountRef;
import io.keyhold.server.account.Ledgers;
import io.keyhold.server.exchange.sheet.SheetCell;
import io.keyhold.server.exchange.sheet.SheetFiles;
import io.keyhold.server.exchange.sheet.SheetLimits;
import io.keyhold.server.exchange.sheet.SheetOpening;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** In Fujian an owner is gold from 10 trucks; a draft asks for 24. */
@KeyholdTest
class WhatIfTest {
    @TempDir
    Path folder;

    @Autowired
    private Ledgers ledgers;

    private Company company;
    private Browser browser;
    private AccountRef falls;
    private String draft = "";

    @BeforeEach
    void draftAHigherThreshold() {
        company = ledgers.found();
        falls = ledgers.register(company.keyAccounts(), organisation("闽江运输公司", FUZHOU), ours(12));
        ledgers.register(company.keyAccounts(), organisation("乌山运输公司", FUZHOU), ours(40));
        ledgers.register(company.keyAccounts(), organisation("鼓山运输公司", FUZHOU), ours(3));
        browser = company.browser(company.keyAccounts());
        var begun = browser.post("/drafts", Map.of("pack", "truck-maker", "title", "提高门槛"));
        draft = begun.body().path("id").asString();
        var edited = browser.post(
                "/drafts/" + draft + "/edits",
                Map.of("revision", 1, "edits", List.of(cell("gold", ">= 24"), cell("silver", "[5..24)"))));
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
    }

    private static Map<String, String> cell(String tier, String text) {
        return Map.of(
                "kind", "cell",
                "table", "tier",
                "row", tier + "-breakthrough-owner",
                "column", "trucksCounted",
                "text", text);
    }

    @Test
    void theMatrixCountsWhoGoesWhere() {
        var whatIf = browser.get("/drafts/" + draft + "/whatif").body();

        assertThat(whatIf.path("total").asInt()).isEqualTo(3);
        assertThat(whatIf.path("changed").asInt()).isEqualTo(1);
        var tier = StreamSupport.stream(whatIf.path("decisions").spliterator(), false)
                .filter(each -> each.path("decision").asString().equals("tier"))
                .findFirst()
                .orElseThrow();
        assertThat(tier.path("moves")).anySatisfy(move -> {
            assertThat(move.path("from").asString()).isEqualTo("gold");
            assertThat(move.path("to").asString()).isEqualTo("silver");
            assertThat(move.path("regionType").asString()).isEqualTo("breakthrough");
            assertThat(move.path("count").asInt()).isEqualTo(1);
        });
    }

    @Test
    void whoMovesIsListedAndToldWhy() {
        var listed = browser.get("/drafts/" + draft + "/whatif/accounts?decision=tier&from=gold&to=silver")
                .body();

        assertThat(listed.path("items")).hasSize(1);
        assertThat(listed.path("items").get(0).path("account").path("name").asString())
                .isEqualTo("闽江运输公司");
        assertThat(listed.path("next").isNull()).isTrue();
        var why = tier(browser.get("/drafts/" + draft + "/whatif/accounts/" + falls.id())
                .body());
        assertThat(why.path("before").path("prose").asString()).contains("金质要求 ≥ 10 辆");
        assertThat(why.path("after").path("outcome").asString()).isEqualTo("silver");
        assertThat(why.path("after").path("row").asString()).isEqualTo("silver-breakthrough-owner");
    }

    private static JsonNode tier(JsonNode compared) {
        return StreamSupport.stream(compared.spliterator(), false)
                .filter(each -> each.path("decision").asString().equals("tier"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePastIsDecidedOnTheFactsOfThen() {
        var then = browser.get("/drafts/" + draft + "/whatif?asOf=2009-02-01").body();

        assertThat(then.path("asOf").asString()).isEqualTo("2009-02-01");
        assertThat(then.path("changed").asInt())
                .as("nobody held anything that is known of then")
                .isZero();
        assertThat(browser.get("/drafts/" + draft + "/whatif?asOf=2999-01-01").code())
                .isEqualTo("whatif-in-the-future");
    }

    @Test
    void itIsDownloadedAsAWorkbook() throws IOException {
        var answer = browser.get("/drafts/" + draft + "/whatif/accounts.xlsx");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(cells(answer.raw().body())).contains("闽江运输公司", "金质", "银质").doesNotContain("乌山运输公司");
    }

    private List<String> cells(byte[] workbook) throws IOException {
        var file = Files.write(folder.resolve("moved.xlsx"), workbook);
        try (var source = ((SheetOpening.Readable) SheetFiles.open(file, SheetLimits.STANDARD)).source();
                var rows = source.rows()) {
            return rows.flatMap(row -> row.cells().stream())
                    .map(SheetCell::text)
                    .toList();
        }
    }

    @Test
    void whoNeitherWritesNorSignsIsNotAnswered() {
        var sales = company.browser(company.sales());

        assertThat(sales.get("/drafts/" + draft + "/whatif").code()).isEqualTo("whatif-not-allowed");
        assertThat(company.browser(company.director())
                        .get("/drafts/" + draft + "/whatif")
                        .status())
                .as("a director signs")
                .isEqualTo(200);
    }

    @Test
    void nothingIsWritten() {
        browser.get("/drafts/" + draft + "/whatif");

        var account = browser.get("/accounts/" + falls.id()).body();
        assertThat(account.path("row").path("tier").asString()).isEqualTo("gold");
    }

    @Test
    void theDraftGoesOutAndComesInAsDmn() {
        var xml = new String(browser.get("/drafts/" + draft + "/dmn").raw().body(), StandardCharsets.UTF_8);
        assertThat(xml).contains("https://www.omg.org/spec/DMN/20191111/MODEL/", "&gt;= 24");

        var changed = xml.replaceFirst("&gt;= 24", "&gt;= 23");
        var revision = browser.get("/drafts/" + draft).body().path("revision").asLong();
        var taken = browser.post(
                "/drafts/" + draft + "/dmn",
                Map.of("revision", revision, "topic", "tiers", "clause", "AU-5", "xml", changed));

        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        var files = browser.get("/drafts/" + draft + "/files").body().toString();
        assertThat(files).contains(">= 23");
    }
}
