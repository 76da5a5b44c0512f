package io.keyhold.server.exchange.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Ledger;
import io.keyhold.server.account.LedgerQuery;
import io.keyhold.server.exchange.ColumnHeader;
import io.keyhold.server.exchange.Field;
import io.keyhold.server.exchange.Wording;
import io.keyhold.server.exchange.Workbooks;
import io.keyhold.server.exchange.sheet.SheetWriter;
import io.keyhold.server.kernel.TenantTransactions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class StreamedWorkbooks implements Workbooks {

    private static final int WIDTH = 18;
    /** What a sheet of a workbook can hold, its header left out. */
    private static final int MOST_ROWS = 1_048_575;

    private final TenantTransactions tx;
    private final ImportRecords imports;
    private final BadRows badRows;
    private final Ledger ledger;
    private final LedgerColumns columns;
    private final Wording wording;

    StreamedWorkbooks(
            TenantTransactions tx,
            ImportRecords imports,
            BadRows badRows,
            Ledger ledger,
            LedgerColumns columns,
            Wording wording) {
        this.tx = tx;
        this.imports = imports;
        this.badRows = badRows;
        this.ledger = ledger;
        this.columns = columns;
        this.wording = wording;
    }

    @Override
    public void template(Locale locale, OutputStream out) throws IOException {
        var writer = new SheetWriter(out, wording.word("ledger", locale));
        writer.header(labels(Template.FIELDS, locale), WIDTH);
        writer.row(Template.example());
        writer.sheet(wording.word("allowed-values", locale));
        var limited = Arrays.stream(Field.values())
                .filter(field -> !field.allowed().isEmpty())
                .toList();
        writer.header(labels(limited, locale), WIDTH);
        for (var row : Template.allowed(limited)) {
            writer.row(row);
        }
        writer.finish();
    }

    private List<String> labels(List<Field> fields, Locale locale) {
        return fields.stream().map(field -> wording.field(field, locale)).toList();
    }

    @Override
    public void badRows(Caller caller, UUID importId, Locale locale, OutputStream out) throws IOException {
        var of = tx.reading(
                caller.tenantId(),
                () -> imports.find(caller.tenantId(), importId).orElseThrow());
        var writer = new SheetWriter(out, wording.word("bad-rows", locale));
        var titles = of.headers().stream().map(ColumnHeader::title);
        writer.header(
                Stream.concat(titles, Stream.of(wording.word("what-is-wrong", locale)))
                        .toList(),
                WIDTH);
        badRows.write(of, locale, writer);
        writer.finish();
    }

    @Override
    public void ledger(Caller caller, LedgerQuery query, Locale locale, OutputStream out) throws IOException {
        var words = columns.words(caller.tenantId());
        var writer = new SheetWriter(out, wording.word("ledger", locale));
        writer.header(columns.titles(locale), WIDTH);
        ledger.each(caller, query, MOST_ROWS, row -> {
            try {
                writer.row(columns.values(row, words, locale));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.finish();
    }
}
