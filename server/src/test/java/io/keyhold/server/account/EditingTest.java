package io.keyhold.server.account;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static io.keyhold.server.account.Ledgers.FUZHOU;
import static io.keyhold.server.account.Ledgers.SHIJIAZHUANG;
import static io.keyhold.server.account.Ledgers.organisation;
import static io.keyhold.server.account.Ledgers.ours;
import static io.keyhold.server.account.Ledgers.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.keyhold.server.KeyholdTest;
import io.keyhold.server.audit.Change;
import io.keyhold.server.audit.ChangeLog;
import io.keyhold.server.handbook.DecisionLog;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts change, and what they were can be read afterwards. */
@KeyholdTest
class EditingTest {
    @Autowired
    Ledgers ledgers;

    @Autowired
    Accounts accounts;

    @Autowired
    Contacts contacts;

    @Autowired
    Holdings holdings;

    @Autowired
    AccountHistory history;

    @Autowired
    ChangeLog changes;

    @Autowired
    DecisionLog decisions;

    @Autowired
    TenantTransactions transactions;

    @Test
    void secondOfTwoEditorsIsToldInsteadOfOverwriting() {
        var company = ledgers.found();
        var caller = company.keyAccounts();
        var account = ledgers.register(caller, organisation("两人编辑公司", FUZHOU));
        done(accounts.amend(caller, new AmendAccount(account.id(), 1, organisation("两人编辑公司一", FUZHOU), "更名")));

        var second = accounts.amend(
                company.administrator(), new AmendAccount(account.id(), 1, organisation("两人编辑公司二", FUZHOU), null));

        assertThat(refused(second)).isEqualTo("stale");
        assertThat(((Outcome.Refused<AccountRef>) second).refusal().params()).containsEntry("who", caller.name());
        assertThat(ledgers.page(caller, account).row().name()).isEqualTo("两人编辑公司一");
    }

    @Test
    void movingToAnotherRegionTypeDecidesTheTierAnew() {
        var caller = ledgers.found().keyAccounts();
        var account = ledgers.register(caller, organisation("迁址公司", FUZHOU), ours(12));
        assertThat(ledgers.page(caller, account).row().tier()).isEqualTo("gold");

        done(accounts.amend(caller, new AmendAccount(account.id(), 1, organisation("迁址公司", SHIJIAZHUANG), null)));

        assertThat(ledgers.page(caller, account).row().tier()).isEqualTo("silver");
        var tiers = transactions.reading(
                caller.tenantId(), () -> decisions.history(caller.tenantId(), account.id(), "tier"));
        assertThat(tiers).extracting(kept -> kept.conclusion().outcome()).containsExactly("silver", "gold");
        done(holdings.record(caller, account.id(), 2, List.of(ours(13))));
        assertThat(history.tiers(caller, account.id()).orElseThrow())
                .as("a decision that says the same is no step")
                .extracting(AccountHistory.TierStep::tier, AccountHistory.TierStep::cause)
                .containsExactly(tuple("silver", "account.amended"), tuple("gold", "account.registered"));
    }

    @Test
    void historyTellsEveryStateWithActorAndReason() {
        var caller = ledgers.found().keyAccounts();
        var account = ledgers.register(caller, organisation("历史公司", FUZHOU));
        done(accounts.amend(caller, new AmendAccount(account.id(), 1, organisation("历史新公司", FUZHOU), "工商更名")));
        done(accounts.archive(caller, account.id(), 2, "停业"));

        var log = transactions.reading(caller.tenantId(), () -> changes.of(caller.tenantId(), account.id()));

        assertThat(log).extracting(Change::action).containsExactly("archived", "amended", "registered");
        assertThat(log).extracting(Change::reason).containsExactly("停业", "工商更名", null);
        assertThat(log.get(2).facts().get("name")).isEqualTo("历史公司");
        assertThat(log).allMatch(change -> caller.personId().equals(change.actorId()));
    }

    @Test
    void figureOfTheSameDayReplacesTheOneBefore() {
        var caller = ledgers.found().keyAccounts();
        var account = ledgers.register(caller, organisation("更正公司", FUZHOU), ours(50));

        done(holdings.record(caller, account.id(), 1, List.of(ours(5))));

        assertThat(ledgers.page(caller, account).row().trucks()).isEqualTo(5);
        assertThat(ledgers.page(caller, account).holdings()).hasSize(1);
    }

