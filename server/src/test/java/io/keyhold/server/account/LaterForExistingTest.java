package io.keyhold.server.account;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.account.Ledgers.FUZHOU;
import static io.keyhold.server.account.Ledgers.organisation;
import static io.keyhold.server.account.Ledgers.ours;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.rules.Choice;
import io.keyhold.rules.Packs;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.handbook.ChooseForGap;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.handbook.PublishVersion;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A version counts for new accounts at once and for those of before from a later day. */
@KeyholdTest
class LaterForExistingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    Ledgers ledgers;

    @Autowired
    Handbooks handbooks;

    @Autowired
    Reviews reviews;

    @Autowired
    BusinessClock clock;

    @Autowired
    TenantTransactions transactions;

    private Company company;

    @BeforeEach
    void found() {
        company = ledgers.found();
    }

    @Test
    void accountsOfBeforeKeepTheirTierUntilTheDayAndThoseOfAfterKeepTheirs() throws InterruptedException {
        var before = ledgers.register(company.keyAccounts(), organisation("闽江运输公司", FUZHOU), ours(12));
        assertThat(tier(before)).isEqualTo("gold");

        publishWithGoldFrom("15");
        await(() -> {
            var after = ledgers.register(company.keyAccounts(), organisation("运输公司" + Ids.next(), FUZHOU), ours(12));
            return "silver".equals(tier(after));
        });
        var after = ledgers.register(company.keyAccounts(), organisation("晋江运输公司", FUZHOU), ours(12));
        chooseSomethingElse();
        await(() -> reviews.latest(company.id())
                .filter(review -> review.state() == Reviews.State.DONE)
                .isPresent());
        assertThat(tier(before)).isEqualTo("gold");
        assertThat(tier(after)).isEqualTo("silver");

        done(transactions.command(company.id(), () -> clock.advance(company.id(), Duration.ofDays(11))));
        await(() -> "silver".equals(tier(before)));
        assertThat(tier(after)).isEqualTo("silver");
    }

    private void publishWithGoldFrom(String trucks) {
        var files = new HashMap<>(
                handbooks.takenTemplate(company.id(), "truck-maker").orElseThrow());
        files.replaceAll((file, text) -> text.replace(
                        "when: ['>= 10', '\"owner\"', '\"breakthrough\"']",
                        "when: ['>= " + trucks + "', '\"owner\"', '\"breakthrough\"']")
                .replace("when: ['[5..10)', '\"owner\"'", "when: ['[5.." + trucks + ")', '\"owner\"'"));
        var today = clock.today(company.id());
        var administrator = company.administrator().personId();
        done(handbooks.publish(new PublishVersion(
                company.id(), Packs.read(files), 1, today, today.plusDays(10), null, Ids.next(), null, administrator)));
    }

    /** Orders a round that is to leave both as they are. */
    private void chooseSomethingElse() {
        var choice = new Choice(
                "places-outside-list", null, Map.of("11", "growth"), "赵大客", "按市场定", clock.today(company.id()), null);
        done(handbooks.choose(new ChooseForGap(company.id(), "truck-maker", choice, null)));
    }

    private String tier(AccountRef account) {
        return Objects.requireNonNull(
                ledgers.page(company.keyAccounts(), account).row().tier());
    }

    private static void await(BooleanSupplier come) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!come.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(until);
            Thread.sleep(200);
        }
    }
}
