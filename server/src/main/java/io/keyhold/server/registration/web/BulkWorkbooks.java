package io.keyhold.server.registration.web;

import io.keyhold.server.exchange.sheet.SheetWriter;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.registration.IntentColumn;
import io.keyhold.server.registration.IntentForms.IntentForm;
import io.keyhold.server.registration.IntentRow;
import io.keyhold.server.registration.IntentUpload;
import io.keyhold.server.registration.IntentUpload.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes workbooks of purchase intents: what came of an upload's rows, behind the rows as they were given. */
@Component
class BulkWorkbooks {
    static final int WIDTH = 18;

    private final BulkWords words;
    private final RegistrationWords registrationWords;
    private final BusinessClock clock;

    BulkWorkbooks(BulkWords words, RegistrationWords registrationWords, BusinessClock clock) {
        this.words = words;
        this.registrationWords = registrationWords;
        this.clock = clock;
    }

    /** Corrected and uploaded again, rows that have a number are left alone. */
    void outcome(
            UUID tenantId, IntentUpload upload, List<IntentRow> rows, IntentForm form, Locale locale, OutputStream out)
            throws IOException {
        var given = IntStream.range(0, upload.columns().size())
                .filter(i -> !isAnswer(upload.columns().get(i)))
                .boxed()
                .toList();
        var titles = given.stream().map(i -> upload.columns().get(i).title());
        var answers = IntentColumn.answers().stream().map(column -> words.label(column, locale));
        var writer = new SheetWriter(out, words.word("word.result", locale));
        writer.header(Stream.concat(titles, answers).toList(), WIDTH);
        for (var row : rows) {
            var values = new ArrayList<@Nullable Object>();
            given.forEach(i -> values.add(i < row.cells().size() ? row.cells().get(i) : null));
            values.addAll(answers(tenantId, upload, row, form, locale));
            writer.row(values);
        }
        writer.finish();
    }

    private static boolean isAnswer(Column column) {
        var meaning = column.meaning();
        return meaning != null && meaning.isAnswer();
    }

    private List<@Nullable Object> answers(
            UUID tenantId, IntentUpload upload, IntentRow row, IntentForm form, Locale locale) {
        var values = new ArrayList<@Nullable Object>();
        var became = row.registration();
        var receipt = row.receipt();
        values.add(became == null ? null : became.number());
        values.add(
                became == null
                        ? words.word("state." + row.state().code(), locale)
                        : registrationWords
                                .coded("short", became.outcome(), locale)
                                .label());
        values.add(
                became == null
                        ? null
                        : until(
                                tenantId,
                                became.protectedUntil() == null ? became.takenUntil() : became.protectedUntil()));
        values.add(receipt == null ? null : receipt.number());
        values.add(receipt == null ? null : receipt.code());
        values.add(row.problems().stream()
                .map(problem ->
                        problem.cell() + " " + words.problem(problem, upload.columns(), row.number(), form, locale))
                .collect(Collectors.joining("\n")));
        return values;
    }

    private @Nullable String until(UUID tenantId, @Nullable Instant instant) {
        return instant == null ? null : RegistrationWords.minutes(instant.atZone(clock.zone(tenantId)));
    }
}
