package io.keyhold.server.exchange.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.document.Contents;
import io.keyhold.server.document.Upload;
import io.keyhold.server.exchange.ImportPage.Remark;
import io.keyhold.server.exchange.ImportState;
import io.keyhold.server.exchange.Mapping;
import io.keyhold.server.exchange.sheet.MergedRange;
import io.keyhold.server.exchange.sheet.SheetFiles;
import io.keyhold.server.exchange.sheet.SheetLimits;
import io.keyhold.server.exchange.sheet.SheetNotice;
import io.keyhold.server.exchange.sheet.SheetOpening;
import io.keyhold.server.exchange.sheet.SheetSource;
import io.keyhold.server.exchange.sheet.UnreadableSheet;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks an uploaded file over and keeps it. */
@Component
class Receiving {

    private static final int MOST_NAMED = 10;

    private final TenantTransactions tx;
    private final Contents files;
    private final ImportRecords imports;
    private final SystemClock clock;

    Receiving(TenantTransactions tx, Contents files, ImportRecords imports, SystemClock clock) {
        this.tx = tx;
        this.files = files;
        this.imports = imports;
        this.clock = clock;
    }

    Outcome<ImportRecord> receive(Caller caller, String fileName, Upload upload) throws IOException {
        return switch (SheetFiles.open(upload.file(), SheetLimits.STANDARD)) {
            case SheetOpening.Unreadable(var fault) -> Outcome.refused(fault.refusal());
            case SheetOpening.Readable(var source) -> {
                try (source) {
                    yield Outcome.done(keep(caller, fileName, upload, source));
                } catch (UnreadableSheet e) {
                    yield Outcome.refused(e.fault().refusal());
                }
            }
        };
    }

    private ImportRecord keep(Caller caller, String fileName, Upload upload, SheetSource source) {
        var heading = heading(source);
        var received = received(caller, fileName, upload, heading, notices(source, heading));
        return tx.in(caller.tenantId(), () -> {
            try {
                files.keep(caller.tenantId(), upload.hash(), upload.file());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            imports.insert(received);
            return received;
        });
    }

    private static Heading heading(SheetSource source) {
        try (var rows = source.rows()) {
            return Heading.of(rows.limit(Heading.LOOK_AT).toList());
        }
    }

    private static List<Remark> notices(SheetSource source, Heading heading) {
        var merged = source.merged().stream()
                .filter(range -> range.lastRow() > heading.row())
                .map(MergedRange::name)
                .toList();
        var aboutMerged = merged.isEmpty()
                ? Stream.<SheetNotice>empty()
                : Stream.of(SheetNotice.of(SheetNotice.Code.MERGED_CELLS, Map.of("ranges", some(merged))));
        return Stream.of(source.notices().stream(), heading.notices().stream(), aboutMerged)
                .flatMap(notices -> notices)
                .map(Remarks::of)
                .toList();
    }

    private static String some(List<String> names) {
        var first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? first + " …" : first;
    }

    private ImportRecord received(
            Caller caller, String fileName, Upload upload, Heading heading, List<Remark> notices) {
        return new ImportRecord(
                caller.tenantId(),
                Ids.next(),
                fileName,
                upload.hash(),
                ImportState.UPLOADED,
                heading.row(),
                heading.columns(),
                notices,
                new Mapping(heading.guess(), Map.of()),
                null,
                null,
                0,
                caller.personId(),
                caller.name(),
                clock.now(),
                null,
                1);
    }
}
