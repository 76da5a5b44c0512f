package io.keyhold.server.exchange;

import static io.keyhold.server.Companies.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Browser;
import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.account.Accounts;
import io.keyhold.server.account.RegisterAccount;
import io.keyhold.server.exchange.sheet.SheetCell;
import io.keyhold.server.exchange.sheet.SheetFiles;
import io.keyhold.server.exchange.sheet.SheetLimits;
import io.keyhold.server.exchange.sheet.SheetOpening;
import io.keyhold.server.exchange.sheet.SheetRow;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Workbooks as a browser gets them, and an import steered over HTTP. */
@KeyholdTest
class WorkbooksTest {

    @TempDir
    Path folder;

    @Autowired
    Companies companies;

    @Autowired
    Accounts accounts;

    private Company company;
    private Browser browser;

    @BeforeEach
    void signIn() {
        company = companies.found();
        browser = company.browser(company.keyAccounts());
    }

    @Test
    void templateCanBeUploadedAsItIs() throws Exception {
        var template = browser.get("/imports/template");
        assertThat(template.status()).isEqualTo(200);

        var page = upload("模板.xlsx", template.raw().body());

        assertThat(page.status()).as(page.toString()).isEqualTo(201);
        assertThat(page.body().path("mapping").path("columns").size()).isEqualTo(20);
        var checked = checked(page);
        assertThat(checked.body().path("counts").path("ready").asInt())
                .as(checked.toString())
                .isEqualTo(1);
    }

    @Test
    void badRowsComeBackAsTheyWereWithWhatIsWrong() throws Exception {
        var csv = "客户名称,统一社会信用代码,备注\n青禾物流,350100000000001,=cmd|' /C calc'!A0\n远山运输,,好\n";
        var page = checked(upload("a.csv", csv.getBytes(StandardCharsets.UTF_8)));
        var id = page.body().path("id").asString();

        var rows = rows(browser.get("/imports/" + id + "/bad-rows").raw().body());
        var shown = browser.get("/imports/" + id + "/rows?state=bad").body();

        assertThat(rows).hasSize(2);
        assertThat(rows.getLast().cells())
                .extracting(SheetCell::text)
                .startsWith("青禾物流", "350100000000001", "=cmd|' /C calc'!A0");
        assertThat(rows.getLast().cell(2).kind()).isEqualTo(SheetCell.Kind.TEXT);
        assertThat(rows.getLast().cell(3).text()).startsWith("B2 ").contains("工商注册号");
        assertThat(shown.path(0).path("problems").path(0).path("text").asString())
                .contains("工商注册号");
    }

    @Test
    void rowThatTheLedgerRefusedComesBackAsItWasWrittenToo() throws Exception {
        var csv = "客户名称,本品车辆数,备注\n甲公司,,\n青禾物流,6 辆,好\n";
        var page = checked(upload("a.csv", csv.getBytes(StandardCharsets.UTF_8)));
        var path = "/imports/" + page.body().path("id").asString();
        enter("青禾物流", "350100");
        browser.post(path + "/apply", Map.of());
        awaited(path);

        var rows = rows(browser.get(path + "/bad-rows").raw().body());

        assertThat(rows).hasSize(2);
        assertThat(rows.getLast().cells()).extracting(SheetCell::text).startsWith("青禾物流", "6 辆", "好");
        assertThat(rows.getLast().cell(3).text()).isNotBlank();
    }

    @Test
    void exportHoldsWhatTheCallerMaySeeAndNothingIsEverAFormula() throws Exception {
        enter("=HYPERLINK(\"http://example.invalid\")物流", "350100");
        enter("河北远山运输有限公司", "130100");
        var southern = company.browser(company.areaManager());

        var all = rows(browser.get("/exports/accounts?sort=number").raw().body());
        var seen = rows(southern.get("/exports/accounts").raw().body());

        assertThat(all).hasSize(3);
        assertThat(all.get(1).cell(1))
                .isEqualTo(new SheetCell(SheetCell.Kind.TEXT, "=HYPERLINK(\"http://example.invalid\")物流"));
        assertThat(seen).hasSize(2);
        assertThat(company.browser(company.sales()).get("/exports/accounts").status())
                .isEqualTo(403);
    }

    @Test
    void refusedFileSaysInTheReadersLanguageWhatToDo() throws Exception {
        var zh = upload("a.xlsx", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0});
        var en = browser.with("Accept-Language", "en");
        var said = upload(en, "a.xlsx", new byte[] {'%', 'P', 'D', 'F'});

        assertThat(zh.status()).isEqualTo(422);
        assertThat(zh.body().path("title").asString()).contains(".xls");
        assertThat(zh.body().path("cure").asString()).contains("另存为");
        assertThat(said.body().path("cure").asString()).contains("save it as .xlsx");
    }

    private Browser.Answer upload(String name, byte[] content) {
        return upload(browser, name, content);
    }

    private static Browser.Answer upload(Browser browser, String name, byte[] content) {
        var head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = List.of(
                head.getBytes(StandardCharsets.UTF_8), content, "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return browser.send("POST", "/imports", BodyPublishers.ofByteArrays(body), "multipart/form-data; boundary=b");
    }

    private Browser.Answer checked(Browser.Answer page) throws InterruptedException {
        var path = "/imports/" + page.body().path("id").asString();
        browser.put(path + "/mapping", page.body().path("mapping"));
        return awaited(path);
    }

    private Browser.Answer awaited(String path) throws InterruptedException {
        var answer = browser.get(path);
        for (int i = 0; i < 600 && answer.body().path("busy").asBoolean(true); i++) {
            Thread.sleep(100);
            answer = browser.get(path);
        }
        return answer;
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

    private void enter(String name, String place) {
        var details =
                new AccountDetails(AccountType.ORGANISATION, name, null, place, null, null, null, null, null, null);
        done(accounts.register(company.keyAccounts(), new RegisterAccount(details)));
    }
}
