package io.keyhold.server.exchange.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Ledger;
import io.keyhold.server.account.Suspect;
import io.keyhold.server.exchange.ImportPage.Remark;
import io.keyhold.server.exchange.ImportState;
import io.keyhold.server.exchange.PlaceNames;
import io.keyhold.server.exchange.sheet.CellName;
import io.keyhold.server.exchange.sheet.SheetFault;
import io.keyhold.server.exchange.sheet.SheetLimits;
import io.keyhold.server.exchange.sheet.SheetNotice;
import io.keyhold.server.exchange.sheet.SheetOpening;
import io.keyhold.server.exchange.sheet.SheetRow;
import io.keyhold.server.exchange.sheet.SheetSource;
import io.keyhold.server.exchange.sheet.UnreadableSheet;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Places;
import io.keyhold.server.organization.Tenants;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a file once through and writes down what each row means, what is wrong with it, and what it may be a duplicate of. */
@Component
class Checking {

    private static final int ROWS_AT_ONCE = 1_000;

    private final TenantTransactions tx;
    private final ImportRecords imports;
    private final ImportRows rows;
    private final KeptSheets sheets;
    private final Places places;
    private final Tenants tenants;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final NamesTold told;

    Checking(
            TenantTransactions tx,
            ImportRecords imports,
            ImportRows rows,
            KeptSheets sheets,
            Places places,
            Tenants tenants,
            Ledger ledger,
            BusinessClock clock,
            NamesTold told) {
        this.told = told;
        this.tx = tx;
        this.imports = imports;
        this.rows = rows;
        this.sheets = sheets;
        this.places = places;
        this.tenants = tenants;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Begins anew whatever a worker before may have done. */
    void run(Caller caller, ImportRecord of, Runnable afterBatch) throws IOException {
        var exhausted = told.exhausted(caller);
        if (exhausted.isPresent()) {
            fail(of, Remarks.of(exhausted.get()));
            return;
        }
        tx.in(of.tenantId(), () -> {
            rows.clear(of);
            imports.startAgain(of);
            return true;
        });
        try {
            sheets.open(of, opening -> read(caller, of, opening, afterBatch));
        } catch (UnreadableSheet e) {
            fail(of, Remarks.of(e.fault()));
        } catch (RefusedByLedger e) {
            fail(of, Remarks.of(e.refusal()));
        }
    }

    private void read(Caller caller, ImportRecord of, SheetOpening opening, Runnable afterBatch) {
        switch (opening) {
            case SheetOpening.Unreadable(var fault) -> fail(of, Remarks.of(fault));
            case SheetOpening.Readable(var source) -> {
                try (source) {
                    read(caller, of, source, afterBatch);
                }
            }
        }
    }

    private void read(Caller caller, ImportRecord of, SheetSource source, Runnable afterBatch) {
        var ownBrand = tenants.find(of.tenantId()).orElseThrow().ownBrand();
        var check = new RowCheck(of.mapping(), new PlaceNames(places.all()), clock.today(of.tenantId()), ownBrand);
        var tally = new Tally();
        try (Stream<SheetRow> below = source.rows().filter(row -> row.number() > of.headerRow())) {
            var batch = new ArrayList<CheckedRow>(ROWS_AT_ONCE);
            for (var row : (Iterable<SheetRow>) below::iterator) {
                tally.add(row);
                batch.add(check.check(row));
                if (batch.size() == ROWS_AT_ONCE) {
                    keep(caller, of, batch);
                    batch.clear();
                    afterBatch.run();
                }
            }
            keep(caller, of, batch);
        }
        end(of, tally);
    }

    private void keep(Caller caller, ImportRecord of, List<CheckedRow> batch) {
        var known = withLedger(of, batch);
        told.count(caller, known).ifPresent(refusal -> {
            throw new RefusedByLedger(refusal);
        });
        tx.in(of.tenantId(), () -> {
            if (!imports.progress(of, batch.size())) {
                throw new Superseded();
            }
            rows.insert(of, known);
            return true;
        });
    }

    private List<ImportRows.New> withLedger(ImportRecord of, List<CheckedRow> batch) {
        var codes = values(batch, CheckedRow::uscc);
        var names = values(batch, row -> row.nameKey().isEmpty() ? null : row.nameKey());
        var byCode = new HashMap<String, Suspect>();
        var byName = new HashMap<String, Suspect>();
        for (var known : ledger.suspects(of.tenantId(), codes, names)) {
            byName.putIfAbsent(known.nameKey(), known);
            if (known.uscc() != null) {
                byCode.put(known.uscc(), known);
            }
        }
        return batch.stream().map(row -> withLedger(row, byCode, byName)).toList();
    }

    private static ImportRows.New withLedger(CheckedRow row, Map<String, Suspect> byCode, Map<String, Suspect> byName) {
        var sameCode = row.uscc() == null ? null : byCode.get(row.uscc());
        if (sameCode != null) {
            return new ImportRows.New(row, "code", sameCode.id());
        }
        var sameName = byName.get(row.nameKey());
        boolean codesDiffer = sameName != null && row.uscc() != null && sameName.uscc() != null;
        return sameName == null || codesDiffer
                ? new ImportRows.New(row, null, null)
                : new ImportRows.New(row, "name", sameName.id());
    }

    private static Collection<String> values(List<CheckedRow> batch, Function<CheckedRow, @Nullable String> of) {
        return batch.stream().map(of).filter(Objects::nonNull).distinct().toList();
    }

    private void end(ImportRecord of, Tally tally) {
        if (tally.rows == 0) {
            fail(of, Remarks.of(new SheetFault(SheetFault.Code.NO_ROWS, Map.of())));
            return;
        }
        tx.in(of.tenantId(), () -> {
            // Another worker took the import for dead and began anew: it has cleared some of our rows, and goes on.
            if (rows.count(of) != tally.rows) {
                throw new Superseded();
            }
            rows.suspectWithinTheFile(of);
            imports.total(of, tally.rows);
            imports.notices(of, tally.noticesAfter(of.notices()));
            return imports.end(of, ImportState.CHECKED, null);
        });
    }

    private void fail(ImportRecord of, Remark why) {
        tx.in(of.tenantId(), () -> {
            rows.clear(of);
            return imports.end(of, ImportState.FAILED, why);
        });
    }

    /** Counts rows while they run past. */
    private static final class Tally {
        private int rows;
        private int hidden;
        private int last;

        void add(SheetRow row) {
            // Rows are kept by their numbers: one that comes twice would silently be lost.
            if (row.number() <= last) {
                throw UnreadableSheet.because(SheetFault.Code.DAMAGED, "near", CellName.of(0, row.number()));
            }
            last = row.number();
            rows++;
            if (row.hidden()) {
                hidden++;
            }
            if (rows > SheetLimits.STANDARD.rows()) {
                throw UnreadableSheet.because(SheetFault.Code.TOO_MANY_ROWS, "rows", SheetLimits.STANDARD.rows());
            }
        }

        List<Remark> noticesAfter(List<Remark> before) {
            var others = before.stream().filter(notice -> !notice.code().equals(SheetNotice.Code.HIDDEN_ROWS.name()));
            return hidden == 0
                    ? others.toList()
                    : Stream.concat(
                                    others,
                                    Stream.of(Remarks.of(SheetNotice.of(
                                            SheetNotice.Code.HIDDEN_ROWS, Map.of("count", String.valueOf(hidden))))))
                            .toList();
        }
    }
}
