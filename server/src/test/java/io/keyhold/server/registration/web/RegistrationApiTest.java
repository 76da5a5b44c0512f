package io.keyhold.server.registration.web;

import static io.keyhold.server.Companies.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Browser;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.TenantBoundStatements;
import io.keyhold.server.account.Ledgers;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.registration.Intents;
import io.keyhold.server.registration.RegistrationBook;
import io.keyhold.server.registration.RegistrationQuery;
import io.keyhold.server.registration.Registrations;
import io.keyhold.server.registration.Territory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Registrations over HTTP, as dealers, leaders and head office meet them. */
@KeyholdTest
class RegistrationApiTest {
    private static final String NAME = "闽海物流有限公司";

    @Autowired
    Intents intents;

    @Autowired
    Registrations registrations;

    @Autowired
    RegistrationBook book;

    @Autowired
    Territory territory;

    @Autowired
    BusinessClock clock;

    Company company;
    Browser dealer;

    @BeforeEach
    void aDealerWithABrowser() {
        company = intents.found();
        intents.account(company, NAME);
        intents.account(company, "闽江运输有限公司");
        dealer = company.browser(company.sales());
    }

    @Test
    void aRegistrationIsAnsweredInWordsWithItsClauseAndReceipt() {
        var answer = dealer.post("/registrations", form(NAME));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("state").asString()).isEqualTo("protected");
        assertThat(answer.body().at("/outcome/clause").asString()).isEqualTo("AU-9");
        assertThat(answer.body().at("/outcome/text").asString())
                .startsWith("归您：保护至 20")
                .endsWith(" 24:00。");
        assertThat(answer.body().at("/receipt/code").asString()).hasSize(16);
        assertThat(answer.body().at("/can/reportDeal/allowed").asBoolean()).isTrue();
        assertThat(answer.body().at("/source/label").asString()).isEqualTo("自有销售、服务与配件系统");
    }

    @Test
    void whoseItIsIsSaidToEachReader() {
        var registered = dealer.post("/registrations", form(NAME)).body();
        var unit = registered.at("/registrant/unit").asString();

        var told = company.browser(company.keyAccounts())
                .get("/registrations/" + registered.path("id").asString())
                .body();

        assertThat(unit).isNotBlank();
        assertThat(told.at("/outcome/text").asString()).startsWith("归" + unit + "：保护至 20");
    }

    @Test
    void whatTheFormLacksIsRefusedWithTheFieldAndTheCure() {
        var form = form(NAME);
        form.put("source", "hearsay");

        var answer = dealer.post("/registrations", form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("code").asString()).isEqualTo("registration-code-unknown");
        assertThat(answer.body().at("/params/field").asString()).isEqualTo("source");
    }

    @Test
    void theFormOffersTheHandbooksCodes() {
        var form = dealer.get("/registrations/form").body();

        assertThat(form.path("sources").size()).isEqualTo(6);
        assertThat(form.path("productLines").size()).isEqualTo(3);
        assertThat(form.path("progressAsked").asBoolean()).isTrue();
        assertThat(form.path("cannot").isNull() || form.path("cannot").isMissingNode())
                .isTrue();
    }

    @Test
    void headOfficeFindsWhatWaitsAndDealersDoNot() {
        var id = dealer.post("/registrations", form("榕北矿业有限公司"))
                .body()
                .path("id")
                .asString();
        var headOffice = company.browser(company.keyAccounts());

        assertThat(headOffice
                        .get("/registrations/waiting?for=screening")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(headOffice.get("/registrations/" + id + "/candidates").status())
                .isEqualTo(200);
        assertThat(dealer.get("/registrations/waiting?for=screening").status()).isEqualTo(403);
        assertThat(dealer.get("/registrations/" + id + "/history")
                        .body()
                        .get(0)
                        .at("/action/label")
                        .asString())
                .isEqualTo("提报");
    }

    @Test
    void theTerritoryShowsWhatIsFreeAndWhatIsTakenNeverByWhom() {
        var rival = intents.dealers(company, 1).getFirst();
        done(registrations.register(rival, intents.form(company, NAME)));

        var free = dealer.get("/territory/accounts?state=free");
        var taken = dealer.get("/territory/accounts?state=protected");
        var places = dealer.get("/territory/overview").body();

        assertThat(free.body()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("name").asString()))
                .containsExactly("闽江运输有限公司");
        assertThat(taken.body()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("name").asString()))
                .containsExactly(NAME);
        assertThat(new String(taken.raw().body(), StandardCharsets.UTF_8)).doesNotContain("经销商0", "销售0");
        assertThat(places.get(0).path("taken").asLong()).isEqualTo(1);
        assertThat(places.get(0).path("free").asLong()).isEqualTo(1);
    }

    @Test
    void listsTakeAHandfulOfStatements() {
        dealer.post("/registrations", form(NAME));

        assertThat(TenantBoundStatements.sentBy(
                        () -> book.page(company.sales(), new RegistrationQuery(null, false, null, null, 50))))
                .hasSizeLessThan(10);
        assertThat(TenantBoundStatements.sentBy(() -> territory.free(company.sales(), null, 50)))
                .hasSizeLessThan(10);
        assertThat(TenantBoundStatements.sentBy(() -> territory.taken(company.sales(), null, 50)))
                .hasSizeLessThan(10);
    }

    private Map<String, Object> form(String name) {
        var form = new HashMap<String, Object>();
        form.put("name", name);
        form.put("divisionCode", Ledgers.FUZHOU);
        form.put("contact", Map.of("name", "吴采购", "legalBasis", "consent", "source", "名片"));
        form.put("models", List.of(Map.of("modelClass", "tractor", "quantity", 6)));
        form.put("productLine", "nine-six-series");
        form.put("expectedOn", clock.today(company.id()).plusMonths(1).toString());
        form.put("use", "long-haul");
        form.put("tender", false);
        form.put("source", "own-systems");
        return form;
    }
}
