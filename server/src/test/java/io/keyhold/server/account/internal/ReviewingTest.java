package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.DECISION;
import static io.keyhold.schema.db.Tables.WORK;
import static io.keyhold.server.Companies.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.account.Accounts;
import io.keyhold.server.account.HoldingFigure;
import io.keyhold.server.account.RegisterAccount;
import io.keyhold.server.account.Reviews.Review;
import io.keyhold.server.account.Reviews.State;
import io.keyhold.server.handbook.AdoptHandbook;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.Work;
import io.keyhold.server.kernel.Worker.Next;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A round that is cut off in the middle. What it is to do is ordered without the server's own worker hearing of it. */
@KeyholdTest
class ReviewingTest {
    private static final int ACCOUNTS = 1_200;

    @Autowired
    Companies companies;

    @Autowired
    Handbooks handbooks;

    @Autowired
    Accounts accounts;

    @Autowired
    Reviewing reviewing;

    @Autowired
    ReviewRows reviews;

    @Autowired
    SystemClock clock;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    DSLContext db;

    private Company company;
    private Work work;

    @BeforeEach
    void adoptAHandbookUnderAFullLedger() {
        company = companies.found();
        work = new Work(Reviewing.KIND, company.id(), company.id(), Ids.next(), 1);
        var enter =
                IntStream.range(0, ACCOUNTS).mapToObj(ReviewingTest::account).toList();
        accounts.registerAll(company.keyAccounts(), enter).forEach(Companies::done);
        transactions.in(company.id(), () -> {
            done(handbooks.adopt(
                    new AdoptHandbook(company.id(), "truck-maker", LocalDate.of(2009, 1, 1), List.of(), null)));
            return db.deleteFrom(WORK).where(WORK.SUBJECT_ID.eq(company.id())).execute();
        });
    }

    @Test
    void goesOnWhereItStoppedAndDecidesNothingTwice() throws InterruptedException {
        assertThat(reviewing.run(work, () -> {}))
                .as("other nodes still remember the old handbook")
                .isInstanceOf(Next.At.class);
        waitUntilItMayBegin();

        assertThatThrownBy(() -> reviewing.run(work, ReviewingTest::die)).isInstanceOf(Death.class);
        assertThat(review().lookedAt()).isEqualTo(ReviewBatch.ACCOUNTS_AT_ONCE);
        assertThat(review().state()).isEqualTo(State.RUNNING);
        assertThat(reviewing.run(work, () -> {})).isEqualTo(new Next.Done());

        assertThat(review().state()).isEqualTo(State.DONE);
        assertThat(review().lookedAt()).isEqualTo(ACCOUNTS);
        assertThat(review().changed()).isEqualTo(ACCOUNTS);
        assertThat(decisions()).isEqualTo(2 * ACCOUNTS);
    }

    @Test
    void whatWasGivenUpSaysSo() throws InterruptedException {
        waitUntilItMayBegin();
        assertThatThrownBy(() -> reviewing.run(work, ReviewingTest::die)).isInstanceOf(Death.class);

        reviewing.giveUp(work);

        assertThat(review().state()).isEqualTo(State.GIVEN_UP);
        assertThat(review().endedAt()).isNotNull();
    }

    private void waitUntilItMayBegin() throws InterruptedException {
        var row = transactions.reading(company.id(), () -> reviews.find(company.id()));
        Thread.sleep(Duration.between(clock.now(), row.orElseThrow().begins()).plusMillis(50));
    }

    private Review review() {
        return reviews.latest(company.id()).orElseThrow();
    }

    private int decisions() {
        return transactions.reading(
                company.id(),
                () -> db.fetchCount(
                        DECISION, DECISION.TENANT_ID.eq(company.id()), DECISION.CAUSE.eq("handbook.changed")));
    }

    private static RegisterAccount account(int i) {
        var details = new AccountDetails(
                AccountType.ORGANISATION, "第" + i + "运输公司", null, "350100", null, null, "private", null, null, null);
        var trucks = new HoldingFigure("北岭", true, "tractor", 12, LocalDate.of(2026, 1, 1));
        return new RegisterAccount(details, List.of(trucks), List.of(), "", null);
    }

    private static void die() {
        throw new Death();
    }

    /** What a kill looks like from within: nothing after it runs. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }
}
