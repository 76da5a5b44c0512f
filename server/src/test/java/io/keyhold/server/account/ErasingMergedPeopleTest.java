package io.keyhold.server.account;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static io.keyhold.server.account.Ledgers.FUZHOU;
import static io.keyhold.server.account.Ledgers.ours;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.KeyholdTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person who was entered twice is forgotten twice. */
@KeyholdTest
class ErasingMergedPeopleTest {
    @Autowired
    Ledgers ledgers;

    @Autowired
    Rulings rulings;

    @Autowired
    Accounts accounts;

    @Autowired
    Merges merges;

    @Autowired
    AccountHistory history;

    @Test
    void nothingOfHimIsLeftUnderTheAccountThatWasMerged() {
        var caller = ledgers.found().keyAccounts();
        var kept = ledgers.register(caller, Ledgers.person("林待忘", FUZHOU), ours(2));
        var merged = ledgers.register(caller, Ledgers.person("林待忘氏", FUZHOU));
        var merge = done(rulings.merge(caller, kept, merged));

        done(accounts.erase(caller, kept.id(), ledgers.now(caller, kept).version(), "本人要求"));

        assertThat(history.of(caller, merged.id()).orElseThrow().toString()).doesNotContain("林待忘");
        assertThat(history.of(caller, kept.id()).orElseThrow().toString()).doesNotContain("林待忘");
        assertThat(done(merges.page(caller, null, 10)).toString()).doesNotContain("林待忘");
        assertThat(refused(merges.undo(caller, merge.id(), "弄错了"))).isEqualTo("merge-undone");
    }
}
