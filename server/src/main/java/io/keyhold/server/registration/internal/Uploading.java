package io.keyhold.server.registration.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Scope;
import io.keyhold.server.account.NameAttempts;
import io.keyhold.server.document.Upload;
import io.keyhold.server.exchange.HeaderNames;
import io.keyhold.server.exchange.ImportPage.Remark;
import io.keyhold.server.exchange.sheet.SheetFiles;
import io.keyhold.server.exchange.sheet.SheetLimits;
import io.keyhold.server.exchange.sheet.SheetOpening;
import io.keyhold.server.exchange.sheet.SheetRow;
import io.keyhold.server.exchange.sheet.SheetSource;
import io.keyhold.server.exchange.sheet.UnreadableSheet;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.WorkQueue;
import io.keyhold.server.registration.IntentColumn;
import io.keyhold.server.registration.IntentRow;
import io.keyhold.server.registration.IntentUpload;
import io.keyhold.server.registration.IntentUploads;
import io.keyhold.server.registration.internal.UploadRows.UploadRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks an uploaded sheet of purchase intents over and keeps its rows. */
@Component
class Uploading {
    private static final String NAMES_LIMITED = "registration-names-limited";
    private static final SheetLimits LIMITS = new SheetLimits(
            5 << 20,
            SheetLimits.STANDARD.unpackedBytes(),
            SheetLimits.STANDARD.keptBytes(),
            IntentUploads.MOST_ROWS,
            SheetLimits.STANDARD.columns());

    private final TenantTransactions tx;
    private final UploadRecords uploads;
    private final UploadRows rows;
    private final RowJudging judging;
    private final WorkQueue queue;
    private final SystemClock clock;

    Uploading(
            TenantTransactions tx,
            UploadRecords uploads,
            UploadRows rows,
            RowJudging judging,
            WorkQueue queue,
            SystemClock clock) {
        this.tx = tx;
        this.uploads = uploads;
        this.rows = rows;
        this.judging = judging;
        this.queue = queue;
        this.clock = clock;
    }

    static long mostBytes() {
        return LIMITS.fileBytes();
    }

    Outcome<UploadRecord> receive(Caller caller, String fileName, Upload upload) throws IOException {
        return switch (SheetFiles.open(upload.file(), LIMITS)) {
            case SheetOpening.Unreadable(var fault) -> Outcome.refused(fault.refusal());
            case SheetOpening.Readable(var source) -> {
                try (source) {
                    yield read(caller, fileName, upload.hash(), source);
                } catch (UnreadableSheet e) {
                    yield Outcome.refused(e.fault().refusal());
                }
            }
        };
    }

    private Outcome<UploadRecord> read(Caller caller, String fileName, String hash, SheetSource source) {
        int header;
        List<IntentUpload.Column> columns;
        try (var first = source.rows()) {
            var row = IntentHeadings.row(first.limit(HeaderNames.LOOK_AT).toList());
            header = row.number();
            columns = IntentHeadings.columns(row);
        }
        return tx.command(caller.tenantId(), () -> {
            try (var rows = source.rows()) {
                return judging.rows(caller, columns, rows.filter(row -> row.number() > header))
                        .map(judged -> keep(caller, fileName, hash, columns, source, judged));
            }
        });
    }

    private UploadRecord keep(
            Caller caller,
            String fileName,
            String hash,
            List<IntentUpload.Column> columns,
            SheetSource source,
            List<UploadRow> judged) {
        var record = new UploadRecord(
                caller.tenantId(),
                Ids.next(),
                fileName,
                hash,
                IntentUpload.State.CHECKED,
                columns,
                notices(caller, hash, source, judged),
                null,
                caller.personId(),
                clock.now(),
                null,
                null,
                1);
        uploads.insert(record);
        rows.insert(record, judged);
        // Now, or it would be kept for ever if nobody ever confirmed it.
        queue.add(BulkRegistering.KIND, record.tenantId(), record.id());
        return record;
    }

    private List<Remark> notices(Caller caller, String hash, SheetSource source, List<UploadRow> judged) {
        var notices = new ArrayList<Remark>();
        source.notices().forEach(notice -> notices.add(new Remark(notice.code().name(), notice.params())));
        earlier(caller, hash)
                .ifPresent(same -> notices.add(new Remark("registration-same-file", Map.of("file", same.fileName()))));
        limited(caller, judged).ifPresent(notices::add);
        return notices;
    }

    /** That not all of them can be registered at once, where it is so. */
    private static Optional<Remark> limited(Caller caller, List<UploadRow> judged) {
        long ready = judged.stream()
                .filter(row -> row.state() == IntentRow.State.READY)
                .count();
        return ready > NameAttempts.NAMES_AN_HOUR && !(caller.scope() instanceof Scope.All)
                ? Optional.of(new Remark(
                        NAMES_LIMITED,
                        Map.of(
                                "hour", String.valueOf(NameAttempts.NAMES_AN_HOUR),
                                "day", String.valueOf(NameAttempts.NAMES_A_DAY))))
                : Optional.empty();
    }

    /** Reads the kept rows once more, by what the columns mean according to the uploader; in the caller's transaction. */
    Outcome<UploadRecord> readAgain(Caller caller, UploadRecord of, List<Optional<IntentColumn>> meanings) {
        var named = meanings.stream().flatMap(Optional::stream).toList();
        if (meanings.size() != of.columns().size() || named.stream().distinct().count() < named.size()) {
            return Outcome.refused(Refusal.invalid("registration-columns-wrong", Map.of()));
        }
        var columns = new ArrayList<IntentUpload.Column>();
        for (int i = 0; i < meanings.size(); i++) {
            columns.add(new IntentUpload.Column(
                    of.columns().get(i).title(), meanings.get(i).orElse(null)));
        }
        // What an erased contact left of a row says nothing any more: it stays what it was.
        var all = rows.all(of);
        var erased = all.stream().filter(row -> row.cells().isEmpty()).toList();
        var readable = all.stream()
                .filter(row -> !row.cells().isEmpty())
                .map(row -> new SheetRow(row.number(), false, row.cells()));
        return judging.rows(caller, columns, readable).map(judged -> {
            var notices = new ArrayList<>(of.notices());
            notices.removeIf(notice -> notice.code().equals(NAMES_LIMITED));
            limited(caller, judged).ifPresent(notices::add);
            uploads.reread(of, columns, notices);
            rows.delete(of);
            rows.insert(of, judged);
            rows.insert(of, erased);
            return of;
        });
    }

    private Optional<UploadRecord> earlier(Caller caller, String hash) {
        return uploads.of(caller.tenantId(), caller.personId(), JooqIntentUploads.MOST).stream()
                .filter(of -> of.fileHash().equals(hash))
                .findFirst();
    }
}
