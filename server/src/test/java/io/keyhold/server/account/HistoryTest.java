package io.keyhold.server.account;

import static io.keyhold.server.Companies.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.account.AccountHistory.Fact;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happened to an account in Fuzhou that was entered with three trucks and then had five. */
@KeyholdTest
class HistoryTest {
    @Autowired
    Companies companies;

    @Autowired
    Accounts accounts;

    @Autowired
    Holdings holdings;

    @Autowired
    AccountHistory history;

    private Company company;
    private AccountRef account;

    @BeforeEach
    void enterAndCountAgain() {
        company = companies.found();
        var details = new AccountDetails(
                AccountType.ORGANISATION, "榕城顺达物流有限公司", null, "350100", null, "logistics", null, null, null, null);
        account = done(accounts.register(
                company.keyAccounts(), new RegisterAccount(details, List.of(trucks(3, 1)), List.of(), "", null)));
        done(holdings.record(company.sales(), account.id(), account.version(), List.of(trucks(5, 2))));
    }

    @Test
    void tellsEachChangeAgainstTheOneBefore() {
        var entries = history.of(company.sales(), account.id()).orElseThrow();

        assertThat(entries).extracting(AccountHistory.Entry::version).containsExactly(2L, 1L);
        assertThat(entries.getFirst().actorId()).isEqualTo(company.sales().personId());
        assertThat(entries.getFirst().facts()).containsExactly(new Fact("trucks", "3", "5"));
        assertThat(entries.getLast().facts())
                .contains(new Fact("name", null, "榕城顺达物流有限公司"), new Fact("trucks", null, "3"));
    }

    @Test
    void isNotForWhoMayNotSeeTheAccount() {
        assertThat(history.of(company.northernSales(), account.id())).isEmpty();
    }

    @Test
    void isToldInWords() {
        var answer = company.browser(company.keyAccounts()).get("/accounts/%s/history".formatted(account.id()));

        var entered = answer.body().get(1);
        assertThat(entered.path("actor").asString()).isEqualTo("赵大客");
        assertThat(entered.path("changes")
                        .valueStream()
                        .map(each -> each.path("label").asString()
                                + each.path("after").asString()))
                .contains("所在地福州市", "行业物流运输");
    }

    private static HoldingFigure trucks(int quantity, int month) {
        return new HoldingFigure("他牌", false, "tractor", quantity, LocalDate.of(2026, month, 1));
    }
}
