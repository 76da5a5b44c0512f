package io.keyhold.server.registration;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.account.NameAttempts;
import io.keyhold.server.audit.ReceiptBook;
import io.keyhold.server.exchange.RowProblem;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.registration.IntentUpload.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A dealer registers a list of purchase intents at once. */
@KeyholdTest
class BulkTest {
    private static final String FREE = "闽海物流有限公司";
    private static final String TAKEN = "闽江运输有限公司";
    private static final String UNKNOWN = "榕北矿业有限公司";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Autowired
    Intents intents;

    @Autowired
    IntentUploads uploads;

    @Autowired
    Registrations registrations;

    @Autowired
    RegistrationBook book;

    @Autowired
    ReceiptBook receipts;

    @Autowired
    NameAttempts attempts;

    @Autowired
    BusinessClock clock;

    Company company;
    IntentSheet sheet;

    @BeforeEach
    void aCompanyWithARival() {
        company = intents.found();
        intents.account(company, FREE);
        intents.account(company, TAKEN);
        sheet = IntentSheet.expecting(clock.today(company.id()).plusMonths(1));
    }

    @Test
    void eachGoodRowIsRegisteredInItsOrderWithItsOwnReceiptAndAnswer() {
        var rival = intents.dealers(company, 1).getFirst();
        done(registrations.register(rival, intents.form(company, TAKEN)));
        var upload = upload(sheet.with(UNKNOWN).with(TAKEN).with(FREE));
        assertThat(upload.counts()).isEqualTo(new IntentUpload.Counts(0, 3, 0, 0, 0));
        assertThat(list()).isEmpty();

        var ended = registered(upload.id());

        assertThat(ended.state()).isEqualTo(State.DONE);
        assertThat(rows(upload.id()))
                .extracting(row ->
                        row.registration() == null ? null : row.registration().state())
                .containsExactly(RegistrationState.SCREENING, RegistrationState.REFUSED, RegistrationState.PROTECTED);
        assertThat(rows(upload.id()))
                .extracting(row -> Objects.requireNonNull(row.receipt()).number())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(receipts.verify(company.id()).holds()).isTrue();
    }

    @Test
    void whatIsWrongIsSaidCellByCellAndTheRestGoesOn() {
        var upload = upload(
                sheet.with(FREE).row(TAKEN, "鼓楼", "飞机", "去年", "").row(UNKNOWN, "福州", "牵引车", "2001-01-05", "吴采购"));

        assertThat(upload.counts()).isEqualTo(new IntentUpload.Counts(2, 1, 0, 0, 0));
        assertThat(rows(upload.id()).get(1).problems())
                .extracting(RowProblem::cell)
                .containsExactlyInAnyOrder("D3", "E3", "G3", "K3");
        assertThat(rows(upload.id()).get(2).problems())
                .extracting(problem -> problem.cell() + " " + problem.params().get("reason"))
                .containsExactly("G4 registration-expected-in-the-past");
        assertThat(registered(upload.id()).counts()).isEqualTo(new IntentUpload.Counts(2, 0, 0, 1, 0));
    }

    @Test
    void whatIsReadOnceMoreIsStillWhatStoodInTheCells() {
        var upload = upload(sheet.with(FREE).row(TAKEN, "鼓楼", "飞机", "去年", ""));
        var before = rows(upload.id());

        var again = done(uploads.read(company.sales(), upload.id(), meanings(upload)));

        assertThat(again.counts()).isEqualTo(upload.counts());
        assertThat(rows(upload.id())).isEqualTo(before);
        var twice = new ArrayList<>(meanings(upload));
        twice.set(1, Optional.of(IntentColumn.NAME));
        assertThat(refused(uploads.read(company.sales(), upload.id(), twice))).isEqualTo("registration-columns-wrong");
    }

    @Test
    void aRowWhoseContactWasErasedStaysWhatItWasWhenTheOthersAreReadOnceMore() {
        registered(upload(sheet.with(FREE)).id());
        var again = upload(sheet.with(FREE).with(UNKNOWN));
        var before = Objects.requireNonNull(rows(again.id()).getFirst().registration());
        done(registrations.eraseContact(company.keyAccounts(), before.id(), "本人要求"));

        var read = done(uploads.read(company.sales(), again.id(), meanings(again)));

        assertThat(read.counts()).isEqualTo(new IntentUpload.Counts(0, 1, 1, 0, 0));
        assertThat(rows(again.id()).getFirst().cells()).isEmpty();
    }

