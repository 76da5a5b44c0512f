package io.keyhold.server.handbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.account.Accounts;
import io.keyhold.server.account.HoldingFigure;
import io.keyhold.server.account.Ledger;
import io.keyhold.server.account.RegisterAccount;
import io.keyhold.server.handbook.AdoptHandbook;
import io.keyhold.server.handbook.Handbooks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Why an account has its tier, for those who may see the account and nobody else. */
@KeyholdTest
class AccountDecisionsTest {
    private final Accounts accounts;
    private final Ledger ledger;
    private final Company company;

    AccountDecisionsTest(
            @Autowired Companies companies,
            @Autowired Handbooks handbooks,
            @Autowired Accounts accounts,
            @Autowired Ledger ledger) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.company = companies.found();
        Companies.done(handbooks.adopt(new AdoptHandbook(company.id(), "truck-maker", null, List.of(), null)));
    }

    @Test
    void isToldToWhoeverSeesTheAccount() {
        var decision = tierDecision(register("福州顺安物流有限公司", "private"));

        var told = company.browser(company.areaManager()).get("/decisions/" + decision);

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body().path("outcome").asString()).isEqualTo("gold");
        assertThat(told.body().path("prose").asString()).startsWith("现有 10 辆，已购买，突破区域：金质要求 ≥ 10 辆——AU-5");
        assertThat(told.body().path("cause").asString()).isEqualTo("account.registered");
    }

    @Test
    void saysWhatWouldChangeIt() {
        var decision = tierDecision(register("福州顺安物流有限公司", "private"));

        var turns = company.browser(company.areaManager())
                .get("/decisions/" + decision)
                .body()
                .path("turns");

        assertThat(turns.valueStream().map(turn -> turn.path("text").asString()))
                .contains("现有少 1 辆，即为银质");
        assertThat(turns.valueStream()
                        .filter(turn -> turn.path("fact").asString().equals("trucksHeld"))
                        .map(turn -> turn.path("outcome").asString()))
                .containsExactly("silver");
    }

    @Test
    void doesNotExistForARivalsDealer() {
        var decision = tierDecision(register("福州顺安物流有限公司", "private"));

        var refused = company.browser(company.northernSales()).get("/decisions/" + decision);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("no-such-decision");
    }

    @Test
    void isNobodysWhereTheAccountIsRestricted() {
        var decision = tierDecision(register("福建某部队", "army"));

        assertThat(company.browser(company.keyAccounts())
                        .get("/decisions/" + decision)
                        .code())
                .isEqualTo("no-such-decision");
    }

    @Test
    void canBeTriedWithOtherFactsOfTheSameAccount() {
        var account = register("福州顺安物流有限公司", "private");
        var question = Map.of("subject", Map.of("kind", "account", "id", account), "facts", Map.of("trucksHeld", 9));

        var answer = company.browser(company.keyAccounts())
                .post("/handbooks/truck-maker/decisions/tier", question)
                .body();

        assertThat(answer.path("outcome").path("tier").asString()).isEqualTo("silver");
    }

    private UUID register(String name, String category) {
        var details = new AccountDetails(
                AccountType.ORGANISATION, name, null, "350100", null, "物流", category, "long-haul", null, null);
        var ours = new HoldingFigure("北岭", true, "tractor", 10, LocalDate.of(2026, 1, 1));
        return Companies.done(accounts.register(
                        company.keyAccounts(), new RegisterAccount(details, List.of(ours), List.of(), "", null)))
                .id();
    }

    private UUID tierDecision(UUID account) {
        var page = ledger.account(company.keyAccounts(), account).orElseThrow();
        return Objects.requireNonNull(page.tierDecisionId());
    }
}
