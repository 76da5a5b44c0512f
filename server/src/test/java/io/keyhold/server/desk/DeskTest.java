package io.keyhold.server.desk;

import static io.keyhold.server.Companies.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.rules.Choice;
import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Role;
import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.account.Accounts;
import io.keyhold.server.account.Duplicates;
import io.keyhold.server.account.HoldingFigure;
import io.keyhold.server.account.Ledger;
import io.keyhold.server.account.LedgerQuery;
import io.keyhold.server.account.LedgerRow;
import io.keyhold.server.account.RegisterAccount;
import io.keyhold.server.exchange.Csv;
import io.keyhold.server.exchange.Imports;
import io.keyhold.server.handbook.AdoptHandbook;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.organization.Appointment;
import io.keyhold.server.organization.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Figures and searches of a company with accounts in Fuzhou, Hebei and Beijing. */
@KeyholdTest
class DeskTest {
    private static final LocalDate DAY = LocalDate.of(2009, 1, 5);

    @Autowired
    Companies companies;

    @Autowired
    People people;

    @Autowired
    Handbooks handbooks;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    Imports imports;

    @Autowired
    Duplicates duplicates;

    private Company company;

    @BeforeEach
    void found() {
        company = companies.found();
        var choices = List.of(
                Choice.of("kind-counts", "any", "赵大客", "看全部车辆", DAY),
                Choice.of("focus-prospects", "focus", "赵大客", "也要跟进", DAY),
                Choice.of("government-bodies", "industry", "赵大客", "程序相同", DAY),
                Choice.of("prospects-below-ten", "general", "赵大客", "按一般处理", DAY),
                Choice.of("group-across-region-types", "own-type", "赵大客", "各按当地", DAY));
        done(handbooks.adopt(new AdoptHandbook(company.id(), "truck-maker", null, choices, null)));
        enter("榕城顺达物流有限公司", "350100", 12, 3);
        enter("榕城小微运输队", "350100", 2, 0);
        enter("冀中远途货运有限公司", "130100", 33, 5);
        enter("京郊快驰物流有限公司", "110000", 40, 9);
    }

    @Test
    void figuresEqualAPlainCount() {
        for (var caller :
                List.of(company.keyAccounts(), company.director(), company.sales(), company.northernManager())) {
            var rows = rows(caller);

            var desk = desk(caller);

            assertThat(desk.path("accounts").asInt()).isEqualTo(rows.size());
            assertThat(count(desk.path("tiers"), "tier", "gold")).isEqualTo(tier(rows, "gold"));
            assertThat(count(desk.path("tiers"), "tier", "general")).isEqualTo(tier(rows, "general"));
            assertThat(desk.path("undecided").asInt()).isEqualTo((int)
                    rows.stream().filter(row -> row.tier() == null).count());
            assertThat(count(desk.path("ownership"), "ownership", "owner")).isEqualTo((int)
                    rows.stream().filter(row -> "owner".equals(row.ownership())).count());
            assertThat(desk.path("changed").path("value").asInt()).isEqualTo(rows.size());
        }
    }

    @Test
    void suspectedPairsWaitForWhoRulesOnThem() {
        assertThat(desk(company.keyAccounts()).path("duplicates").asInt()).isZero();
        var ids =
                rows(company.keyAccounts()).stream().map(LedgerRow::id).limit(2).toList();
        done(duplicates.suspect(company.keyAccounts(), ids.getFirst(), ids.getLast()));

        assertThat(desk(company.keyAccounts()).path("duplicates").asInt()).isOne();
        assertThat(desk(company.sales()).path("duplicates").asInt()).isZero();
    }

    @Test
    void theRecentOnesAreWithinTheCallersScope() {
        var recent = desk(company.sales()).path("recent");

        assertThat(recent.size()).isEqualTo(2);
        assertThat(recent.get(0).path("actor").asString()).isEqualTo("赵大客");
    }

    @Test
    void openGapsAreShownWithTheirClauseInTheReadersLanguage() {
        var browser = company.browser(company.keyAccounts()).with("Accept-Language", "en");

        var gaps = browser.get("/desk").body().path("gaps");

        assertThat(gaps.valueStream().map(gap -> gap.path("id").asString()))
                .containsExactlyInAnyOrder(
                        "places-outside-list",
                        "cities-or-office-areas",
                        "channel-of-small-accounts",
                        "doubtful-names",
                        "first-received",
                        "protection-start",
                        "protection-subject",
                        "renewal",
                        "renewal-cap",
                        "renewal-cool-down",
                        "renewal-progress");
        assertThat(gaps.valueStream().map(gap -> gap.path("clause").asString())).contains("AU-5");
        assertThat(gaps.get(0).path("question").asString()).contains("?");
        assertThat(company.browser(company.sales()).get("/desk").body().path("gaps"))
                .as("for someone who cannot choose")
                .isEmpty();
    }

