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

/** Two accounts turn out to be one. */
@KeyholdTest
class MergingTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Autowired
    Ledgers ledgers;

    @Autowired
    Ledger ledger;

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
    CompanySearch search;

    @Autowired
    AccountHistory history;

    Caller caller;

    @BeforeEach
    void found() {
        caller = ledgers.found().keyAccounts();
    }

    @Test
    void keptAccountHoldsWhatEitherHeld() {
        var kept = ledgers.register(caller, organisation("海川物流有限公司", FUZHOU), ours(4));
        var merged = ledgers.register(
                caller, organisation("福州海川物流", FUZHOU), new HoldingFigure("南岳", false, "mixer", 6, MAY));

        done(rulings.merge(caller, kept, merged));

        var page = ledgers.page(caller, kept);
        assertThat(page.row().trucks()).isEqualTo(10);
        assertThat(page.row().ourTrucks()).isEqualTo(4);
        assertThat(page.row().tier()).isEqualTo("gold");
    }

    @Test
    void figuresOfOneFleetAreNotAddedUp() {
        var kept = ledgers.register(caller, organisation("海川物流有限公司", FUZHOU), ours(4));
        var merged = ledgers.register(
                caller, organisation("福州海川物流", FUZHOU), new HoldingFigure("北岭", true, "tractor", 9, MAY));

        done(rulings.merge(caller, kept, merged));

        assertThat(ledgers.page(caller, kept).row().trucks()).isEqualTo(9);
    }

    @Test
    void figuresOfOneDayAreThoseOfTheSideThatWasChosen() {
        var kept = ledgers.register(caller, organisation("海川物流有限公司", FUZHOU), ours(4));
        var merged = ledgers.register(caller, organisation("福州海川物流", FUZHOU), ours(7));

        var keptsOwn = done(merges.outlook(caller, rulings.command(caller, kept, merged)));
        var mergeds = done(merges.outlook(caller, rulings.command(caller, kept, merged, "figures")));

        assertThat(keptsOwn.trucks()).isEqualTo(4);
        assertThat(mergeds.trucks()).isEqualTo(7);
        assertThat(ledgers.page(caller, kept).row().trucks()).isEqualTo(4);
        assertThat(ledgers.page(caller, merged).row().state()).isEqualTo("active");
    }

    @Test
    void outlookNeedsNoReasonAndTheMergeDoes() {
        var kept = ledgers.register(caller, organisation("海川物流有限公司", FUZHOU), ours(4));
        var merged = ledgers.register(caller, organisation("福州海川物流", FUZHOU));
        var said = rulings.command(caller, kept, merged);
        var unsaid = new MergeAccounts(
                said.pairId(), kept.id(), said.keptVersion(), said.mergedVersion(), said.fromMerged(), "");

        assertThat(done(merges.outlook(caller, unsaid)).trucks()).isEqualTo(4);
        assertThat(refused(merges.merge(caller, unsaid))).isEqualTo("reason-missing");
    }

    @Test
    void linkToTheMergedAccountLeadsOn() {
        var kept = ledgers.register(caller, organisation("海川物流有限公司", FUZHOU));
        var merged = ledgers.register(caller, organisation("福州海川物流", FUZHOU));

        done(rulings.merge(caller, kept, merged));

        var page = ledgers.page(caller, merged);
        assertThat(page.row().id()).isEqualTo(kept.id());
        assertThat(page.former()).extracting(AccountPage.Former::number).containsExactly(merged.number());
    }

    @Test
    void mergedAccountsNameMeansTheKeptOne() {
        var kept = ledgers.register(caller, organisation("海川物流有限公司", FUZHOU));
        var merged = ledgers.register(caller, organisation("福清海河货运", FUZHOU));

        done(rulings.merge(caller, kept, merged));

        assertThat(search.find(caller.tenantId(), CompanyQuery.named("福清海河货运"), 5))
                .first()
                .satisfies(it -> assertThat(it.account().id()).isEqualTo(kept.id()));
        var again = accounts.register(caller, new RegisterAccount(organisation("福清海河货运", FUZHOU)));
        assertThat(refused(again)).isEqualTo("name-taken");
    }

    @Test
    void nameTheKeptAccountGaveUpStillMeansIt() {
        var kept = ledgers.register(caller, organisation("福清海河货运", FUZHOU));
        var merged = ledgers.register(caller, organisation("海川物流有限公司", FUZHOU));

        done(rulings.merge(caller, kept, merged, "name"));

        assertThat(search.find(caller.tenantId(), CompanyQuery.named("福清海河货运"), 5))
                .first()
                .satisfies(it -> assertThat(it.account().id()).isEqualTo(kept.id()));
    }

    @Test
    void importMeetsTheKeptAccountUnderTheMergedOnesName() {
        var kept = ledgers.register(caller, organisation("海川物流有限公司", FUZHOU));
        var merged = ledgers.register(caller, organisation("福清海河货运", FUZHOU));

        done(rulings.merge(caller, kept, merged));

        assertThat(ledger.suspects(caller.tenantId(), List.of(), List.of("福清海河货运")))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.id()).isEqualTo(kept.id());
                    assertThat(it.state()).isEqualTo("active");
                });
    }

    @Test
    void whoeverDoesNotSeeTheKeptAccountFindsNothingAtTheMergedOne() {
        var company = ledgers.found();
        var head = company.keyAccounts();
        var kept = ledgers.register(head, organisation("石家庄冀中物流有限公司", SHIJIAZHUANG), ours(4));
        var merged = ledgers.register(company.sales(), organisation("福州冀中物流", FUZHOU));

        done(rulings.merge(head, kept, merged));

        assertThat(ledger.account(company.sales(), merged.id())).isEmpty();
    }

    @Test
    void fieldsAreTakenFromEitherSide() {
        var code = Ledgers.creditCode();
        var kept = ledgers.register(caller, organisation("海川物流有限公司", FUZHOU));
        var merged = ledgers.register(caller, withCode(organisation("石家庄海川物流有限公司", SHIJIAZHUANG), code));

        done(rulings.merge(caller, kept, merged, "name", "uscc"));

        var details = ledgers.page(caller, kept).details();
        assertThat(details.name()).isEqualTo("石家庄海川物流有限公司");
        assertThat(details.uscc()).isEqualTo(code);
        assertThat(details.divisionCode()).isEqualTo(FUZHOU);
    }

    @Test
    void branchesPeoplePurchasesAndCarriersComeAlong() {
        var kept = ledgers.register(caller, organisation("海川物流有限公司", FUZHOU), ours(4));
        var merged = ledgers.register(caller, organisation("福州海川物流", FUZHOU));
        var branch = ledgers.register(caller, organisation("海川物流福清分公司", FUZHOU), ours(3));
        var shipper = ledgers.register(caller, organisation("闽江水泥有限公司", FUZHOU));
        done(hierarchy.placeUnder(caller, branch.id(), 1, merged.id()));
        done(hierarchy.carries(caller, shipper.id(), 1, merged.id(), true));
        done(contacts.add(caller, merged.id(), person("周师傅")));
        var now = ledgers.now(caller, merged);
        done(holdings.purchased(caller, merged.id(), now.version(), "tractor", 12, MAY));

        done(rulings.merge(caller, kept, merged));

        var page = ledgers.page(caller, kept);
        assertThat(page.groupTrucks()).isEqualTo(7);
        assertThat(page.largestPurchase()).isEqualTo(12);
        assertThat(page.contacts()).extracting(it -> it.details().name()).containsExactly("周师傅");
        assertThat(page.group()).extracting(AccountPage.Relative::id).containsExactly(kept.id(), branch.id());
        assertThat(ledgers.page(caller, shipper).carriers())
                .extracting(AccountPage.Relative::id)
                .containsExactly(kept.id());
    }

    @Test
    void accountBelowTheMergedOneTakesItsPlace() {
        var top = ledgers.register(caller, organisation("海川集团有限公司", FUZHOU), ours(1));
        var merged = ledgers.register(caller, organisation("海川物流", FUZHOU), ours(2));
        var kept = ledgers.register(caller, organisation("海川物流有限公司", FUZHOU), ours(4));
        done(hierarchy.placeUnder(caller, merged.id(), 1, top.id()));
        done(hierarchy.placeUnder(caller, kept.id(), 1, merged.id()));

        done(rulings.merge(caller, kept, merged));

        var page = ledgers.page(caller, kept);
        assertThat(page.parentId()).isEqualTo(top.id());
        assertThat(page.groupTrucks()).isEqualTo(5);
    }

    @Test
    void bothHistoriesStayReadable() {
        var kept = ledgers.register(caller, organisation("海川物流有限公司", FUZHOU));
        var merged = ledgers.register(caller, organisation("福州海川物流", FUZHOU));

        done(rulings.merge(caller, kept, merged));

        assertThat(history.of(caller, kept.id()).orElseThrow())
                .extracting(AccountHistory.Entry::action)
                .containsExactly("absorbed", "registered");
        assertThat(history.of(caller, merged.id()).orElseThrow())
                .extracting(AccountHistory.Entry::action)
                .containsExactly("merged", "registered");
    }

    @Test
    void whoeverSawAnotherVersionMergesNothing() {
        var kept = ledgers.register(caller, organisation("海川物流有限公司", FUZHOU));
        var merged = ledgers.register(caller, organisation("福州海川物流", FUZHOU));
        var command = rulings.command(caller, kept, merged);
        done(holdings.record(caller, merged.id(), 1, List.of(ours(3))));

        assertThat(refused(merges.merge(caller, command))).isEqualTo("stale");
    }

    @Test
    void salespersonMergesNothing() {
        var company = ledgers.found();
        var head = company.keyAccounts();
        var kept = ledgers.register(head, organisation("海川物流有限公司", FUZHOU));
        var merged = ledgers.register(head, organisation("福州海川物流", FUZHOU));
        var command = rulings.command(head, kept, merged);

        assertThat(refused(merges.merge(company.sales(), command))).isEqualTo("not-permitted");
        assertThat(refused(merges.page(company.areaManager(), null, 10))).isEqualTo("not-permitted");
    }

    static ContactDetails person(String name) {
        return new ContactDetails(
                name, "队长", BuyingPart.FLEET_CAPTAIN, "13800000000", null, LegalBasis.CONSENT, "登门", null);
    }
}
