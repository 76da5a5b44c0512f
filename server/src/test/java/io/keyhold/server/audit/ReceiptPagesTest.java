package io.keyhold.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Receipts over HTTP: anyone may check the one he holds, and few may read the book. */
@KeyholdTest
class ReceiptPagesTest {
    @Autowired
    Companies companies;

    @Autowired
    ReceiptBook receipts;

    @Autowired
    Letters letters;

    @Autowired
    TenantTransactions transactions;

    Company company;
    Receipt receipt;
    UUID letter;

    @BeforeEach
    void aReceipt() {
        company = companies.found();
        letter = letters.written("20 trucks");
        receipt = transactions.in(
                company.id(), () -> receipts.issue(company.id(), "letter", letter, Letters.content("20 trucks")));
    }

    @Test
    void whoeverHoldsAReceiptChecksItWithoutSigningIn() {
        var answer = companies.browser().get(path(receipt.code()));

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.body().path("company").asString()).isEqualTo(company.name());
        assertThat(answer.body().path("hash").asString()).isEqualTo(receipt.hash());
        assertThat(answer.body().path("verification").path("holds").asBoolean()).isTrue();
        assertThat(companies.browser().get(path(receipt.hash())).status()).isEqualTo(200);
    }

    @Test
    void theWrongCodeTellsNothing() {
        var wrong = receipt.code().startsWith("0") ? "1" : "0";
        assertThat(companies
                        .browser()
                        .get(path(wrong + receipt.code().substring(1)))
                        .code())
                .isEqualTo("no-such-receipt");
        assertThat(companies.browser().get(path(receipt.code().substring(1))).status())
                .isEqualTo(404);
        assertThat(companies
                        .browser()
                        .get("/public/receipts/%s/%d?code=%s".formatted(UUID.randomUUID(), 1, receipt.code()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatWasChangedAfterwardsIsToldToTheHolderToo() {
        letters.rewrite(letter, "200 trucks");

        var verification = companies.browser().get(path(receipt.code())).body().path("verification");

        assertThat(verification.path("holds").asBoolean()).isFalse();
        assertThat(verification.path("faults").path(0).path("code").asString()).isEqualTo("receipt-content-altered");
    }

    @Test
    void theBookIsForThoseWhoLookAfterIt() {
        var administrator = company.browser(company.administrator());
        assertThat(administrator
                        .get("/receipts/" + receipt.number())
                        .body()
                        .path("hash")
                        .asString())
                .isEqualTo(receipt.hash());
        assertThat(administrator
                        .get("/receipts/checkpoints")
                        .body()
                        .path(0)
                        .path("number")
                        .asLong())
                .isGreaterThanOrEqualTo(receipt.number());
        assertThat(administrator
                        .get("/receipts/verification")
                        .body()
                        .path("holds")
                        .asBoolean())
                .isTrue();

        assertThat(company.browser(company.sales())
                        .get("/receipts/" + receipt.number())
                        .code())
                .isEqualTo("receipts-not-allowed");
    }

    private String path(String code) {
        return "/public/receipts/%s/%d?code=%s".formatted(company.id(), receipt.number(), code);
    }
}
