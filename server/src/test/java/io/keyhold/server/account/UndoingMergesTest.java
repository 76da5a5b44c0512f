package io.keyhold.server.account;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static io.keyhold.server.account.Ledgers.FUZHOU;
import static io.keyhold.server.account.Ledgers.SHIJIAZHUANG;
import static io.keyhold.server.account.Ledgers.organisation;
import static io.keyhold.server.account.Ledgers.ours;
import static io.keyhold.server.account.Ledgers.withCode;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A merge was a mistake. */
@KeyholdTest
class UndoingMergesTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Autowired
    Ledgers ledgers;

    @Autowired
    Rulings rulings;

    @Autowired
    Accounts accounts;

    @Autowired
    Holdings holdings;

    @Autowired
    Hierarchy hierarchy;

    @Autowired
    Contacts contacts;

    @Autowired
    Merges merges;

    @Autowired
    Duplicates duplicates;

    Caller caller;
    AccountRef top;
    AccountRef kept;
    AccountRef merged;

    @BeforeEach
    void twoAccountsWithAllThatHangsOnThem() {
        caller = ledgers.found().keyAccounts();
        top = ledgers.register(caller, organisation("海川集团有限公司", FUZHOU), ours(1));
        kept = ledgers.register(caller, organisation("海川物流有限公司", FUZHOU), ours(4));
        merged = ledgers.register(
                caller,
                withCode(organisation("石家庄海川物流有限公司", SHIJIAZHUANG), Ledgers.creditCode()),
                ours(7),
                new HoldingFigure("南岳", false, "mixer", 6, MAY));
        var branch = ledgers.register(caller, organisation("海川物流福清分公司", FUZHOU), ours(3));
        var shipper = ledgers.register(caller, organisation("闽江水泥有限公司", FUZHOU));
        var site = done(hierarchy.openSite(caller, "北坡矿", FUZHOU));
        done(hierarchy.placeUnder(caller, branch.id(), 1, merged.id()));
        done(hierarchy.placeUnder(caller, merged.id(), 1, top.id()));
        done(hierarchy.carries(caller, shipper.id(), 1, merged.id(), true));
        done(hierarchy.carries(caller, shipper.id(), 2, kept.id(), true));
        done(hierarchy.workAt(caller, merged.id(), 2, site.id()));
        done(holdings.purchased(caller, merged.id(), 3, "tractor", 12, MAY));
        done(contacts.add(caller, merged.id(), MergingTest.person("周师傅")));
    }

    @Test
    void everythingIsAsItWas() {
        var before = List.of(told(kept), told(merged), told(top));

        var merge = done(rulings.merge(caller, kept, merged, "name", "uscc", "figures", "divisionCode", "siteId"));
        assertThat(told(kept)).isNotEqualTo(before.getFirst());
        done(merges.undo(caller, merge.id(), "弄错了"));

        assertThat(List.of(told(kept), told(merged), told(top))).isEqualTo(before);
    }

    @Test
    void pairComesBackIntoTheQueue() {
        var merge = done(rulings.merge(caller, kept, merged));
        assertThat(open()).isEmpty();

        done(merges.undo(caller, merge.id(), "弄错了"));

        assertThat(open()).hasSize(1);
        assertThat(done(merges.page(caller, null, 10)).rows())
                .first()
                .satisfies(it -> assertThat(it.undoReason()).isEqualTo("弄错了"));
    }

    @Test
    void whatCameLaterStaysWithTheKeptAccount() {
        var merge = done(rulings.merge(caller, kept, merged));
        done(contacts.add(caller, kept.id(), MergingTest.person("吴队长")));

        done(merges.undo(caller, merge.id(), "弄错了"));

        assertThat(ledgers.page(caller, kept).contacts())
                .extracting(it -> it.details().name())
                .containsExactly("吴队长");
    }

    @Test
    void mergeIsUndoneOnce() {
        var merge = done(rulings.merge(caller, kept, merged));
        done(merges.undo(caller, merge.id(), "弄错了"));

        assertThat(refused(merges.undo(caller, merge.id(), "再来"))).isEqualTo("merge-undone");
    }

    @Test
    void detailsChangedSinceStandAgainstIt() {
        var merge = done(rulings.merge(caller, kept, merged, "name"));
        var page = ledgers.page(caller, kept);
        done(accounts.amend(
                caller, new AmendAccount(kept.id(), page.version(), organisation("海川供应链有限公司", FUZHOU), null)));

        assertThat(refused(merges.undo(caller, merge.id(), "弄错了"))).isEqualTo("merge-details-changed");
    }

    @Test
    void laterMergeIsUndoneFirst() {
        var other = ledgers.register(caller, organisation("海川供应链管理有限公司", FUZHOU));
        var first = done(rulings.merge(caller, kept, merged));
        var second = done(rulings.merge(caller, other, kept));

        assertThat(refused(merges.undo(caller, first.id(), "弄错了"))).isEqualTo("merge-kept-merged-on");
        done(merges.undo(caller, second.id(), "弄错了"));
        done(merges.undo(caller, first.id(), "弄错了"));
        assertThat(ledgers.page(caller, merged).row().id()).isEqualTo(merged.id());
    }

    @Test
    void nameTakenBySomebodyElseSinceStandsAgainstIt() {
        var merge = done(rulings.merge(caller, kept, merged, "name"));
        ledgers.register(caller, organisation("海川物流有限公司", FUZHOU));

        assertThat(refused(merges.undo(caller, merge.id(), "弄错了"))).isEqualTo("merge-name-or-code-taken");
    }

    private List<SuspectedPair> open() {
        return done(duplicates.queue(caller, null, 50)).rows().stream()
                .filter(pair ->
                        pair.one().id().equals(kept.id()) && pair.other().id().equals(merged.id()))
                .toList();
    }

    /** All a page tells but versions, instants and the ids of decisions made anew. */
    private List<Object> told(AccountRef account) {
        var page = ledgers.page(caller, account);
        var row = page.row();
        return List.of(
                page.details(),
                page.discriminator(),
                row.state(),
                row.tier() == null ? "" : row.tier(),
                List.of(row.trucks(), row.ourTrucks(), page.groupTrucks(), page.siteTrucks(), page.largestPurchase()),
                page.holdings(),
                page.purchases(),
                page.contacts().stream().map(AccountPage.Contact::details).toList(),
                page.group(),
                page.carriers(),
                String.valueOf(page.parentId()),
                page.site() == null ? "" : page.site().name(),
                page.former());
    }
}
