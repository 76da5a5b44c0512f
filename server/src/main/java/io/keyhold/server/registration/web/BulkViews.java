package io.keyhold.server.registration.web;

import io.keyhold.server.exchange.sheet.CellName;
import io.keyhold.server.registration.IntentColumn;
import io.keyhold.server.registration.IntentForms.IntentForm;
import io.keyhold.server.registration.IntentRow;
import io.keyhold.server.registration.IntentUpload;
import io.keyhold.server.registration.IntentUpload.Column;
import io.keyhold.server.registration.IntentUpload.State;
import io.keyhold.server.registration.web.BulkAnswers.BulkProblemView;
import io.keyhold.server.registration.web.BulkAnswers.BulkRowView;
import io.keyhold.server.registration.web.BulkAnswers.CanView;
import io.keyhold.server.registration.web.BulkAnswers.ColumnView;
import io.keyhold.server.registration.web.BulkAnswers.ColumnsView;
import io.keyhold.server.registration.web.BulkAnswers.CountsView;
import io.keyhold.server.registration.web.BulkAnswers.GivenView;
import io.keyhold.server.registration.web.BulkAnswers.MeaningView;
import io.keyhold.server.registration.web.BulkAnswers.UploadView;
import io.keyhold.server.registration.web.RegistrationAnswers.ReceiptView;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Turns uploads into what clients get. */
@Component
class BulkViews {
    private static final int SAMPLES = 3;

    private final BulkWords words;
    private final RegistrationViews views;

    BulkViews(BulkWords words, RegistrationViews views) {
        this.words = words;
        this.views = views;
    }

    UploadView view(IntentUpload upload, IntentForm form, Locale locale) {
        var counts = upload.counts();
        return new UploadView(
                upload.id(),
                upload.fileName(),
                upload.state().code(),
                upload.state().isBusy(),
                new CountsView(
                        counts.rows(),
                        counts.bad(),
                        counts.ready(),
                        counts.known(),
                        counts.registered(),
                        counts.refused()),
                upload.missing(form).stream()
                        .map(column -> words.label(column, locale))
                        .toList(),
                upload.notices().stream()
                        .filter(notice -> !words.isOfTemplate(notice))
                        .map(notice -> words.notice(notice, locale))
                        .toList(),
                upload.fault() == null ? null : words.fault(upload.fault(), locale),
                upload.uploadedAt(),
                upload.goesOnAt(),
                upload.endedAt(),
                upload.version(),
                can(upload));
    }

    private static CanView can(IntentUpload upload) {
        boolean isOpen = upload.state() == State.CHECKED || upload.state() == State.STOPPED;
        return new CanView(
                upload.state() == State.CHECKED,
                isOpen && upload.counts().ready() > 0,
                upload.state().isBusy(),
                !upload.state().isBusy());
    }

    ColumnsView columns(IntentUpload upload, List<IntentRow> rows, IntentForm form, Locale locale) {
        return new ColumnsView(
                IntStream.range(0, upload.columns().size())
                        .mapToObj(i -> column(i, upload.columns().get(i), rows))
                        .toList(),
                IntentColumn.known(form).stream()
                        .map(column -> new MeaningView(column.code(), words.label(column, locale), column.required()))
                        .toList());
    }

    private static ColumnView column(int at, Column column, List<IntentRow> rows) {
        return new ColumnView(
                CellName.column(at),
                column.title(),
                column.meaning() == null ? null : column.meaning().code(),
                rows.stream()
                        .filter(row -> at < row.cells().size())
                        .map(row -> row.cells().get(at))
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .limit(SAMPLES)
                        .toList());
    }

    BulkRowView row(IntentRow row, List<Column> columns, IntentForm form, Locale locale) {
        var receipt = row.receipt();
        return new BulkRowView(
                row.number(),
                row.state().code(),
                given(row, columns),
                row.problems().stream()
                        .map(problem -> new BulkProblemView(
                                problem.cell(),
                                BulkWords.title(problem, columns, row.number()).orElse(null),
                                problem.blocks(),
                                words.problem(problem, columns, row.number(), form, locale)))
                        .toList(),
                row.registration() == null ? null : views.item(row.registration(), locale),
                receipt == null
                        ? null
                        : new ReceiptView(receipt.number(), receipt.at(), receipt.code(), receipt.hash()));
    }

    private static GivenView given(IntentRow row, List<Column> columns) {
        return new GivenView(
                text(row, columns, IntentColumn.NAME),
                texts(row, columns, IntentColumn.PLACE, IntentColumn.PROVINCE, IntentColumn.CITY),
                texts(
                        row,
                        columns,
                        IntentColumn.MODEL,
                        IntentColumn.QUANTITY,
                        IntentColumn.MODEL_2,
                        IntentColumn.QUANTITY_2,
                        IntentColumn.MODEL_3,
                        IntentColumn.QUANTITY_3),
                text(row, columns, IntentColumn.EXPECTED_ON),
                texts(row, columns, IntentColumn.CONTACT_NAME, IntentColumn.CONTACT_PHONE));
    }

    private static String texts(IntentRow row, List<Column> columns, IntentColumn... meanings) {
        return Arrays.stream(meanings)
                .map(meaning -> text(row, columns, meaning))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String text(IntentRow row, List<Column> columns, IntentColumn meaning) {
        return IntStream.range(0, Math.min(columns.size(), row.cells().size()))
                .filter(i -> columns.get(i).meaning() == meaning)
                .mapToObj(row.cells()::get)
                .findFirst()
                .orElse("");
    }
}
