package io.keyhold.server.registration;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.document.Documents;
import io.keyhold.server.kernel.BusinessClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Photos and papers come with a registration and its deal, and are read by whoever sees it. */
@KeyholdTest
class PapersTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1, 2, 3, 4};

    @Autowired
    Intents intents;

    @Autowired
    Registrations registrations;

    @Autowired
    Documents documents;

    @Autowired
    BusinessClock clock;

    Company company;
    byte photos;

    @BeforeEach
    void aCompany() {
        company = intents.found();
        intents.account(company, "闽海物流有限公司");
    }

    @Test
    void headOfficeReadsTheCardThatCameWithTheIntentAndARivalDoesNot() throws IOException {
        var card = photo(company.sales());
        assertThat(documents.find(company.keyAccounts(), card)).isEmpty();

        done(registrations.register(company.sales(), with(card)));

        assertThat(documents.find(company.keyAccounts(), card)).isPresent();
        assertThat(documents.find(company.northernSales(), card)).isEmpty();
    }

    @Test
    void aFileThatIsNotTheRegistrantsRefusesTheRegistration() throws IOException {
        var anothers = photo(company.northernSales());

        assertThat(refused(registrations.register(company.sales(), with(anothers))))
                .isEqualTo("no-such-document");
    }

    @Test
    void theDealsContractStaysWhenTheContactIsErased() throws IOException {
        var card = photo(company.sales());
        var page = done(registrations.register(company.sales(), with(card)));
        var contract = photo(company.sales());
        done(registrations.reportDeal(
                company.sales(),
                page.id(),
                new ReportDeal(ReportDeal.Kind.CONTRACT, "HT-1", 6, clock.today(company.id()), List.of(contract))));
        assertThat(documents.find(company.keyAccounts(), contract)).isPresent();

        done(registrations.eraseContact(company.keyAccounts(), page.id(), "本人要求"));

        var browser = company.browser(company.keyAccounts());
        assertThat(browser.get("/files/" + card).code()).isEqualTo("document-erased");
        assertThat(browser.get("/files/" + contract).status()).isEqualTo(200);
        var after = browser.get("/registrations/" + page.id()).body();
        // A file's name may say as much of a person as its content.
        assertThat(after.at("/attachments/0/id").asString()).isEqualTo(card.toString());
        assertThat(after.at("/attachments/0/name").isNull()).isTrue();
        assertThat(after.at("/deal/attachments/0/name").asString()).isEqualTo("名片.png");
    }

    private UUID photo(Caller who) throws IOException {
        // No two pictures are alike.
        var bytes = Arrays.copyOf(PNG, PNG.length + 1);
        bytes[PNG.length] = photos++;
        return done(documents.keep(who, "名片.png", new ByteArrayInputStream(bytes)))
                .id();
    }

    private RegisterIntent with(UUID file) {
        var plain = intents.form(company, "闽海物流有限公司");
        return new RegisterIntent(
                plain.accountId(),
                plain.name(),
                plain.uscc(),
                plain.divisionCode(),
                plain.contact(),
                plain.models(),
                plain.productLine(),
                plain.expectedOn(),
                plain.use(),
                plain.tender(),
                plain.rivals(),
                plain.source(),
                plain.leadClass(),
                List.of(file),
                plain.note(),
                plain.previousId(),
                plain.progress());
    }
}
