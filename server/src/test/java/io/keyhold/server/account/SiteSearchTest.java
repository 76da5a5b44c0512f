package io.keyhold.server.account;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.account.Ledgers.FUZHOU;
import static io.keyhold.server.account.Ledgers.SHIJIAZHUANG;
import static io.keyhold.server.account.Ledgers.ours;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.KeyholdTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Someone looks for the mine or work site where an account's trucks run. */
@KeyholdTest
class SiteSearchTest {
    @Autowired
    Ledgers ledgers;

    @Autowired
    Hierarchy hierarchy;

    @Autowired
    SiteSearch sites;

    @Test
    void sitesAreFoundByPartOfTheirNameAndByPlace() {
        var caller = ledgers.found().keyAccounts();
        done(hierarchy.openSite(caller, "西山露天矿", SHIJIAZHUANG));
        done(hierarchy.openSite(caller, "东山石场", FUZHOU));

        assertThat(sites.find(caller, "山", null, 20))
                .extracting(SiteSearch.Found::name)
                .containsExactly("东山石场", "西山露天矿");
        assertThat(sites.find(caller, "露天", null, 20))
                .extracting(SiteSearch.Found::name)
                .containsExactly("西山露天矿");
        assertThat(sites.find(caller, "", "350000", 20))
                .extracting(SiteSearch.Found::name)
                .containsExactly("东山石场");
        assertThat(sites.find(caller, "山", "110000", 20)).isEmpty();
    }

    @Test
    void aSiteOfTheArmysIsInNoSearch() {
        var caller = ledgers.found().keyAccounts();
        var army = new AccountDetails(
                AccountType.ORGANISATION, "某部运输队", null, FUZHOU, null, null, "army", null, null, null);
        var account = ledgers.register(caller, army, ours(30));
        var site = done(hierarchy.openSite(caller, "北山营区", FUZHOU));
        done(hierarchy.workAt(caller, account.id(), 1, site.id()));

        assertThat(sites.find(caller, "北山", null, 20)).isEmpty();
    }

    @Test
    void oneCompanysSitesAreNotAnothers() {
        var caller = ledgers.found().keyAccounts();
        done(hierarchy.openSite(caller, "西山露天矿", SHIJIAZHUANG));

        assertThat(sites.find(ledgers.found().keyAccounts(), "西山", null, 20)).isEmpty();
    }

    @Test
    void whoMayNotChangeAccountsNeedsNoSites() {
        var company = ledgers.found();

        var refused = company.browser(company.finance()).get("/accounts/sites?q=x");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().path("title").asString()).isEqualTo("您的角色没有这项权限。");
    }

    @Test
    void aSiteIsOpenedOnceAndOnlyInAKnownPlace() {
        var company = ledgers.found();
        var browser = company.browser(company.sales());

        var first = browser.post("/accounts/sites", Map.of("name", "南山矿", "divisionCode", FUZHOU));
        var again = browser.post("/accounts/sites", Map.of("name", "南山矿 ", "divisionCode", FUZHOU));
        var nowhere = browser.post("/accounts/sites", Map.of("name", "南山矿", "divisionCode", "999999"));

        assertThat(again.body().path("id")).isEqualTo(first.body().path("id"));
        assertThat(nowhere.code()).isEqualTo("no-such-place");
    }
}
