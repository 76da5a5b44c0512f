package io.keyhold.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.rules.Choice;
import io.keyhold.rules.Gap;
import io.keyhold.server.Companies;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Callers;
import io.keyhold.server.account.Ledger;
import io.keyhold.server.account.LedgerQuery;
import io.keyhold.server.account.LedgerRow;
import io.keyhold.server.handbook.DecisionLog;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.PeopleFilter;
import io.keyhold.server.organization.Tenant;
import io.keyhold.server.organization.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The company to try the product with. */
@KeyholdTest
class DemoCompanyTest {
    private static final int SMALL = 400;

    @Autowired
    DemoCompanies demos;

    @Autowired
    Companies companies;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    Callers callers;

    @Autowired
    Ledger ledger;

    @Autowired
    Handbooks handbooks;

    @Autowired
    DecisionLog decisions;

    @Autowired
    TenantTransactions transactions;

    private Tenant demo;

    @BeforeEach
    void found() {
        demo = demos.found(SMALL);
    }

    @Test
    void foundingAgainChangesNothing() {
        var before = List.of(rows().size(), units.all(demo.id()).size(), staff().size());

        var again = demos.found(SMALL);

        assertThat(again).isEqualTo(demo);
        assertThat(List.of(rows().size(), units.all(demo.id()).size(), staff().size()))
                .isEqualTo(before);
    }

    @Test
    void everyAccountHasATierOrSaysWhyNot() {
        var undecided = rows().stream().filter(row -> row.tier() == null).toList();

        assertThat(rows()).hasSizeGreaterThan(SMALL);
        assertThat(undecided).isNotEmpty().hasSizeLessThan(SMALL / 10);
        assertThat(undecided).allSatisfy(row -> {
            var page = ledger.account(administrator(), row.id()).orElseThrow();
            var decision = Objects.requireNonNull(page.tierDecisionId());
            var kept = transactions.reading(demo.id(), () -> decisions.find(demo.id(), decision));
            assertThat(kept.orElseThrow().conclusion().code()).isNotNull();
        });
    }

    @Test
    void allTiersOccurAndGoldIsSeldom() {
        var gold = rows().stream().filter(row -> "gold".equals(row.tier())).count();

        assertThat(rows()).extracting(LedgerRow::tier).contains("gold", "silver", "general");
        assertThat(gold).isLessThan(rows().size() / 4);
    }

    @Test
    void oneGapIsLeftOpenToSee() {
        var pack = handbooks.of(demo.id()).versions().getLast();

        var chosen = pack.choices().stream().map(Choice::gap).toList();

        assertThat(pack.gaps().values())
                .filteredOn(gap -> gap.isAsked() && !chosen.contains(gap.id()))
                .extracting(Gap::id)
                .containsExactly("places-outside-list");
    }

    @Test
    void onePersonOfEachRoleSignsIn() {
        for (var name : List.of("admin", "ka", "director", "manager", "sales", "builder", "service", "finance")) {
            var browser = companies.browser();

            var answer = browser.post("/session", Map.of("name", name, "password", "beiling-2009"));

            assertThat(answer.status()).as(name).isEqualTo(200);
            assertThat(browser.get("/desk").body().path("accounts").asInt())
                    .as(name)
                    .isPositive();
        }
    }

    @Test
    void theWorkbookIsThereToDownload() {
        var browser = companies.browser();
        browser.post("/session", Map.of("name", "admin", "password", "beiling-2009"));

        var answer = browser.get("/demo/workbook");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().body()).startsWith('P', 'K');
    }

    private List<LedgerRow> rows() {
        var rows = new ArrayList<LedgerRow>();
        ledger.each(administrator(), LedgerQuery.all(LedgerQuery.Sort.OLDEST, 200), 100_000, rows::add);
        return rows;
    }

    private List<String> staff() {
        return people.list(demo.id(), PeopleFilter.everybody(500)).stream()
                .map(person -> person.name())
                .toList();
    }

    private Caller administrator() {
        return people.list(demo.id(), PeopleFilter.everybody(500)).stream()
                .map(person -> callers.find(demo.id(), person.id()).orElseThrow())
                .filter(caller -> caller.roles().contains("administrator"))
                .findFirst()
                .orElseThrow();
    }
}