    @Test
    void erasedPersonIsGoneFromLedgerAndHistory() {
        var caller = ledgers.found().administrator();
        var account = ledgers.register(caller, person("张三丰", FUZHOU), ours(2));
        var details = new ContactDetails(
                "李小四", "车主", BuyingPart.OWNER, "13800000000", null, LegalBasis.CONTRACT, "本人提供", null);
        var contact = done(contacts.add(caller, account.id(), details));

        done(accounts.erase(caller, account.id(), 1, "本人要求"));

        var page = ledgers.page(caller, account);
        assertThat(page.row().name()).doesNotContain("张三丰");
        assertThat(page.contacts()).hasSize(1).allMatch(AccountPage.Contact::erased);
        assertThat(page.contacts().getFirst().details().name()).isEmpty();
        var log = transactions.reading(caller.tenantId(), () -> changes.of(caller.tenantId(), account.id()));
        var contactLog = transactions.reading(caller.tenantId(), () -> changes.of(caller.tenantId(), contact));
        assertThat(log.toString()).doesNotContain("张三丰");
        assertThat(contactLog.toString()).doesNotContain("李小四").doesNotContain("13800000000");
    }

    @Test
    void whatIsPutAwayIsNotChanged() {
        var caller = ledgers.found().administrator();
        var archived = ledgers.register(caller, organisation("停业公司", FUZHOU));
        done(accounts.archive(caller, archived.id(), 1, "停业"));
        var erased = ledgers.register(caller, person("张三丰", FUZHOU));
        done(accounts.erase(caller, erased.id(), 1, "本人要求"));

        assertThat(refused(holdings.record(caller, archived.id(), 2, List.of(ours(5)))))
                .isEqualTo("archived");
        assertThat(refused(accounts.amend(caller, new AmendAccount(erased.id(), 2, person("张三丰", FUZHOU), "又来了"))))
                .isEqualTo("erased");
    }

    @Test
    void renamingToATakenNameSaysWhoseItIsAndNotTheSameSettlesIt() {
        var caller = ledgers.found().keyAccounts();
        var known = ledgers.register(caller, organisation("顺达运输公司", FUZHOU));
        var account = ledgers.register(caller, organisation("旧名运输公司", FUZHOU));
        var renamed = organisation("顺达运输公司", FUZHOU);

        var refusal = refusal(accounts.amend(caller, new AmendAccount(account.id(), 1, renamed, null)));
        assertThat(refusal.code()).isEqualTo("name-taken");
        assertThat(refusal.params()).containsEntry("accountId", known.id().toString());
        assertThat(refused(accounts.amend(caller, new AmendAccount(account.id(), 1, renamed, " ", "福清"))))
                .isEqualTo("discriminator-needs-reason");
        done(accounts.amend(caller, new AmendAccount(account.id(), 1, renamed, "看过两家的执照", "福清")));

        assertThat(ledgers.page(caller, account).discriminator()).isEqualTo("福清");
        var log = transactions.reading(caller.tenantId(), () -> changes.of(caller.tenantId(), account.id()));
        assertThat(log.getFirst().action()).isEqualTo("distinguished");
        assertThat(log.getFirst().reason()).isEqualTo("看过两家的执照");
    }

    private static Refusal refusal(Outcome<AccountRef> outcome) {
        return switch (outcome) {
            case Outcome.Done<AccountRef>(var value) -> throw new AssertionError("Done: " + value);
            case Outcome.Refused<AccountRef>(var refusal) -> refusal;
        };
    }

    @Test
    void contactsArePartlyMaskedForFinance() {
        var company = ledgers.found();
        var account = ledgers.register(company.keyAccounts(), organisation("有联系人公司", FUZHOU));
        var details = new ContactDetails(
                "王经理", null, BuyingPart.MANAGER, "13900000000", "w@example.com", LegalBasis.CONSENT, "名片", null);
        done(contacts.add(company.keyAccounts(), account.id(), details));

        var seen = ledgers.page(company.finance(), account).contacts().getFirst();

        assertThat(seen.masked()).isTrue();
        assertThat(seen.details().phone()).isNull();
        assertThat(seen.details().email()).isNull();
    }

    @Test
    void armyAccountsShowNoHoldings() {
        var caller = ledgers.found().keyAccounts();
        var army = new AccountDetails(
                AccountType.ORGANISATION, "某部运输队", null, FUZHOU, null, null, "army", null, null, null);

        var account = ledgers.register(caller, army, ours(30));

        var page = ledgers.page(caller, account);
        assertThat(page.row().kind()).isEqualTo("industry");
        assertThat(page.row().trucks()).isNull();
        assertThat(page.holdings()).isEmpty();
    }
}
