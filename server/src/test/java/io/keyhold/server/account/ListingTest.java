package io.keyhold.server.account;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.account.Ledgers.FUZHOU;
import static io.keyhold.server.account.Ledgers.SHIJIAZHUANG;
import static io.keyhold.server.account.Ledgers.creditCode;
import static io.keyhold.server.account.Ledgers.organisation;
import static io.keyhold.server.account.Ledgers.ours;
import static io.keyhold.server.account.Ledgers.withCode;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.account.LedgerQuery.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ledger is listed within each caller's scope, page by page. */
@KeyholdTest
class ListingTest {
    @Autowired
    Ledgers ledgers;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pagesTogetherShowEachAccountOnceInOrder(Sort sort) {
        var company = ledgers.found();
        fill(company, 57);

        for (var caller : List.of(company.keyAccounts(), company.areaManager(), company.sales())) {
            var numbers = walk(caller, LedgerQuery.all(sort, 10));

            assertThat(numbers).doesNotHaveDuplicates();
            assertThat(numbers).hasSize(caller == company.keyAccounts() ? 57 : numbers.size());
            assertThat(numbers).containsExactlyInAnyOrderElementsOf(walk(caller, LedgerQuery.all(Sort.NEWEST, 200)));
        }
    }

    @Test
    void aPlaceInOneOrderIsNoneInAnother() {
        var company = ledgers.found();
        fill(company, 3);
        var browser = company.browser(company.keyAccounts());
        var next =
                browser.get("/accounts?sort=name&limit=2").body().path("next").asString();

        var answer = browser.get("/accounts?sort=-trucks&limit=2&after=" + next);

        assertThat(browser.get("/accounts?sort=name&limit=2&after=" + next).status())
                .isEqualTo(200);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("bad-parameter");
    }

    @Test
    void everyoneSeesJustWhatTheScopeAllows() {
        var company = ledgers.found();
        var southern = ledgers.register(company.keyAccounts(), organisation("南方公司", FUZHOU))
                .number();
        var xiamen = ledgers.register(company.keyAccounts(), organisation("厦门公司", "350200"))
                .number();
        var northern = ledgers.register(company.keyAccounts(), organisation("北方公司", SHIJIAZHUANG))
                .number();

        assertThat(seen(company.keyAccounts())).containsExactlyInAnyOrder(southern, xiamen, northern);
        assertThat(seen(company.director())).containsExactlyInAnyOrder(southern, xiamen);
        assertThat(seen(company.areaManager())).containsExactlyInAnyOrder(southern, xiamen);
        assertThat(seen(company.sales())).containsExactly(southern);
        assertThat(seen(company.northernSales())).containsExactly(northern);
        assertThat(seen(ledgers.found().keyAccounts())).isEmpty();
    }

    @Test
    void accountOutsideTheScopeDoesNotExistForTheCaller() {
        var company = ledgers.found();
        var northern = ledgers.register(company.keyAccounts(), organisation("北方公司", SHIJIAZHUANG));

        assertThat(ledger.account(company.sales(), northern.id())).isEmpty();
        assertThat(io.keyhold.server.Companies.refused(accounts.archive(company.areaManager(), northern.id(), 1, null)))
                .isEqualTo("no-such-account");
    }

    @Test
    void keywordFindsPartOfANameNumberAndCreditCode() {
        var company = ledgers.found();
        var caller = company.keyAccounts();
        var code = creditCode();
        var account = ledgers.register(caller, withCode(organisation("福州鹏程万里物流有限公司", FUZHOU), code));
        fill(company, 5);

        for (var keyword : List.of("鹏程", "万里物流", "福州鹏程", "物流有限", Long.toString(account.number()), code)) {
            assertThat(walk(caller, LedgerQuery.all(Sort.NEWEST, 10).withKeyword(keyword)))
                    .as(keyword)
                    .contains(account.number());
            assertThat(walk(company.sales(), LedgerQuery.all(Sort.NAME, 10).withKeyword(keyword)))
                    .as(keyword)
                    .contains(account.number());
            assertThat(walk(
                            company.northernSales(),
                            LedgerQuery.all(Sort.NEWEST, 10).withKeyword(keyword)))
                    .as(keyword)
                    .doesNotContain(account.number());
        }
        assertThat(walk(caller, LedgerQuery.all(Sort.NEWEST, 10).withKeyword("没有这家")))
                .isEmpty();
        assertThat(walk(caller, LedgerQuery.all(Sort.NEWEST, 10).withKeyword("%")))
                .isEmpty();
    }

    @Test
    void filtersHoldTogether() {
        var company = ledgers.found();
        var caller = company.keyAccounts();
        var gold =
                ledgers.register(caller, organisation("金质公司", FUZHOU), ours(10)).number();
        ledgers.register(caller, organisation("一般公司", FUZHOU), ours(1));
        ledgers.register(caller, organisation("北方金质公司", SHIJIAZHUANG), ours(30));

        var query = new LedgerQuery(
                null,
                Set.of("gold", "silver"),
                Set.of("general"),
                Set.of("owner"),
                Set.of("breakthrough"),
                Set.of("350000"),
                Set.of("物流"),
                Set.of(),
                false,
                false,
                Sort.NEWEST,
                null,
                50);

        assertThat(walk(caller, query)).containsExactly(gold);
        assertThat(walk(company.sales(), query)).containsExactly(gold);
        assertThat(walk(company.northernSales(), query)).isEmpty();
    }

    @Test
    void archivedAccountsShowOnlyWhenAskedFor() {
        var company = ledgers.found();
        var caller = company.keyAccounts();
        var account = ledgers.register(caller, organisation("停业公司", FUZHOU));
        done(accounts.archive(caller, account.id(), 1, null));

        assertThat(seen(caller)).isEmpty();
        assertThat(walk(caller, archived())).containsExactly(account.number());
    }

    @Test
    void countSaysHowManyMatch() {
        var company = ledgers.found();
        fill(company, 30);

        var page = ledger.page(company.keyAccounts(), LedgerQuery.all(Sort.NEWEST, 10));

        assertThat(page.count()).isEqualTo(30);
        assertThat(page.more()).isFalse();
    }

    private static LedgerQuery archived() {
        var all = LedgerQuery.all(Sort.NEWEST, 10);
        return new LedgerQuery(
                null,
                all.tiers(),
                all.kinds(),
                all.ownerships(),
                all.regionTypes(),
                all.divisions(),
                all.industries(),
                Set.of("archived"),
                false,
                false,
                Sort.NEWEST,
                null,
                10);
    }

    private void fill(Company company, int howMany) {
        var commands = new ArrayList<RegisterAccount>();
        for (int i = 0; i < howMany; i++) {
            var place = i % 3 == 0 ? SHIJIAZHUANG : i % 3 == 1 ? FUZHOU : "350200";
            commands.add(new RegisterAccount(
                    organisation("第" + (char) ('一' + i * 7) + i + "运输公司", place),
                    List.of(ours(i % 4)),
                    List.of(),
                    "",
                    null));
        }
        accounts.registerAll(company.keyAccounts(), commands).forEach(io.keyhold.server.Companies::done);
    }

    private List<Long> seen(Caller caller) {
        return walk(caller, LedgerQuery.all(Sort.NEWEST, 50));
    }

    private List<Long> walk(Caller caller, LedgerQuery query) {
        var numbers = new ArrayList<Long>();
        LedgerQuery.Cursor after = null;
        do {
            var page = ledger.page(caller, query.from(after, query.limit()));
            page.rows().forEach(row -> numbers.add(row.number()));
            after = page.next();
        } while (after != null);
        return numbers;
    }
}
