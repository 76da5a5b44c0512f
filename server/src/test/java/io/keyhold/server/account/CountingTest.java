package io.keyhold.server.account;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static io.keyhold.server.account.Ledgers.FUZHOU;
import static io.keyhold.server.account.Ledgers.SHIJIAZHUANG;
import static io.keyhold.server.account.Ledgers.organisation;
import static io.keyhold.server.account.Ledgers.ours;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Groups, sites and single purchases count specially (AU-6), also when many change them at once. */
@KeyholdTest
class CountingTest {
    @Autowired
    Ledgers ledgers;

    @Autowired
    Accounts accounts;

    @Autowired
    Holdings holdings;

    @Autowired
    Hierarchy hierarchy;

    @Test
    void branchesCountTogetherWithTheirGroup() {
        var caller = ledgers.found().keyAccounts();
        var top = ledgers.register(caller, organisation("闽江物流集团有限公司", FUZHOU), ours(4));
        var branch = ledgers.register(caller, organisation("闽江物流集团福清分公司", FUZHOU), ours(7));

        done(hierarchy.placeUnder(caller, branch.id(), branch.version(), top.id()));

        assertThat(ledgers.page(caller, top).groupTrucks()).isEqualTo(11);
        assertThat(ledgers.page(caller, top).row().tier()).isEqualTo("gold");
        assertThat(ledgers.page(caller, branch).row().tier()).isEqualTo("gold");
    }

    @Test
    void branchThatLeavesTakesItsOwnBranchesAlong() {
        var caller = ledgers.found().keyAccounts();
        var top = ledgers.register(caller, organisation("上级集团公司", FUZHOU), ours(1));
        var middle = ledgers.register(caller, organisation("中间公司", FUZHOU), ours(2));
        var bottom = ledgers.register(caller, organisation("下级公司", FUZHOU), ours(3));
        done(hierarchy.placeUnder(caller, middle.id(), 1, top.id()));
        done(hierarchy.placeUnder(caller, bottom.id(), 1, middle.id()));
        assertThat(ledgers.page(caller, top).groupTrucks()).isEqualTo(6);

        done(hierarchy.placeUnder(caller, middle.id(), 2, null));

        assertThat(ledgers.page(caller, top).groupTrucks()).isEqualTo(1);
        assertThat(ledgers.page(caller, bottom).groupTrucks()).isEqualTo(5);
        assertThat(ledgers.page(caller, bottom).rootId()).isEqualTo(middle.id());
    }

    /** A sum would give them away. */
    @Test
    void armyTrucksCountWithNobody() {
        var caller = ledgers.found().keyAccounts();
        var army = new AccountDetails(
                AccountType.ORGANISATION, "某部运输队", null, FUZHOU, null, null, "army", null, null, null);
        var top = ledgers.register(caller, organisation("闽江物流集团有限公司", FUZHOU), ours(4));
        var branch = ledgers.register(caller, army, ours(30));
        var site = done(hierarchy.openSite(caller, "北坡矿", FUZHOU));

        done(hierarchy.placeUnder(caller, branch.id(), 1, top.id()));
        done(hierarchy.workAt(caller, branch.id(), 2, site.id()));
        done(hierarchy.workAt(caller, top.id(), 1, site.id()));

        var page = ledgers.page(caller, top);
        assertThat(page.groupTrucks()).isEqualTo(4);
        assertThat(page.siteTrucks()).isEqualTo(4);
        assertThat(page.site()).extracting(Site::trucks).isEqualTo(4L);
        assertThat(page.row().tier()).isEqualTo("general");
    }

    @Test
    void nobodyTiesAnAccountToOneHeDoesNotSee() {
        var company = ledgers.found();
        var theirs = ledgers.register(company.keyAccounts(), organisation("北方物流集团有限公司", SHIJIAZHUANG), ours(40));
        var mine = ledgers.register(company.sales(), organisation("榕城物流有限公司", FUZHOU), ours(2));

        assertThat(refused(hierarchy.placeUnder(company.sales(), mine.id(), 1, theirs.id())))
                .isEqualTo("no-such-parent");
        assertThat(refused(hierarchy.carries(company.sales(), mine.id(), 1, theirs.id(), true)))
                .isEqualTo("no-such-carrier");
        assertThat(ledgers.page(company.keyAccounts(), mine).groupTrucks()).isEqualTo(2);
    }

    @Test
    void nobodyIsPutUnderHisOwnBranch() {
        var caller = ledgers.found().keyAccounts();
        var top = ledgers.register(caller, organisation("甲集团公司", FUZHOU));
        var branch = ledgers.register(caller, organisation("甲集团分公司", FUZHOU));
        done(hierarchy.placeUnder(caller, branch.id(), 1, top.id()));

        assertThat(refused(hierarchy.placeUnder(caller, top.id(), 1, branch.id())))
                .isEqualTo("circle");
    }

    @Test
    void trucksAtOneSiteCountTogether() {
        var caller = ledgers.found().keyAccounts();
        var one = ledgers.register(caller, organisation("采石甲队", SHIJIAZHUANG), ours(16));
        var other = ledgers.register(caller, organisation("采石乙队", SHIJIAZHUANG), ours(16));
        var mine = done(hierarchy.openSite(caller, "西山矿", SHIJIAZHUANG));

        done(hierarchy.workAt(caller, one.id(), 1, mine.id()));
        done(hierarchy.workAt(caller, other.id(), 1, mine.id()));

        assertThat(ledgers.page(caller, one).siteTrucks()).isEqualTo(32);
        assertThat(ledgers.page(caller, one).row().tier()).isEqualTo("gold");

        done(hierarchy.workAt(caller, other.id(), 2, null));
        assertThat(ledgers.page(caller, one).row().tier()).isEqualTo("silver");
        assertThat(ledgers.page(caller, other).siteTrucks()).isEqualTo(0);
    }

