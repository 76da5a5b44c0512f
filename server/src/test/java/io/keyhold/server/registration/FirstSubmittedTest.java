package io.keyhold.server.registration;

import static io.keyhold.schema.db.Tables.NAME_ASKER;
import static io.keyhold.server.Companies.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is first: by the receipt or by when the form was handed in, as the handbook says (a gap of AU-9). */
@KeyholdTest
class FirstSubmittedTest {
    private static final String NAME = "闽海物流有限公司";

    @Autowired
    Intents intents;

    @Autowired
    Registrations registrations;

    @Autowired
    RegistrationBook book;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    DSLContext db;

    private record Both(RegistrationPage slow, RegistrationPage quick) {}

    @Test
    void whoHandedInFirstIsProtectedThoughReceivedLater() throws Exception {
        var both = slowThenQuick(Map.of("first-received", "submission"));

        assertThat(both.slow().state()).isEqualTo(RegistrationState.PROTECTED);
        assertThat(both.quick().verdict().code()).isEqualTo("earlier-receipt");
        assertThat(both.quick().takenUntil()).isEqualTo(both.slow().protectedUntil());
    }

    @Test
    void byReceiptsWhoHandedInFirstIsToldItIsTaken() throws Exception {
        var both = slowThenQuick(Map.of("first-received", "receipt"));

        assertThat(both.slow().verdict().code()).isEqualTo("taken");
        assertThat(both.quick().state()).isEqualTo(RegistrationState.PROTECTED);
    }

    /** The slow one hands in first, and waits for a lock while the quick one is received. */
    private Both slowThenQuick(Map<String, String> choices) throws Exception {
        var company = intents.found(choices);
        var dealers = intents.dealers(company, 2);
        var slow = dealers.getFirst();
        register(company, slow, "榕北矿业有限公司");
        intents.account(company, NAME);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var handedIn = transactions.in(company.id(), () -> {
                holdTries(slow);
                var first = threads.submit(() -> register(company, slow, NAME));
                await().until(this::somebodyWaits);
                var second = threads.submit(() -> register(company, dealers.getLast(), NAME));
                await().until(second::isDone);
                return List.of(first, second);
            });
            var received = handedIn.getFirst().get();
            var quick = handedIn.getLast().get();
            return new Both(received, book.find(dealers.getLast(), quick.id()).orElseThrow());
        }
    }

    /** A person's tries are counted one after the other. */
    private void holdTries(Caller caller) {
        var held = db.selectFrom(NAME_ASKER)
                .where(NAME_ASKER.TENANT_ID.eq(caller.tenantId()), NAME_ASKER.PERSON_ID.eq(caller.personId()))
                .forUpdate()
                .fetch();
        assertThat(held).hasSize(1);
    }

    private boolean somebodyWaits() {
        return !db.fetch("SELECT 1 FROM pg_locks WHERE NOT granted").isEmpty();
    }

    private RegistrationPage register(Company company, Caller dealer, String name) {
        return done(registrations.register(dealer, intents.form(company, name)));
    }
}
