package io.keyhold.server.registration;

import static io.keyhold.server.Companies.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.rules.Choice;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.account.AccountRef;
import io.keyhold.server.account.Hierarchy;
import io.keyhold.server.account.Ledgers;
import io.keyhold.server.handbook.ChooseForGap;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.BusinessClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is protected becomes another thing (a gap of AU-9): whoever was protected before still is. */
@KeyholdTest
class ChangedHandbookTest {
    @Autowired
    Intents intents;

    @Autowired
    Hierarchy hierarchy;

    @Autowired
    Handbooks handbooks;

    @Autowired
    Registrations registrations;

    @Autowired
    BusinessClock clock;

    private Company company;
    private List<Caller> dealers;
    private AccountRef group;
    private AccountRef branch;
    private AccountRef sibling;

    @BeforeEach
    void aGroupOfThree() {
        company = intents.found();
        dealers = intents.dealers(company, 2);
        group = intents.account(company, "闽海集团有限公司");
        branch = below("泉江运输有限公司");
        sibling = below("漳河矿业有限公司");
    }

    private AccountRef below(String name) {
        var account = intents.account(company, name);
        done(hierarchy.placeUnder(company.keyAccounts(), account.id(), account.version(), group.id()));
        return account;
    }

    @Test
    void anAccountsProtectionHoldsItsWholeGroupOnceTheGroupIsWhatIsProtected() {
        var before = register(0, branch);
        choose("group");

        var late = register(1, sibling);
        var own = register(0, group);

        assertThat(before.state()).isEqualTo(RegistrationState.PROTECTED);
        assertThat(late.verdict().code()).isEqualTo("taken");
        assertThat(late.takenUntil()).isEqualTo(before.protectedUntil());
        assertThat(own.verdict().code()).isEqualTo("yours-already");
    }

    @Test
    void aGroupsProtectionHoldsEachOfItsAccountsOnceTheseAreWhatIsProtected() {
        choose("group");
        var before = register(0, branch);
        choose("account");

        assertThat(register(1, sibling).takenUntil()).isEqualTo(before.protectedUntil());
    }

    @Test
    void anIntentsProtectionHoldsItsAccountAndAnAccountsEachOfItsIntents() {
        choose("intent");
        var intent = register(0, branch);
        choose("account");
        assertThat(register(1, branch).takenUntil()).isEqualTo(intent.protectedUntil());

        var whole = register(0, sibling);
        choose("intent");
        assertThat(register(1, sibling).takenUntil()).isEqualTo(whole.protectedUntil());
    }

    @Test
    void whatWasGivenBeforeRunsOutAndTheNewSubjectIsFree() {
        var before = register(0, branch);
        choose("group");
        // The clock is walked by whole seconds.
        var left = Duration.between(clock.now(company.id()), before.protectedUntil());
        intents.walk(company, left.plusSeconds(1));

        assertThat(register(1, sibling).verdict().code()).isEqualTo("protected");
    }

    @Test
    void neighboursWhoseAccountsAreProtectedEachAreNotInEachOther() {
        register(0, branch);

        assertThat(register(1, sibling).state()).isEqualTo(RegistrationState.PROTECTED);
        assertThat(register(1, group).state()).isEqualTo(RegistrationState.PROTECTED);
    }

    /** From the next day on, which is then today: a choice counts for a day. */
    private void choose(String subject) {
        intents.walk(company, Duration.ofDays(1));
        var choice = Choice.of("protection-subject", subject, "赵大客", "改口径", clock.today(company.id()));
        done(handbooks.choose(new ChooseForGap(company.id(), "truck-maker", choice, null)));
    }

    private RegistrationPage register(int dealer, AccountRef account) {
        var form = intents.form(company, account.id(), "在册客户", Ledgers.FUZHOU, null);
        return done(registrations.register(dealers.get(dealer), form));
    }
}
