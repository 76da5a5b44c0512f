package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.INTENT_UPLOAD;
import static io.keyhold.schema.db.Tables.REGISTRATION;
import static io.keyhold.schema.db.Tables.WORK;
import static io.keyhold.server.Companies.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.audit.ReceiptBook;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.Work;
import io.keyhold.server.kernel.Worker;
import io.keyhold.server.registration.IntentSheet;
import io.keyhold.server.registration.IntentUpload.Counts;
import io.keyhold.server.registration.IntentUpload.State;
import io.keyhold.server.registration.IntentUploads;
import io.keyhold.server.registration.Intents;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Workers that die in the middle of a list of intents, and workers that meet. The server's own is not told of it. */
@KeyholdTest
class BulkWorkersTest {
    private static final int ROWS = 6;

    @Autowired
    Intents intents;

    @Autowired
    IntentUploads uploads;

    @Autowired
    UploadRecords records;

    @Autowired
    BulkRegistering registering;

    @Autowired
    ReceiptBook receipts;

    @Autowired
    TenantTransactions tx;

    @Autowired
    DSLContext db;

    @Autowired
    BusinessClock clock;

    Company company;
    UUID id;

    @BeforeEach
    void anUploadConfirmed() {
        company = intents.found();
        var sheet = IntentSheet.expecting(clock.today(company.id()).plusMonths(1));
        for (var name : Stream.of("榕北", "晋安", "鳌峰", "螺洲", "长乐", "闽清").toList()) {
            sheet = sheet.with(name + "矿业有限公司");
        }
        id = done(uploads.upload(company.sales(), "意向.csv", sheet.in())).id();
        tx.outside(() -> db.deleteFrom(WORK).where(WORK.SUBJECT_ID.eq(id)).execute());
        tx.in(
                company.id(),
                () -> records.turn(
                        records.find(company.id(), id).orElseThrow(),
                        EnumSet.of(State.CHECKED),
                        State.REGISTERING,
                        null,
                        null));
    }

    @Test
    void whatWasAnsweredBeforeADeathStaysAndTheRestGoesOn() {
        assertThatThrownBy(() -> registering.run(work(), dieAfter(2))).isInstanceOf(Death.class);
        assertThat(registrations()).isEqualTo(2);
        assertThat(counts()).isEqualTo(new Counts(0, ROWS - 2, 0, 2, 0));

        assertThat(registering.run(work(), () -> {})).isInstanceOf(Worker.Next.At.class);

        assertThat(registrations()).isEqualTo(ROWS);
        assertThat(counts()).isEqualTo(new Counts(0, 0, 0, ROWS, 0));
        assertThat(receipts.verify(company.id()).holds()).isTrue();
    }

    @Test
    void twoWorkersThatMeetRegisterNoRowTwice() {
        var workers = Stream.of(1, 2)
                .map(_ -> CompletableFuture.runAsync(() -> {
                    var unused = registering.run(work(), () -> {});
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(workers).join();

        assertThat(registrations()).isEqualTo(ROWS);
        assertThat(counts()).isEqualTo(new Counts(0, 0, 0, ROWS, 0));
        assertThat(uploads.find(company.sales(), id).orElseThrow().state()).isEqualTo(State.DONE);
    }

    @Test
    void whatWasStoppedGoesOnWhenItIsConfirmedAgain() {
        assertThatThrownBy(() -> registering.run(work(), dieAfter(1))).isInstanceOf(Death.class);

        assertThat(done(uploads.stop(company.sales(), id)).counts().ready()).isEqualTo(ROWS - 1);
        assertThat(registering.run(work(), () -> {})).isInstanceOf(Worker.Next.At.class);
        assertThat(registrations()).isEqualTo(1);
        done(uploads.confirm(company.sales(), id));
        var unused = registering.run(work(), () -> {});

        assertThat(registrations()).isEqualTo(ROWS);
    }

    @Test
    void whatASheetSaidIsForgottenAfterItsTimeAndTheRegistrationsStay() {
        var unused = registering.run(work(), () -> {});
        var longAgo = OffsetDateTime.now(ZoneOffset.UTC).minusDays(IntentUploads.DAYS_KEPT + 1);
        tx.in(
                company.id(),
                () -> db.update(INTENT_UPLOAD)
                        .set(INTENT_UPLOAD.UPLOADED_AT, longAgo)
                        .where(INTENT_UPLOAD.TENANT_ID.eq(company.id()), INTENT_UPLOAD.ID.eq(id))
                        .execute());

        assertThat(registering.run(work(), () -> {})).isInstanceOf(Worker.Next.Done.class);

        assertThat(uploads.find(company.sales(), id)).isEmpty();
        assertThat(registrations()).isEqualTo(ROWS);
    }

    private Work work() {
        return new Work(BulkRegistering.KIND, company.id(), id, UUID.randomUUID(), 1);
    }

    private Counts counts() {
        return uploads.find(company.sales(), id).orElseThrow().counts();
    }

    private int registrations() {
        return tx.reading(company.id(), () -> db.fetchCount(REGISTRATION, REGISTRATION.TENANT_ID.eq(company.id())));
    }

    private static Runnable dieAfter(int rows) {
        var left = new AtomicInteger(rows);
        return () -> {
            if (left.decrementAndGet() == 0) {
                throw new Death();
            }
        };
    }

    private static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
