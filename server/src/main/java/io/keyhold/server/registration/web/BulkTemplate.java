package io.keyhold.server.registration.web;

import io.keyhold.server.exchange.sheet.SheetWriter;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.registration.IntentColumn;
import io.keyhold.server.registration.IntentForms.IntentForm;
import io.keyhold.server.registration.IntentUploads;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sheet to fill in: the form's fields as columns, lists to pick from, and how to fill it in. */
@Component
class BulkTemplate {
    private static final int EXAMPLES = 2;

    private final BulkWords words;
    private final BusinessClock clock;

    BulkTemplate(BulkWords words, BusinessClock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** @param filled whether with two invented rows */
    void write(UUID tenantId, IntentForm form, boolean filled, Locale locale, OutputStream out) throws IOException {
        var columns = IntentColumn.asked(form);
        var limited = columns.stream()
                .filter(column -> !words.allowed(column, form, locale).isEmpty())
                .toList();
        var writer = new SheetWriter(out, words.word("word.intents", locale));
        writer.header(columns.stream().map(column -> title(column, locale)).toList(), BulkWorkbooks.WIDTH);
        var listed = words.word("word.allowed", locale);
        for (int at = 0; at < limited.size(); at++) {
            int howMany = words.allowed(limited.get(at), form, locale).size();
            writer.choices(columns.indexOf(limited.get(at)), IntentUploads.MOST_ROWS, listed, at, howMany);
        }
        for (int i = 1; filled && i <= EXAMPLES; i++) {
            writer.row(example(columns, form, i, clock.today(tenantId), locale));
        }
        allowed(writer, limited, form, locale);
        notes(writer, columns, locale);
        writer.finish();
    }

    private String title(IntentColumn column, Locale locale) {
        return words.label(column, locale) + (column.required() ? "*" : "");
    }

    private void allowed(SheetWriter writer, List<IntentColumn> limited, IntentForm form, Locale locale)
            throws IOException {
        writer.sheet(words.word("word.allowed", locale));
        writer.header(
                limited.stream().map(column -> words.label(column, locale)).toList(), BulkWorkbooks.WIDTH);
        int longest = limited.stream()
                .mapToInt(column -> words.allowed(column, form, locale).size())
                .max()
                .orElse(0);
        for (int row = 0; row < longest; row++) {
            var values = new ArrayList<@Nullable Object>();
            for (var column : limited) {
                var offered = words.allowed(column, form, locale);
                values.add(row < offered.size() ? offered.get(row) : null);
            }
            writer.row(values);
        }
    }

    private void notes(SheetWriter writer, List<IntentColumn> columns, Locale locale) throws IOException {
        writer.sheet(words.word("word.notes", locale));
        writer.header(
                List.of(
                        words.word("word.column", locale),
                        words.word("word.needed", locale),
                        words.word("word.hint", locale)),
                BulkWorkbooks.WIDTH * 2);
        for (var column : columns) {
            var hint = words.find("hint." + column.code(), locale).orElse("");
            var needed = column.required() ? words.word("word.yes", locale) : "";
            if (column.required() || !hint.isEmpty()) {
                writer.row(List.of(words.label(column, locale), needed, hint));
            }
        }
        for (var more : List.of("files", "order")) {
            writer.row(List.of(words.word("word." + more, locale), "", words.word("word." + more + ".hint", locale)));
        }
    }

    private List<@Nullable Object> example(
            List<IntentColumn> columns, IntentForm form, int row, LocalDate today, Locale locale) {
        var values = new ArrayList<@Nullable Object>();
        for (var column : columns) {
            values.add(example(column, form, row, today, locale));
        }
        return values;
    }

    /** Invented. */
    private @Nullable Object example(IntentColumn column, IntentForm form, int row, LocalDate today, Locale locale) {
        var offered = words.allowed(column, form, locale);
        return switch (column) {
            case NAME -> words.word("example." + row, locale);
            case PROVINCE -> "河北";
            case CITY -> "唐山";
            case QUANTITY -> 6 * row;
            case EXPECTED_ON -> today.plusMonths(row);
            case CONTACT_NAME -> words.word("example.contact." + row, locale);
            case CONTACT_PHONE -> "010-00000000";
            case CONTACT_TITLE -> words.word("example.title", locale);
            case CONTACT_SOURCE -> words.word("example.card", locale);
            case MODEL -> offered.get(row == 1 ? 0 : 3);
            case TENDER -> offered.getLast();
            case PRODUCT_LINE, SOURCE, LEGAL_BASIS -> offered.getFirst();
            default -> null;
        };
    }
}
