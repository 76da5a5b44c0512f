package io.keyhold.server.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Browser;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.exchange.sheet.SheetCell;
import io.keyhold.server.exchange.sheet.SheetFiles;
import io.keyhold.server.exchange.sheet.SheetLimits;
import io.keyhold.server.exchange.sheet.SheetOpening;
import io.keyhold.server.exchange.sheet.SheetRow;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.registration.IntentSheet;
import io.keyhold.server.registration.Intents;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Lists of purchase intents over HTTP: the sheet to fill in, what is said of its rows, and what came of them. */
@KeyholdTest
class BulkApiTest {
    private static final String UPLOADS = "/registrations/uploads";
    private static final String NAME = "闽海物流有限公司";

    @TempDir
    Path folder;

    @Autowired
    Intents intents;

    @Autowired
    BusinessClock clock;

    Company company;
    Browser dealer;

    @BeforeEach
    void aDealerWithABrowser() {
        company = intents.found();
        intents.account(company, NAME);
        dealer = company.browser(company.sales());
    }

    @Test
    void theTemplatesExampleIsGoodAsItIsInBothLanguages() throws IOException {
        for (var language : List.of("zh", "en")) {
            dealer.with("Accept-Language", language);
            var empty = dealer.get(UPLOADS + "/template").raw().body();
            var example = dealer.get(UPLOADS + "/template?filled=true").raw().body();

            assertThat(rows(empty)).hasSize(1);
            assertThat(upload("空.xlsx", empty).code()).isEqualTo("sheet-no-rows");
            var read = upload("例.xlsx", example).body();
            assertThat(read.at("/counts/ready").asInt()).as(language).isEqualTo(2);
            assertThat(read.path("notices").size()).as(language).isZero();
        }
    }

    @Test
    void problemsNameTheColumnAndWhatToDoInTheReadersLanguage() {
        var sheet = sheet().row(NAME, "福州", "飞机", "去年", "");
        var id = upload("意向.csv", sheet.bytes()).body().path("id").asString();

        var zh = dealer.get(UPLOADS + "/" + id + "/rows?state=bad").body().path(0);
        var en = dealer.with("Accept-Language", "en")
                .get(UPLOADS + "/" + id + "/rows")
                .body()
                .path(0);

        assertThat(zh.at("/given/name").asString()).isEqualTo(NAME);
        assertThat(zh.path("problems")
                        .valueStream()
                        .map(problem -> problem.path("text").asString()))
                .contains("缺少“联系人”。请填写。")
                .anyMatch(text -> text.contains("牵引车、平板车"));
        assertThat(zh.at("/problems/0/column").asString()).isEqualTo("意向车型");
        assertThat(en.path("problems")
                        .valueStream()
                        .map(problem -> problem.path("text").asString()))
                .contains("\"Contact\" is missing. Please fill it in.")
                .anyMatch(text -> text.contains("tractor, flatbed"));
    }

    @Test
    void theOutcomeHasTheRowsAsGivenAndIsNotRegisteredTwiceWhenItComesBack() throws Exception {
        var sheet = sheet().with(NAME).row("榕北矿业有限公司", "福州", "飞机", "去年", "李四");
        var id = upload("意向.csv", sheet.bytes()).body().path("id").asString();
        var path = UPLOADS + "/" + id;
        assertThat(dealer.post(path + "/confirm", Map.of()).status()).isEqualTo(200);
        awaited(path);

        var workbook = dealer.get(path + "/outcome").raw().body();
        var rows = rows(workbook);

        assertThat(texts(rows.getFirst())).startsWith("客户名称").contains("门店备忘").endsWith("处理说明");
        assertThat(texts(rows.get(1))).startsWith(NAME).contains("老客户", "保护中");
        assertThat(rows.get(1).cell(19).text()).hasSize(16);
        assertThat(texts(rows.getLast())).contains("飞机", "待改正");
        var again = upload("意向-提报结果.xlsx", workbook).body();
        assertThat(again.at("/counts/known").asInt()).isEqualTo(1);
        assertThat(again.at("/counts/bad").asInt()).isEqualTo(1);
        assertThat(dealer.delete(path).status()).isEqualTo(204);
        assertThat(dealer.get(path).code()).isEqualTo("registration-upload-not-found");
    }

    @Test
    void whoseHeadingsNobodyKnowsSaysWhatTheColumnsMean() {
        var strange = new String(sheet().with(NAME).bytes(), StandardCharsets.UTF_8).replaceFirst("客户名称", "对方抬头");
        var upload = upload("意向.csv", strange.getBytes(StandardCharsets.UTF_8)).body();
        var path = UPLOADS + "/" + upload.path("id").asString();
        assertThat(upload.at("/counts/bad").asInt()).isEqualTo(1);
        assertThat(upload.path("missing").valueStream().map(JsonNode::asString)).containsExactly("单位全称");

        var columns = dealer.get(path + "/columns").body();
        assertThat(columns.at("/columns/0/title").asString()).isEqualTo("对方抬头");
        assertThat(columns.at("/columns/0/samples/0").asString()).isEqualTo(NAME);
        assertThat(columns.at("/columns/0/meaning").isNull()).isTrue();
        var meanings = new ArrayList<String>();
        columns.path("columns")
                .forEach(column -> meanings.add(column.path("meaning").asString("")));
        assertThat(dealer.put(path + "/columns", Map.of("meanings", meanings.subList(1, 3)))
                        .code())
                .isEqualTo("registration-columns-wrong");
        meanings.set(0, "name");

        var read = dealer.put(path + "/columns", Map.of("meanings", meanings)).body();

        assertThat(read.path("missing")).isEmpty();
        assertThat(read.at("/counts/ready").asInt()).isEqualTo(1);
        assertThat(dealer.get(path + "/rows").body().at("/0/given/name").asString())
                .isEqualTo(NAME);
        assertThat(dealer.post(path + "/confirm", Map.of()).status()).isEqualTo(200);
        assertThat(dealer.put(path + "/columns", Map.of("meanings", meanings)).code())
                .isEqualTo("registration-upload-not-in-state");
    }

    private IntentSheet sheet() {
        return IntentSheet.expecting(clock.today(company.id()).plusMonths(1));
    }

    private Browser.Answer upload(String name, byte[] content) {
        var head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = List.of(
                head.getBytes(StandardCharsets.UTF_8), content, "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return dealer.send("POST", UPLOADS, BodyPublishers.ofByteArrays(body), "multipart/form-data; boundary=b");
    }

    private void awaited(String path) throws InterruptedException {
        for (int i = 0; i < 600 && dealer.get(path).body().path("busy").asBoolean(true); i++) {
            Thread.sleep(100);
        }
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(SheetCell::text).toList();
    }

    private List<SheetRow> rows(byte[] workbook) throws IOException {
        var file = Files.write(folder.resolve("download.xlsx"), workbook);
        var opening = SheetFiles.open(file, SheetLimits.STANDARD);
        assertThat(opening).isInstanceOf(SheetOpening.Readable.class);
        try (var source = ((SheetOpening.Readable) opening).source();
                var rows = source.rows()) {
            return rows.toList();
        }
    }
}
