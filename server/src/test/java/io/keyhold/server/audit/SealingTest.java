package io.keyhold.server.audit;

import static io.keyhold.schema.db.Tables.CHANGE;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.audit.Verification.Kind;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.WorkQueue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The log of changes, sealed into the chain of receipts. */
@KeyholdTest
class SealingTest {
    private static final long PATIENCE = SECONDS.toNanos(30);

    @Autowired
    Companies companies;

    @Autowired
    ReceiptBook receipts;

    @Autowired
    ChangeLog changes;

    @Autowired
    OwnersHand hand;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    WorkQueue queue;

    @Autowired
    SystemClock clock;

    @Autowired
    DSLContext db;

    UUID company;

    @BeforeEach
    void aCompanyWhoseFoundingIsSealed() throws InterruptedException {
        company = companies.found().id();
        seal();
    }

    @Test
    void aChangeRewrittenAfterwardsIsFound() throws Exception {
        var subject = changed("registered", Map.of("trucks", 20));
        seal();
        assertThat(receipts.verify(company).holds()).isTrue();

        hand.does(company, "UPDATE change SET facts = '{\"trucks\": 200}' WHERE subject_id = '%s'".formatted(subject));

        assertThat(receipts.verify(company).faults())
                .extracting(Verification.Fault::kind)
                .containsExactly(Kind.CONTENT_ALTERED);
    }

    @Test
    void aChangeTakenOutIsFound() throws Exception {
        var subject = changed("registered", Map.of("trucks", 20));
        changed("registered", Map.of("trucks", 21));
        seal();

        hand.does(company, "DELETE FROM change WHERE subject_id = '%s'".formatted(subject));

        assertThat(receipts.verify(company).holds()).isFalse();
    }

    @Test
    void erasingPersonalDataLeavesTheChainWhole() throws Exception {
        var subject = changed("registered", Map.of("name", "somebody", "trucks", 20));
        seal();
        transactions.in(company, () -> {
            log(subject, 2, "erased", Map.of());
            changes.erase(company, List.of(subject), Set.of("name"));
            return true;
        });
        seal();

        var verification = receipts.verify(company);

        assertThat(verification.holds()).as("%s", verification.faults()).isTrue();
        assertThat(verification.changesErased()).isPositive();
    }

    @Test
    void factsTakenOutWithNoErasureOnRecordAreFound() throws Exception {
        var subject = changed("registered", Map.of("name", "somebody"));
        seal();

        hand.does(
                company, "UPDATE change SET facts = '{}', seal_salt = NULL WHERE subject_id = '%s'".formatted(subject));

        assertThat(receipts.verify(company).faults())
                .extracting(Verification.Fault::kind)
                .containsExactly(Kind.ERASED_UNRECORDED);
    }

    private UUID changed(String action, Map<String, ?> facts) {
        var subject = Ids.next();
        transactions.in(company, () -> {
            log(subject, 1, action, facts);
            return true;
        });
        return subject;
    }

    private void log(UUID subject, long version, String action, Map<String, ?> facts) {
        changes.record(
                company, new Change("thing", subject, version, action, null, null, clock.now(), clock.now(), facts));
    }

    /** Orders the worker and waits until nothing is left to seal. */
    private void seal() throws InterruptedException {
        transactions.in(company, () -> {
            queue.add("seal", company, company);
            return true;
        });
        queue.wake("seal");
        long until = System.nanoTime() + PATIENCE;
        while (unsealed() > 0) {
            assertThat(System.nanoTime()).as("sealing takes too long").isLessThan(until);
            Thread.sleep(50);
        }
    }

    private int unsealed() {
        return transactions.reading(
                company, () -> db.fetchCount(CHANGE, CHANGE.TENANT_ID.eq(company), CHANGE.SEAL.isNull()));
    }
}
