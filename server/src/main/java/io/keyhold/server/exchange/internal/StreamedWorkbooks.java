package io.keyhold.server.exchange.internal;

import static io.keyhold.schema.db.Tables.IMPORT_ROW;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class StreamedWorkbooks implements Workbooks {

    private static final int WIDTH = 18;
    private static final int ROWS_AT_ONCE = 1_000;
    /** What a sheet of a workbook can hold, its header left out. */
    private static final int MOST_ROWS = 1_048_575;

    private final TenantTransactions tx;
    private final ImportRecords imports;
    private final ImportRows rows;
    private final Ledger ledger;
    private final LedgerColumns columns;
    private final Wording wording;
    private final JsonMapper json;

    StreamedWorkbooks(
            TenantTransactions tx,
            ImportRecords imports,
            ImportRows rows,
            Ledger ledger,
            LedgerColumns columns,
            Wording wording,
            JsonMapper json) {
        this.tx = tx;
        this.imports = imports;
        this.rows = rows;
        this.ledger = ledger;
        this.columns = columns;
        this.wording = wording;
        this.json = json;
    }

    @Override
    public void template(Locale locale, OutputStream out) throws IOException {
        try (var writer = new SheetWriter(out, wording.word("ledger", locale))) {
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
        }
    }

    private List<String> labels(List<Field> fields, Locale locale) {
        return fields.stream().map(field -> wording.field(field, locale)).toList();
    }

    @Override
    public void badRows(Caller caller, UUID importId, Locale locale, OutputStream out) throws IOException {
        var of = tx.reading(
                caller.tenantId(),
                () -> imports.find(caller.tenantId(), importId).orElseThrow());
        try (var writer = new SheetWriter(out, wording.word("bad-rows", locale))) {
            var titles = of.headers().stream().map(ColumnHeader::title);
            writer.header(
                    Stream.concat(titles, Stream.of(wording.word("what-is-wrong", locale)))
                            .toList(),
                    WIDTH);
            for (var state : List.of("bad", "refused")) {
                writeRows(of, state, locale, writer);
            }
        }
    }

    private void writeRows(ImportRecord of, String state, Locale locale, SheetWriter writer) throws IOException {
        int after = 0;
        while (true) {
            int from = after;
            var page = tx.reading(of.tenantId(), () -> rows.page(of, state, from, ROWS_AT_ONCE));
            for (var row : page) {
                writer.row(withProblems(of, row, locale));
            }
            if (page.size() < ROWS_AT_ONCE) {
                return;
            }
            after = page.getLast().get(IMPORT_ROW.ROW_NUMBER).intValue();
        }
    }

    private List<@Nullable Object> withProblems(ImportRecord of, Record row, Locale locale) {
        var cells = row.get(IMPORT_ROW.CELLS);
        var values = new ArrayList<@Nullable Object>(List.of(json.readValue(cells, String[].class)));
        while (values.size() < of.headers().size()) {
            values.add(null);
        }
        values.add(rows.problems(row.get(IMPORT_ROW.PROBLEMS)).stream()
                .map(problem -> problem.cell() + " " + wording.problem(problem, locale))
                .collect(Collectors.joining("\n")));
        return values;
    }

    @Override
    public void ledger(Caller caller, LedgerQuery query, Locale locale, OutputStream out) throws IOException {
        var words = columns.words(caller.tenantId(), locale);
        try (var writer = new SheetWriter(out, wording.word("ledger", locale))) {
            writer.header(columns.titles(locale), WIDTH);
            ledger.each(caller, query, MOST_ROWS, row -> {
                try {
                    writer.row(columns.values(row, words, locale));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
