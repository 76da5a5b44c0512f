package io.keyhold.server.organization;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A unit is closed while somebody else is just making use of it. */
@KeyholdTest
class ClosingUnitsTest {
    @Autowired
    Companies companies;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    TenantTransactions transactions;

    Company company;

    @BeforeEach
    void aCompany() {
        company = companies.found();
    }

    @Test
    void aUnitSomebodyIsJustAppointedToDoesNotClose() {
        var unit = companies.opened(
                company.actor(), UnitKind.DEALER, "新经销商", company.units().office());
        var appointment = new Appointment(company.sales().personId(), unit, "销售", "sales", Companies.FOUNDED, null);

        var closing = closeWhile(unit, () -> done(people.appoint(company.actor(), appointment)));

        assertThat(refused(closing)).isEqualTo("unit-has-people");
    }

    @Test
    void aUnitUnderWhichOneIsJustOpenedDoesNotClose() {
        var unit = companies.opened(
                company.actor(), UnitKind.REGION, "新大区", company.units().headOffice());

        var closing = closeWhile(
                unit, () -> done(units.open(company.actor(), new NewUnit(UnitKind.MARKET_OFFICE, "新市场部", unit))));

        assertThat(refused(closing)).isEqualTo("unit-has-units");
    }

    /** Closes the unit while somebody's command has been carried out but not yet committed. */
    private Outcome<UnitState> closeWhile(UUID unit, Supplier<?> command) {
        var done = new CountDownLatch(1);
        var closing = CompletableFuture.supplyAsync(() -> {
            await(done);
            return units.close(company.actor(), unit, 1);
        });
        transactions.in(company.id(), () -> {
            var unused = command.get();
            done.countDown();
            await(new CountDownLatch(1));
            return unused;
        });
        return closing.join();
    }

    /** Half a second at most: nobody counts a latch down that is only waited for. */
    private static void await(CountDownLatch latch) {
        try {
            boolean unused = latch.await(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