    private static List<Optional<IntentColumn>> meanings(IntentUpload upload) {
        return upload.columns().stream()
                .map(column -> Optional.ofNullable(column.meaning()))
                .toList();
    }

    @Test
    void theSameFileAgainRegistersNothingTwice() {
        registered(upload(sheet.with(FREE).with(UNKNOWN)).id());

        var again = upload(sheet.with(FREE).with(UNKNOWN));

        assertThat(again.counts()).isEqualTo(new IntentUpload.Counts(0, 0, 2, 0, 0));
        assertThat(again.notices()).extracting(notice -> notice.code()).contains("registration-same-file");
        assertThat(rows(again.id())).allMatch(row -> row.registration() != null && row.receipt() != null);
        assertThat(list()).hasSize(2);
    }

    @Test
    void aCompanyRegisteredByTheFormMeanwhileIsNotRegisteredAgain() {
        var upload = upload(sheet.with(UNKNOWN).with(FREE).with(UNKNOWN));
        done(registrations.register(company.sales(), intents.form(company, UNKNOWN)));

        var ended = registered(upload.id());

        assertThat(ended.counts()).isEqualTo(new IntentUpload.Counts(1, 0, 1, 1, 0));
        assertThat(rows(upload.id()).getLast().problems())
                .extracting(problem -> problem.params().get("row"))
                .containsExactly("2");
        assertThat(list()).hasSize(2);
    }

    @Test
    void whoHasTriedTooManyNamesIsToldWhenItGoesOn() {
        for (int i = 1; i < NameAttempts.NAMES_AN_HOUR; i++) {
            done(attempts.trying(
                    company.sales(), "试名第" + i + "号", NameAttempts.Via.CHECK, () -> "different", code -> code));
        }
        var upload = upload(sheet.with(FREE).with(UNKNOWN));
        done(uploads.confirm(company.sales(), upload.id()));

        var waiting = await(upload.id(), State.WAITING);

        assertThat(waiting.counts()).isEqualTo(new IntentUpload.Counts(0, 1, 0, 1, 0));
        assertThat(waiting.goesOnAt()).isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(1)));
        assertThat(refused(uploads.discard(company.sales(), upload.id())))
                .isEqualTo("registration-upload-not-in-state");
        var stopped = done(uploads.stop(company.sales(), upload.id()));
        assertThat(stopped.state()).isEqualTo(State.STOPPED);
        assertThat(stopped.counts().ready()).isEqualTo(1);
    }

    @Test
    void whatARowSaidOfAContactIsForgottenWithTheContact() {
        var upload = upload(sheet.with(FREE));
        registered(upload.id());
        var became = Objects.requireNonNull(rows(upload.id()).getFirst().registration());
        assertThat(rows(upload.id()).getFirst().cells()).contains("13800000000");

        done(registrations.eraseContact(company.keyAccounts(), became.id(), "本人要求"));

        assertThat(rows(upload.id()).getFirst().cells()).isEmpty();
    }

    @Test
    void anUploadIsItsUploadersAlone() {
        var upload = upload(sheet.with(FREE));
        var rival = intents.dealers(company, 1).getFirst();

        assertThat(uploads.find(rival, upload.id())).isEmpty();
        assertThat(uploads.rows(rival, upload.id())).isEmpty();
        assertThat(refused(uploads.confirm(rival, upload.id()))).isEqualTo("registration-upload-not-found");
        assertThat(refused(uploads.upload(
                        company.finance(), "a.csv", sheet.with(FREE).in())))
                .isEqualTo("not-permitted");
        done(uploads.discard(company.sales(), upload.id()));
        assertThat(uploads.recent(company.sales(), 10)).isEmpty();
    }

    private IntentUpload upload(IntentSheet file) {
        return done(uploads.upload(company.sales(), "意向.csv", file.in()));
    }

    private IntentUpload registered(UUID id) {
        done(uploads.confirm(company.sales(), id));
        return await(id, State.DONE);
    }

    private IntentUpload await(UUID id, State state) {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            var upload = uploads.find(company.sales(), id).orElseThrow();
            if (upload.state() == state) {
                return upload;
            }
            pause();
        }
        throw new AssertionError("not " + state + ": " + uploads.find(company.sales(), id));
    }

    private List<IntentRow> rows(UUID id) {
        return uploads.rows(company.sales(), id).orElseThrow();
    }

    private List<RegistrationRow> list() {
        return book.page(company.sales(), new RegistrationQuery(null, false, null, null, 50))
                .rows();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
