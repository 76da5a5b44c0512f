package io.keyhold.server.account;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static io.keyhold.server.account.Ledgers.FUZHOU;
import static io.keyhold.server.account.Ledgers.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Suspected pairs wait for a ruling. */
@KeyholdTest
class DuplicateQueueTest {
    @Autowired
    Ledgers ledgers;

    @Autowired
    Accounts accounts;

    @Autowired
    Duplicates duplicates;

    @Autowired
    Rulings rulings;

    Caller caller;

    @BeforeEach
    void found() {
        caller = ledgers.found().keyAccounts();
    }

    @Test
    void accountLikeAnotherComesIntoTheQueueWhenItIsEntered() {
        var one = ledgers.register(caller, organisation("福州海川物流有限公司", FUZHOU));
        var other = ledgers.register(caller, organisation("福州海川物流有限责任公司", FUZHOU));

        assertThat(queue()).singleElement().satisfies(pair -> {
            assertThat(pair.one().id()).isEqualTo(one.id());
            assertThat(pair.other().id()).isEqualTo(other.id());
            assertThat(pair.foundBy()).isEqualTo("entry");
            assertThat(pair.comparison().reasons()).isNotEmpty();
        });
    }

    @Test
    void accountRenamedToBeLikeAnotherComesToo() {
        ledgers.register(caller, organisation("福州海川物流有限公司", FUZHOU));
        var other = ledgers.register(caller, organisation("厦门鹭岛矿业有限公司", FUZHOU));
        assertThat(queue()).isEmpty();

        done(accounts.amend(caller, new AmendAccount(other.id(), 1, organisation("福州海川物流有限责任公司", FUZHOU), null)));
        assertThat(queue()).hasSize(1);

        done(accounts.amend(caller, new AmendAccount(other.id(), 2, organisation("厦门鹭岛矿业有限公司", FUZHOU), null)));
        assertThat(queue()).isEmpty();
    }

    @Test
    void importedAccountsAreComparedInTheBackground() {
        accounts.registerAll(caller, List.of(imported("福州海川物流有限公司"), imported("福州海川物流有限责任公司"), imported("厦门鹭岛矿业有限公司")))
                .forEach(outcome -> done(outcome));
        assertThat(sweep().waiting()).isEqualTo(3);

        await().atMost(Duration.ofSeconds(60)).until(() -> sweep().waiting() == 0);

        assertThat(queue())
                .singleElement()
                .satisfies(pair -> assertThat(pair.foundBy()).isEqualTo("sweep"));
    }

    @Test
    void thoseWhoAreNotTheSameAreNeverOfferedAgain() {
        ledgers.register(caller, organisation("福州海川物流有限公司", FUZHOU));
        var other = ledgers.register(caller, organisation("福州海川物流有限责任公司", FUZHOU));

        done(duplicates.notSame(caller, queue().getFirst().id(), "两家的执照不同"));
        done(duplicates.lookAgain(caller));
        await().atMost(Duration.ofSeconds(60)).until(() -> sweep().waiting() == 0);

        assertThat(queue()).isEmpty();
        assertThat(ledgers.page(caller, other).row().state()).isEqualTo("active");
    }

    @Test
    void rulingHoldsForTheAccountThatGoesOn() {
        ledgers.register(caller, organisation("福州海川物流有限公司", FUZHOU));
        var merged = ledgers.register(caller, organisation("福州海川物流有限责任公司", FUZHOU));
        done(duplicates.notSame(caller, queue().getFirst().id(), "两家的执照不同"));
        var kept = ledgers.register(caller, organisation("福清海河货运公司", FUZHOU));

        done(rulings.merge(caller, kept, merged, "name"));
        done(duplicates.lookAgain(caller));
        await().atMost(Duration.ofSeconds(60)).until(() -> sweep().waiting() == 0);

        assertThat(queue()).isEmpty();
    }

    @Test
    void thoseToldApartByTheirEntryAreNotSuspected() {
        ledgers.register(caller, organisation("福州海川物流有限公司", FUZHOU));
        done(accounts.register(
                caller,
                new RegisterAccount(organisation("福州海川物流有限公司", FUZHOU), List.of(), List.of(), "福清", null, "另一家")));

        assertThat(queue()).isEmpty();
    }

    @Test
    void ruledPairIsNotRuledOnAgain() {
        ledgers.register(caller, organisation("福州海川物流有限公司", FUZHOU));
        ledgers.register(caller, organisation("福州海川物流有限责任公司", FUZHOU));
        var pair = queue().getFirst().id();
        done(duplicates.notSame(caller, pair, "两家的执照不同"));

        assertThat(refused(duplicates.notSame(caller, pair, "再说一次"))).isEqualTo("pair-ruled");
        assertThat(refused(duplicates.notSame(caller, pair, " "))).isEqualTo("reason-missing");
    }

    @Test
    void queuePagesByScore() {
        for (var letter : List.of("甲", "乙", "丙")) {
            ledgers.register(caller, organisation("福州" + letter + "川物流有限公司", FUZHOU));
            ledgers.register(caller, organisation("福州" + letter + "川物流有限责任公司", FUZHOU));
        }

        var first = done(duplicates.queue(caller, null, 2));
        var second = done(duplicates.queue(caller, first.next(), 2));

        assertThat(first.rows()).hasSize(2);
        assertThat(second.rows()).isNotEmpty().doesNotContainAnyElementsOf(first.rows());
    }

    @Test
    void nobodyButThoseWhoRuleReadsTheQueue() {
        var company = ledgers.found();
        ledgers.register(company.keyAccounts(), organisation("福州海川物流有限公司", FUZHOU));
        ledgers.register(company.keyAccounts(), organisation("福州海川物流有限责任公司", FUZHOU));
        var pair = done(duplicates.queue(company.keyAccounts(), null, 1)).rows().getFirst();

        for (var rival : List.of(company.sales(), company.areaManager(), company.director(), company.finance())) {
            assertThat(refused(duplicates.queue(rival, null, 10))).isEqualTo("not-permitted");
            assertThat(refused(duplicates.pair(rival, pair.id()))).isEqualTo("not-permitted");
        }
    }

    @Test
    void otherCompanysPairDoesNotExist() {
        ledgers.register(caller, organisation("福州海川物流有限公司", FUZHOU));
        ledgers.register(caller, organisation("福州海川物流有限责任公司", FUZHOU));
        var stranger = ledgers.found().keyAccounts();

        assertThat(refused(duplicates.pair(stranger, queue().getFirst().id()))).isEqualTo("no-such-pair");
        assertThat(refused(duplicates.notSame(stranger, queue().getFirst().id(), "不是")))
                .isEqualTo("no-such-pair");
    }

    private RegisterAccount imported(String name) {
        return new RegisterAccount(organisation(name, FUZHOU), List.of(), List.of(), "", UUID.randomUUID());
    }

    private List<SuspectedPair> queue() {
        return done(duplicates.queue(caller, null, 50)).rows();
    }

    private Duplicates.Sweep sweep() {
        return done(duplicates.queue(caller, null, 1)).sweep();
    }
}