    @Test
    void onePurchaseThatReachesATierGivesItAtOnce() {
        var caller = ledgers.found().keyAccounts();
        var account = ledgers.register(caller, organisation("一次购齐运输公司", FUZHOU), ours(1));
        assertThat(ledgers.page(caller, account).row().tier()).isEqualTo("general");

        done(holdings.purchased(caller, account.id(), 1, "tractor", 10, LocalDate.of(2026, 3, 1)));

        assertThat(ledgers.page(caller, account).row().tier()).isEqualTo("gold");
    }

    @Test
    void purchaseStruckOutNoLongerGivesATier() {
        var caller = ledgers.found().keyAccounts();
        var account = ledgers.register(caller, organisation("误录购车公司", FUZHOU), ours(1));
        done(holdings.purchased(caller, account.id(), 1, "tractor", 6, LocalDate.of(2026, 3, 1)));
        done(holdings.purchased(caller, account.id(), 2, "tractor", 100, LocalDate.of(2026, 3, 2)));
        assertThat(ledgers.page(caller, account).row().tier()).isEqualTo("gold");
        var wrong = ledgers.page(caller, account).purchases().getFirst();

        done(holdings.strikePurchase(caller, account.id(), 3, wrong.id()));

        assertThat(ledgers.page(caller, account).purchases())
                .extracting(AccountPage.Purchase::quantity)
                .containsExactly(6L);
        assertThat(ledgers.page(caller, account).row().tier()).isEqualTo("silver");
        assertThat(refused(holdings.strikePurchase(caller, account.id(), 4, wrong.id())))
                .isEqualTo("no-such-purchase");
    }

    @Test
    void nobodyIsHisOwnCarrier() {
        var caller = ledgers.found().keyAccounts();
        var account = ledgers.register(caller, organisation("自运公司", FUZHOU));

        assertThat(refused(hierarchy.carries(caller, account.id(), 1, account.id(), true)))
                .isEqualTo("carries-itself");
    }

    @Test
    void archivedBranchNoLongerCounts() {
        var caller = ledgers.found().keyAccounts();
        var top = ledgers.register(caller, organisation("乙集团公司", FUZHOU), ours(4));
        var branch = ledgers.register(caller, organisation("乙集团分公司", FUZHOU), ours(7));
        done(hierarchy.placeUnder(caller, branch.id(), 1, top.id()));

        done(accounts.archive(caller, branch.id(), 2, "已注销"));

        assertThat(ledgers.page(caller, top).groupTrucks()).isEqualTo(4);
        assertThat(ledgers.page(caller, top).row().tier()).isEqualTo("general");
    }

    @Test
    void sumIsRightWhenAllBranchesChangeAtOnce() throws Exception {
        var caller = ledgers.found().keyAccounts();
        var top = ledgers.register(caller, organisation("并发集团公司", FUZHOU));
        var mine = done(hierarchy.openSite(caller, "并发矿", FUZHOU));
        var branches = new ArrayList<AccountRef>();
        for (int i = 0; i < 12; i++) {
            var branch = ledgers.register(caller, organisation("并发集团第" + i + "分公司", FUZHOU));
            done(hierarchy.placeUnder(caller, branch.id(), 1, top.id()));
            branches.add(branch);
        }

        List<Callable<Boolean>> changes = new ArrayList<>();
        for (var branch : branches) {
            changes.add(() -> countUp(caller, branch));
            changes.add(() -> again(() -> hierarchy.workAt(caller, branch.id(), version(caller, branch), mine.id())));
        }
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var future : threads.invokeAll(changes)) {
                assertThat(future.get()).isTrue();
            }
        }

        assertThat(ledgers.page(caller, top).groupTrucks()).isEqualTo(12 * 5);
        for (var branch : branches) {
            assertThat(ledgers.page(caller, branch).groupTrucks()).isEqualTo(12 * 5);
            assertThat(ledgers.page(caller, branch).siteTrucks()).isEqualTo(12 * 5);
            assertThat(ledgers.page(caller, branch).row().tier()).isEqualTo("gold");
        }
    }

    private boolean countUp(Caller caller, AccountRef branch) {
        for (int quantity = 1; quantity <= 5; quantity++) {
            var figure = ours(quantity);
            again(() -> holdings.record(caller, branch.id(), version(caller, branch), List.of(figure)));
        }
        return true;
    }

    private long version(Caller caller, AccountRef account) {
        return ledgers.page(caller, account).version();
    }

    /** As a person would: someone else was quicker, so look again and do it again. */
    private static boolean again(java.util.function.Supplier<Outcome<AccountRef>> command) {
        for (int i = 0; i < 100; i++) {
            switch (command.get()) {
                case Outcome.Done<AccountRef> done -> {
                    return true;
                }
                case Outcome.Refused<AccountRef>(var refusal) ->
                    assertThat(refusal.code()).isEqualTo("stale");
            }
        }
        return false;
    }
}
