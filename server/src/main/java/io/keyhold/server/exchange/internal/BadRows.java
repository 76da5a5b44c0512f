package io.keyhold.server.exchange.internal;

import static io.keyhold.schema.db.Tables.IMPORT_ROW;

import io.keyhold.server.exchange.Wording;
import io.keyhold.server.exchange.sheet.SheetCell;
import io.keyhold.server.exchange.sheet.SheetFault;
import io.keyhold.server.exchange.sheet.SheetOpening;
import io.keyhold.server.exchange.sheet.SheetRow;
import io.keyhold.server.exchange.sheet.SheetWriter;
import io.keyhold.server.kernel.TenantTransactions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows of an import that did not go in as they stand in its file, and behind each what is wrong with it. */
@Component
class BadRows {

    private static final int ROWS_AT_ONCE = 1_000;

    private final TenantTransactions tx;
    private final ImportRows rows;
    private final KeptSheets sheets;
    private final Wording wording;
    private final JsonMapper json;

    BadRows(TenantTransactions tx, ImportRows rows, KeptSheets sheets, Wording wording, JsonMapper json) {
        this.tx = tx;
        this.rows = rows;
        this.sheets = sheets;
        this.wording = wording;
        this.json = json;
    }

    void write(ImportRecord of, Locale locale, SheetWriter writer) throws IOException {
        for (var row : (Iterable<Record>) each(of, "bad")::iterator) {
            var cells = row.get(IMPORT_ROW.CELLS);
            var written = cells == null ? List.<String>of() : List.of(json.readValue(cells, String[].class));
            writer.row(withProblems(of, written, row, locale));
        }
        var refused = each(of, "refused").iterator();
        if (refused.hasNext()) {
            sheets.open(of, opening -> write(of, opening, refused, locale, writer));
        }
    }

    /** A row that was good when it was checked keeps only what it means; how it was written, its file knows. */
    private void write(
            ImportRecord of, SheetOpening opening, Iterator<Record> refused, Locale locale, SheetWriter writer)
            throws IOException {
        switch (opening) {
            case SheetOpening.Unreadable(var fault)
            when fault.code() == SheetFault.Code.FORGOTTEN -> {
                while (refused.hasNext()) {
                    writer.row(withProblems(of, List.of(), refused.next(), locale));
                }
            }
            case SheetOpening.Unreadable(var fault) -> throw new IllegalStateException("Once readable: " + fault);
            case SheetOpening.Readable(var source) -> {
                try (source;
                        var written = source.rows()) {
                    var file = written.iterator();
                    while (refused.hasNext()) {
                        var row = refused.next();
                        writer.row(withProblems(of, cells(file, number(row)), row, locale));
                    }
                }
            }
        }
    }

    /** Both go by the rows' numbers, so the file is read once. */
    private static List<String> cells(Iterator<SheetRow> file, int number) {
        while (file.hasNext()) {
            var row = file.next();
            if (row.number() == number) {
                return row.cells().stream().map(SheetCell::text).toList();
            }
        }
        throw new IllegalStateException("The file has no row " + number + " any more");
    }

    private Stream<Record> each(ImportRecord of, String state) {
        return Stream.iterate(
                        page(of, state, 0), page -> !page.isEmpty(), page -> page(of, state, number(page.getLast())))
                .flatMap(List::stream);
    }

    private List<Record> page(ImportRecord of, String state, int after) {
        return tx.reading(of.tenantId(), () -> rows.page(of, state, after, ROWS_AT_ONCE));
    }

    private static int number(Record row) {
        return row.get(IMPORT_ROW.ROW_NUMBER).intValue();
    }

    private List<@Nullable Object> withProblems(ImportRecord of, List<String> cells, Record row, Locale locale) {
        var values = new ArrayList<@Nullable Object>(cells);
        while (values.size() < of.headers().size()) {
            values.add(null);
        }
        values.add(rows.problems(row.get(IMPORT_ROW.PROBLEMS)).stream()
                .map(problem -> problem.cell() + " " + wording.problem(problem, locale))
                .collect(Collectors.joining("\n")));
        return values;
    }
}
