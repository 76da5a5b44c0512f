package io.keyhold.server.kernel;

import static io.keyhold.server.Companies.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeyholdTest
class BusinessClockTest {
    private static final int STEPS = 100;
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Companies companies;

    @Autowired
    BusinessClock clock;

    @Autowired
    TenantTransactions transactions;

    private final AtomicBoolean over = new AtomicBoolean();
    private Company company;
    private Thread reader;

    @BeforeEach
    void readByOthersAllTheWhile() {
        company = companies.found();
        reader = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                transactions.reading(company.id(), () -> clock.now(company.id()));
            }
        });
    }

    @AfterEach
    void readNoMore() throws InterruptedException {
        over.set(true);
        reader.join();
    }

    @Test
    void aStepHoldsAtOnceInItsTransactionAndAfterItForAll() {
        for (int step = 0; step < STEPS; step++) {
            var before = clock.now(company.id());
            transactions.in(company.id(), () -> {
                var after = done(clock.advance(company.id(), DAY));
                assertThat(after).isAfterOrEqualTo(before.plus(DAY));
                assertThat(clock.now(company.id())).isAfterOrEqualTo(after);
                return true;
            });
            assertThat(clock.now(company.id())).isAfterOrEqualTo(before.plus(DAY));
        }
    }

    @Test
    void aStepTakenBackNeverWas() {
        var before = clock.now(company.id());

        var refused = transactions.command(company.id(), () -> {
            done(clock.advance(company.id(), DAY));
            return Outcome.refused(Refusal.forbidden("clock-not-movable"));
        });

        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(clock.now(company.id())).isBefore(before.plus(DAY));
    }
}
