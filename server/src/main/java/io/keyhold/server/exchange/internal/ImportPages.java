package io.keyhold.server.exchange.internal;

import static io.keyhold.schema.db.Tables.IMPORT_ROW;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Ledger;
import io.keyhold.server.exchange.DuplicateChoice;
import io.keyhold.server.exchange.ImportPage;
import io.keyhold.server.exchange.ImportPage.Counts;
import io.keyhold.server.exchange.ImportRow;
import io.keyhold.server.exchange.ImportRow.KnownAccount;
import io.keyhold.server.exchange.ImportRow.Suspicion;
import java.util.List;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports and their rows as their owner sees them, in the caller's transaction. */
@Component
class ImportPages {

    private final ImportRows rows;
    private final Ledger ledger;

    ImportPages(ImportRows rows, Ledger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    /** With the counts of its rows, unless they are changing just now. */
    ImportPage page(ImportRecord of) {
        return page(of, of.state().isBusy() ? null : counts(of));
    }

    /** Without counts, for a list. */
    ImportPage briefly(ImportRecord of) {
        return page(of, null);
    }

    private static ImportPage page(ImportRecord of, @Nullable Counts counts) {
        return new ImportPage(
                of.id(),
                of.fileName(),
                of.state(),
                of.headerRow(),
                of.headers(),
                of.mapping(),
                of.notices(),
                of.fault(),
                of.rowsTotal(),
                of.rowsDone(),
                counts,
                of.actorName(),
                of.uploadedAt(),
                of.endedAt(),
                of.version());
    }

    private Counts counts(ImportRecord of) {
        var counts = rows.counts(of);
        return new Counts(
                counts.getOrDefault("bad", 0),
                counts.getOrDefault("ready", 0),
                counts.getOrDefault("suspect", 0) + counts.getOrDefault("suspect/skip", 0),
                counts.getOrDefault("suspect/update", 0),
                counts.getOrDefault("suspect/distinct", 0),
                counts.getOrDefault("created", 0),
                counts.getOrDefault("updated", 0),
                counts.getOrDefault("skipped", 0),
                counts.getOrDefault("refused", 0),
                counts.getOrDefault("undone", 0));
    }

    List<ImportRow> rows(Caller caller, ImportRecord of, @Nullable String state, int after, int limit) {
        return rows.page(of, state, after, limit).stream()
                .map(row -> row(caller, row))
                .toList();
    }

    private ImportRow row(Caller caller, Record row) {
        var choice = row.get(IMPORT_ROW.CHOICE);
        return new ImportRow(
                row.get(IMPORT_ROW.ROW_NUMBER).intValue(),
                row.get(IMPORT_ROW.STATE),
                row.get(IMPORT_ROW.NAME),
                row.get(IMPORT_ROW.USCC),
                rows.problems(row.get(IMPORT_ROW.PROBLEMS)),
                suspicion(caller, row),
                choice == null ? null : DuplicateChoice.of(choice).orElseThrow(),
                row.get(IMPORT_ROW.ACCOUNT_ID));
    }

    private @Nullable Suspicion suspicion(Caller caller, Record row) {
        var reason = row.get(IMPORT_ROW.SUSPECT_REASON);
        var sameRow = row.get(IMPORT_ROW.SUSPECT_ROW);
        var account = row.get(IMPORT_ROW.SUSPECT_ACCOUNT);
        return reason == null
                ? null
                : new Suspicion(
                        reason,
                        sameRow == null ? null : sameRow.intValue(),
                        account == null ? null : known(caller, account));
    }

    /** Dealers are rivals: that an account exists may be said, whose and which it is only to whom may see it. */
    private KnownAccount known(Caller caller, UUID accountId) {
        return ledger.account(caller, accountId)
                .map(page -> new KnownAccount(
                        accountId, page.row().number(), page.row().name()))
                .orElseGet(() -> new KnownAccount(null, null, null));
    }
}
