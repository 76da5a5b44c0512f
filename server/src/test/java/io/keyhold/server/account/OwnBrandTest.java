package io.keyhold.server.account;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static io.keyhold.server.account.Ledgers.FUZHOU;
import static io.keyhold.server.account.Ledgers.organisation;
import static io.keyhold.server.account.Ledgers.others;
import static io.keyhold.server.account.Ledgers.ours;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.audit.ChangeLog;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the company calls its own trucks. */
@KeyholdTest
class OwnBrandTest {
    @Autowired
    Ledgers ledgers;

    @Autowired
    Holdings holdings;

    @Autowired
    OwnBrand ownBrand;

    @Autowired
    ChangeLog changes;

    @Autowired
    TenantTransactions transactions;

    private Company company;
    private AccountRef account;

    @BeforeEach
    void enterAnOwner() {
        company = ledgers.found();
        account = ledgers.register(company.keyAccounts(), organisation("闽江运输公司", FUZHOU), ours(12), others(3));
    }

    @Test
    void anotherNameRenamesWhatIsKeptAndCountsNothingAnew() {
        var before = ledgers.page(company.keyAccounts(), account);

        var answer = company.browser(company.administrator()).put("/company/own-brand", Map.of("brand", " 新岭 "));

        assertThat(answer.body().path("ownBrand").asString()).isEqualTo("新岭");
        var page = ledgers.page(company.keyAccounts(), account);
        assertThat(page.holdings()).extracting(it -> it.figure().brand()).containsExactly("新岭", "南岳");
        assertThat(page.row().ourTrucks()).isEqualTo(12);
        assertThat(page.tierDecisionId()).isEqualTo(before.tierDecisionId());
        var log = transactions.reading(company.id(), () -> changes.of(company.id(), company.id()));
        assertThat(log.getFirst().action()).isEqualTo("own-brand-changed");
        assertThat(log.getFirst().actorId()).isEqualTo(company.administrator().personId());
    }

    @Test
    void anotherMakesNameIsNotOurs() {
        assertThat(refused(ownBrand.call(company.administrator(), "南岳"))).isEqualTo("brand-is-others");
    }

    @Test
    void trucksUnderBothNamesAreSortedOutByPeople() {
        var twice = new HoldingFigure("新岭", true, "tractor", 12, LocalDate.of(2026, 2, 1));
        done(holdings.record(company.keyAccounts(), account.id(), 1, List.of(twice)));

        assertThat(refused(ownBrand.call(company.administrator(), "新岭"))).isEqualTo("brand-held-twice");
    }

    @Test
    void onlyTheAdministratorChangesIt() {
        assertThat(refused(ownBrand.call(company.keyAccounts(), "新岭"))).isEqualTo("not-permitted");
        assertThat(company.browser(company.sales())
                        .get("/company")
                        .body()
                        .path("canChange")
                        .path("reason")
                        .asString())
                .isEqualTo("not-permitted");
    }
}
