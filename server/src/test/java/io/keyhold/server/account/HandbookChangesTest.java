package io.keyhold.server.account;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.account.Ledgers.BEIJING;
import static io.keyhold.server.account.Ledgers.FUZHOU;
import static io.keyhold.server.account.Ledgers.organisation;
import static io.keyhold.server.account.Ledgers.ours;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.rules.Choice;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.account.AccountHistory.TierStep;
import io.keyhold.server.handbook.ChooseForGap;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A company changes its handbook while its ledger is full: whatever depends on the change is decided again. */
@KeyholdTest
class HandbookChangesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    Ledgers ledgers;

    @Autowired
    Handbooks handbooks;

    @Autowired
    AccountHistory history;

    @Autowired
    Reviews reviews;

    @Autowired
    BusinessClock clock;

    @Autowired
    TenantTransactions transactions;

    private Company company;
    private AccountRef waiting;
    private AccountRef settled;

    @BeforeEach
    void enterOneThatWaitsForAChoice() {
        company = ledgers.found();
        waiting = ledgers.register(company.keyAccounts(), organisation("京郊运输公司", BEIJING), ours(24));
        settled = ledgers.register(company.keyAccounts(), organisation("闽江运输公司", FUZHOU), ours(24));
    }

    @Test
    void whatWaitedForAChoiceIsDecidedOnceItIsMade() throws InterruptedException {
        var before = page(settled);
        assertThat(page(waiting).row().tier()).isNull();

        choose("growth", clock.today(company.id()));

        await(() -> "gold".equals(page(waiting).row().tier()));
        assertThat(tiers(waiting).getFirst().cause()).isEqualTo("handbook.changed");
        assertThat(page(waiting).row().regionType()).isEqualTo("growth");
        assertThat(page(settled).tierDecisionId())
                .as("nothing is kept of what makes no difference")
                .isEqualTo(before.tierDecisionId());
        await(() -> review().state() == Reviews.State.DONE);
        assertThat(review().total()).isEqualTo(2);
        assertThat(review().lookedAt()).isEqualTo(2);
        assertThat(review().changed()).isEqualTo(1);
    }

    @Test
    void aChoiceForALaterDayWaitsForTheDay() throws InterruptedException {
        choose("mature", clock.today(company.id()));
        await(() -> "silver".equals(page(waiting).row().tier()));
        choose("breakthrough", clock.today(company.id()).plusDays(20));

        move(Duration.ofDays(10));
        Thread.sleep(Duration.ofSeconds(8));
        assertThat(page(waiting).row().tier()).isEqualTo("silver");

        move(Duration.ofDays(11));
        await(() -> "gold".equals(page(waiting).row().tier()));
        assertThat(tiers(waiting)).extracting(TierStep::tier).containsExactly("gold", "silver", null);
    }

    @Test
    void theChoiceIsMadeOverHttpByWhoMayAndOnce() throws InterruptedException {
        var form = Map.of("places", Map.of("11", "growth"), "why", "北京按成长区域对待");
        var path = "/handbooks/truck-maker/gaps/places-outside-list/choice";
        var keyAccounts = company.browser(company.keyAccounts()).with("Idempotency-Key", "beijing-1");

        assertThat(company.browser(company.sales()).post(path, form).code()).isEqualTo("handbook-choose-not-allowed");
        assertThat(keyAccounts.post(path, form).body().path("version").asInt()).isEqualTo(1);
        assertThat(keyAccounts.post(path, form).status()).as("sent again").isEqualTo(200);
        var another = company.browser(company.administrator());
        assertThat(another.post(path, form).code()).isEqualTo("gap-chosen-from-that-day");
        assertThat(another.post(path, Map.of("places", Map.of("11", "platinum"), "why", "好听"))
                        .code())
                .isEqualTo("no-such-choice");
        assertThat(another.post(path, Map.of("places", Map.of("11", "growth"), "why", " "))
                        .code())
                .isEqualTo("choice-needs-why");

        await(() -> "gold".equals(page(waiting).row().tier()));
        var round = another.get("/accounts/review").body().path("round");
        assertThat(round.path("changed").asInt()).isEqualTo(1);
        var chosen = another.get("/handbooks/truck-maker")
                .body()
                .path("gaps")
                .valueStream()
                .filter(gap -> gap.path("id").asString().equals("places-outside-list"))
                .findFirst()
                .orElseThrow();
        assertThat(chosen.path("open").asBoolean()).isFalse();
        assertThat(chosen.path("chosen").get(0).path("by").asString()).isEqualTo("赵大客");
    }

    private void choose(String regionType, LocalDate from) {
        var choice = new Choice(
                "places-outside-list", null, Map.of("11", regionType), "赵大客", "按市场定", clock.today(company.id()), from);
        done(handbooks.choose(new ChooseForGap(company.id(), "truck-maker", choice, null)));
    }

    private void move(Duration by) {
        done(transactions.command(company.id(), () -> clock.advance(company.id(), by)));
    }

    private AccountPage page(AccountRef account) {
        return ledgers.page(company.keyAccounts(), account);
    }

    private java.util.List<TierStep> tiers(AccountRef account) {
        return history.tiers(company.keyAccounts(), account.id()).orElseThrow();
    }

    private Reviews.Review review() {
        return Objects.requireNonNull(reviews.latest(company.id()).orElse(null));
    }

    private static void await(BooleanSupplier come) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!come.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(until);
            Thread.sleep(200);
        }
    }
}