    @Test
    void aSearchFindsOnlyWhatTheCallerMaySee() {
        assertThat(found(company.sales(), "accounts", "物流")).containsExactly("榕城顺达物流有限公司");
        assertThat(found(company.northernSales(), "accounts", "榕城")).isEmpty();
        assertThat(found(company.keyAccounts(), "accounts", "物流")).hasSize(2);
    }

    @Test
    void aSalespersonDoesNotLearnWhoElseSells() {
        assertThat(found(company.administrator(), "people", "马冀")).containsExactly("马冀中");
        assertThat(found(company.sales(), "people", "马冀")).isEmpty();
    }

    @Test
    void whoWorksForARivalTooIsFoundWhereTheSearcherKnows() {
        var both = companies.hire(company.actor(), "双兼职", company.units().northernDealer(), Role.SALES);
        done(people.appoint(
                company.actor(),
                new Appointment(both, company.units().dealer(), "销售", "sales", Companies.FOUNDED, null)));

        var query = java.net.URLEncoder.encode("双兼职", java.nio.charset.StandardCharsets.UTF_8);
        var found = company.browser(company.sales()).get("/search?q=" + query).body();

        assertThat(found.path("people").get(0).path("unit").asString()).isEqualTo("榕城经销商");
    }

    @Test
    void clausesAreFoundByWordsOfEitherLanguageAndById() {
        assertThat(found(company.finance(), "clauses", "金质 区域类型")).contains("直购客户级别");
        assertThat(found(company.finance(), "clauses", "territory")).contains("授权区域");
        assertThat(found(company.finance(), "clauses", "au-9")).contains("信息保护");
    }

    private List<String> found(Caller caller, String kind, String words) {
        var query = java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
        return company.browser(caller)
                .get("/search?q=" + query)
                .body()
                .path(kind)
                .valueStream()
                .map(each ->
                        each.path(kind.equals("clauses") ? "title" : "name").asString())
                .toList();
    }

    @Test
    void importsThatWaitAreListedForWhoMayImport() throws InterruptedException {
        var csv = Csv.of("客户名称,统一社会信用代码,所在地").row("榕城顺达物流有限公司,,福州").row(",,福州").row("新来物流公司,,福州");
        var waiting = done(imports.upload(company.keyAccounts(), "旧台帐.csv", csv.in()));
        done(imports.check(company.keyAccounts(), waiting.id(), waiting.mapping()));
        for (int i = 0;
                i < 300
                        && desk(company.keyAccounts())
                                .path("imports")
                                .get(0)
                                .path("suspect")
                                .isNull();
                i++) {
            Thread.sleep(100);
        }

        var listed = desk(company.keyAccounts()).path("imports").get(0);

        assertThat(listed.path("state").asString()).isEqualTo("checked");
        assertThat(listed.path("fileName").asString()).isEqualTo("旧台帐.csv");
        assertThat(listed.path("suspect").asInt()).isEqualTo(1);
        assertThat(listed.path("bad").asInt()).isEqualTo(1);
        assertThat(listed.path("ready").asInt()).isEqualTo(1);
        assertThat(desk(company.administrator()).path("imports").size())
                .as("somebody else's")
                .isZero();
        assertThat(desk(company.sales()).path("imports").size()).isZero();
    }

    private JsonNode desk(Caller caller) {
        var answer = company.browser(caller).get("/desk");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    private static int count(JsonNode counts, String by, String code) {
        return counts.valueStream()
                .filter(each -> each.path(by).asString().equals(code))
                .mapToInt(each -> each.path("count").asInt())
                .sum();
    }

    private static int tier(List<LedgerRow> rows, String tier) {
        return (int) rows.stream().filter(row -> tier.equals(row.tier())).count();
    }

    private List<LedgerRow> rows(Caller caller) {
        var rows = new ArrayList<LedgerRow>();
        ledger.each(caller, LedgerQuery.all(LedgerQuery.Sort.OLDEST, 200), 1_000, rows::add);
        return rows;
    }

    private void enter(String name, String place, long trucks, long ours) {
        var day = LocalDate.of(2026, 1, 15);
        var details = new AccountDetails(
                AccountType.ORGANISATION, name, null, place, null, "logistics", "private", "long-haul", null, null);
        var figures = new ArrayList<HoldingFigure>();
        figures.add(new HoldingFigure("他牌", false, "tractor", trucks - ours, day));
        if (ours > 0) {
            figures.add(new HoldingFigure("本品", true, "tractor", ours, day));
        }
        done(accounts.register(company.keyAccounts(), new RegisterAccount(details, figures, List.of(), "", null)));
    }
}
