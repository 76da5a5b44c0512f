package io.keyhold.server.registration.web;

import static io.keyhold.server.Companies.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Browser;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Ledgers;
import io.keyhold.server.account.LegalBasis;
import io.keyhold.server.document.Documents;
import io.keyhold.server.document.print.PrintedPdf;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.registration.IntentContact;
import io.keyhold.server.registration.Intents;
import io.keyhold.server.registration.RegisterIntent;
import io.keyhold.server.registration.Registrations;
import io.keyhold.server.registration.ReportDeal;
import io.keyhold.server.registration.WantedModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The form as a file to print: what it says, to whom, and in which language. */
@KeyholdTest
class FormPdfTest {
    private static final String NAME = "闽海物流有限公司";

    @Autowired
    Intents intents;

    @Autowired
    Registrations registrations;

    @Autowired
    Documents documents;

    @Autowired
    BusinessClock clock;

    Company company;

    @BeforeEach
    void aCompanyWithOneAccount() {
        company = intents.found();
        intents.account(company, NAME);
    }

    @Test
    void theFormHasAllThatWasFiledItsOutcomeAndAReceiptAnyoneCanCheck() throws IOException {
        var card = done(documents.keep(company.sales(), "名片-㐂.pdf", new ByteArrayInputStream(bytes("%PDF-1.7 card"))));
        var page = done(registrations.register(company.sales(), intent(Ledgers.FUZHOU, List.of(card.id()))));

        var answer = company.browser(company.sales()).get(path(page.id()));

        var pdf = new PrintedPdf(answer.raw().body());
        assertThat(answer.raw().headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.text())
                .contains("大客户购车意向信息提报单", company.name(), NAME, "福州市", "吴采购", "13800000000")
                .contains("牵引车 × 6", "自卸车 × 1,200", "1,206", "北岭", "名片-㐂.pdf", "备注第一行", "本人同意")
                .contains("归" + page.registrant().unit() + "：保护至 20", "AU-9", "保护中", "单位盖章")
                .contains("卡车制造企业大客户手册 · 第 1 版")
                .contains(Objects.requireNonNull(page.receipt()).code());
        assertThat(pdf.bringsItsFonts()).isTrue();
        assertThat(checked(pdf.qrCode())).isEqualTo(200);
    }

    @Test
    void aReportedDealIsOnThePaper() throws IOException {
        var page = done(registrations.register(company.sales(), intent(Ledgers.FUZHOU, List.of())));
        assertThat(form(company.sales(), page.id()).text()).doesNotContain("合同号");

        var paper = done(documents.keep(company.sales(), "合同页.pdf", new ByteArrayInputStream(bytes("%PDF-1.7 deal"))));
        var deal = new ReportDeal(
                ReportDeal.Kind.CONTRACT, "HT-2009-07", 5, clock.today(company.id()), List.of(paper.id()));
        done(registrations.reportDeal(company.sales(), page.id(), deal));
        assertThat(form(company.sales(), page.id()).text()).contains("合同号", "HT-2009-07", "合同页.pdf", "待总部核实");

        done(registrations.verifyDeal(company.keyAccounts(), page.id(), true, "合同属实"));
        assertThat(form(company.sales(), page.id()).text())
                .contains("HT-2009-07")
                .doesNotContain("待总部核实");
    }

    @Test
    void whoReadsEnglishGetsItInEnglish() {
        var page = done(registrations.register(company.sales(), intent(Ledgers.FUZHOU, List.of())));

        var pdf = form(company.browser(company.sales()).with("Accept-Language", "en"), page.id());

        assertThat(pdf.text())
                .contains("Purchase intent of a key account", "Tractor × 6", "Company stamp", NAME)
                .doesNotContain("提报单");
    }

    @Test
    void behindAProxyItsCodeLeadsToTheAddressTheReaderUsed() {
        var page = done(registrations.register(company.sales(), intent(Ledgers.FUZHOU, List.of())));
        var browser = company.browser(company.sales())
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Host", "keyhold.example.com");

        assertThat(form(browser, page.id()).qrCode()).startsWith("https://keyhold.example.com/receipts/check?company=");
    }

    @Test
    void itSaysNoMoreThanTheReadersPage() {
        var rival = intents.dealers(company, 1).getFirst();
        var page = done(registrations.register(company.sales(), intent(Ledgers.FUZHOU, List.of())));
        assertThat(company.browser(rival).get(path(page.id())).status()).isEqualTo(404);

        var stranger = done(registrations.register(company.northernSales(), intent(Ledgers.FUZHOU, List.of())));
        assertThat(stranger.accountHidden()).isTrue();
        assertThat(form(company.northernSales(), stranger.id()).text()).contains("已知客户，您无权查看");

        done(registrations.eraseContact(company.keyAccounts(), page.id(), "本人要求"));
        assertThat(form(company.sales(), page.id()).text())
                .contains("已删除")
                .doesNotContain("吴采购", "13800000000", "采购经理");
    }

    private PrintedPdf form(Caller reader, UUID id) {
        return form(company.browser(reader), id);
    }

    private static PrintedPdf form(Browser reader, UUID id) {
        return new PrintedPdf(reader.get(path(id)).raw().body());
    }

    private static String path(UUID id) {
        return "/registrations/" + id + "/form.pdf";
    }

    /** Asks what the page behind the QR code asks. */
    private int checked(String address) {
        var query = address.replaceFirst(".*/receipts/check\\?", "");
        assertThat(query).startsWith("company=" + company.id() + "&number=");
        var parts = query.split("[&=]", -1);
        return company.browser(company.sales())
                .get("/public/receipts/" + parts[1] + "/" + parts[3] + "?code=" + parts[5].replace("%22", ""))
                .status();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private RegisterIntent intent(String place, List<UUID> files) {
        return new RegisterIntent(
                null,
                NAME,
                null,
                place,
                new IntentContact("吴采购", "采购经理", "13800000000", LegalBasis.CONSENT, "名片"),
                List.of(new WantedModel("tractor", 6), new WantedModel("tipper", 1_200)),
                "nine-six-series",
                clock.today(company.id()).plusMonths(1),
                "long-haul",
                true,
                "北岭",
                "own-systems",
                null,
                files,
                "备注第一行\n备注第二行",
                null,
                null);
    }
}
