package io.keyhold.server.account;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.account.Ledgers.FUZHOU;
import static io.keyhold.server.account.Ledgers.organisation;
import static io.keyhold.server.account.Ledgers.ours;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list tells of trucks that are known already, in part or in another way: none of them counts twice. */
@KeyholdTest
class CompletingTest {
    @Autowired
    Ledgers ledgers;

    @Autowired
    Accounts accounts;

    private Caller caller;

    @BeforeEach
    void found() {
        caller = ledgers.found().keyAccounts();
    }

    @Test
    void aListThatTellsNoClassesAddsOnlyWhatIsNotKnown() {
        var account = ledgers.register(caller, organisation("闽江运输公司", FUZHOU), ours(12));

        assertThat(ourTrucksAfter(account, untold(15))).isEqualTo(15);
        assertThat(ourTrucksAfter(account, untold(15)))
                .as("the same list again")
                .isEqualTo(15);
        assertThat(ourTrucksAfter(account, untold(9)))
                .as("a list that knows fewer says nothing of which are gone")
                .isEqualTo(15);
    }

    @Test
    void trucksWhoseClassIsToldAtLastAreNotCountedBesides() {
        var account = ledgers.register(caller, organisation("晋江运输公司", FUZHOU), untold(10));

        assertThat(ourTrucksAfter(account, ours(7))).isEqualTo(10);
    }

    @Test
    void anotherClassIsAddedToTheOnesKnown() {
        var account = ledgers.register(caller, organisation("闽西运输公司", FUZHOU), ours(12));
        var tippers = new HoldingFigure("北岭", true, "tipper", 5, LocalDate.of(2026, 1, 1));

        assertThat(ourTrucksAfter(account, tippers)).isEqualTo(17);
    }

    private long ourTrucksAfter(AccountRef account, HoldingFigure listed) {
        var page = ledgers.page(caller, account);
        done(accounts.complete(
                caller,
                new CompleteAccount(
                        account.id(), page.version(), page.details(), List.of(listed), List.of(), Ids.next())));
        return Objects.requireNonNull(ledgers.page(caller, account).row().ourTrucks());
    }

    private static HoldingFigure untold(long quantity) {
        return new HoldingFigure("北岭", true, "other", quantity, LocalDate.of(2026, 1, 1));
    }
}
