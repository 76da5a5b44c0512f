package io.keyhold.server.registration.web;

import io.keyhold.rules.Lang;
import io.keyhold.server.exchange.ImportPage.Remark;
import io.keyhold.server.exchange.RowProblem;
import io.keyhold.server.exchange.Wording;
import io.keyhold.server.exchange.Words;
import io.keyhold.server.exchange.sheet.CellName;
import io.keyhold.server.organization.Place;
import io.keyhold.server.organization.Places;
import io.keyhold.server.registration.IntentColumn;
import io.keyhold.server.registration.IntentForms.IntentForm;
import io.keyhold.server.registration.IntentUpload.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said of uploaded sheets, in the reader's language. */
@Component
class BulkWords {
    private final MessageSource messages;
    private final Wording wording;
    private final Places places;

    BulkWords(MessageSource messages, Wording wording, Places places) {
        this.messages = messages;
        this.wording = wording;
        this.places = places;
    }

    String label(IntentColumn column, Locale locale) {
        return word("column." + column.code(), locale);
    }

    String word(String key, Locale locale) {
        return find(key, locale).orElse(key);
    }

    Optional<String> find(String key, Locale locale) {
        return Optional.ofNullable(messages.getMessage("registration.bulk." + key, null, null, locale));
    }

    /** Whether it tells only that the template's own sheets behind the first are not read. */
    boolean isOfTemplate(Remark notice) {
        return notice.code().equals("OTHER_SHEETS")
                && Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                        .map(locale -> word("word.allowed", locale) + ", " + word("word.notes", locale))
                        .anyMatch(names -> names.equals(notice.params().get("others")));
    }

    /** A notice of the file as a whole. */
    String notice(Remark notice, Locale locale) {
        return notice.code().startsWith("registration-")
                ? wording.fault(notice, locale)
                : wording.notice(notice, locale);
    }

    /** Why it could not go on, and what to do. */
    String fault(Remark fault, Locale locale) {
        return joined(wording.fault(fault, locale), wording.cure(fault, locale), locale);
    }

    /** What is wrong with a cell and what to do. */
    String problem(RowProblem problem, List<Column> columns, int row, IntentForm form, Locale locale) {
        var params = new HashMap<>(problem.params());
        var column = params.get("column");
        if (column != null) {
            params.put(
                    "column",
                    IntentColumn.of(column).map(it -> label(it, locale)).orElse(column));
        }
        if (params.containsKey("allowed")) {
            meaning(problem, columns, row)
                    .map(it -> String.join(isEnglish(locale) ? ", " : "、", allowed(it, form, locale)))
                    .ifPresent(words -> params.put("allowed", words));
        }
        var said = wording.problem(new RowProblem(problem.cell(), problem.code(), problem.blocks(), params), locale);
        var reason = params.get("reason");
        return joined(said, reason == null ? null : wording.cure(new Remark(reason, params), locale), locale);
    }

    private static String joined(String said, @Nullable String cure, Locale locale) {
        return cure == null ? said : said + (isEnglish(locale) ? " " : "") + cure;
    }

    private static boolean isEnglish(Locale locale) {
        return RegistrationWords.lang(locale) == Lang.EN;
    }

    /** The title of the column that the problem's cell stands in; none where it is about the row. */
    static Optional<String> title(RowProblem problem, List<Column> columns, int row) {
        return at(problem, columns, row).map(Column::title);
    }

    private static Optional<IntentColumn> meaning(RowProblem problem, List<Column> columns, int row) {
        return at(problem, columns, row).map(Column::meaning);
    }

    private static Optional<Column> at(RowProblem problem, List<Column> columns, int row) {
        return IntStream.range(0, columns.size())
                .filter(i -> CellName.of(i, row).equals(problem.cell()))
                .mapToObj(columns::get)
                .findFirst();
    }

    /** The words a column takes; empty when it takes anything. */
    List<String> allowed(IntentColumn column, IntentForm form, Locale locale) {
        return switch (column) {
            case MODEL, MODEL_2, MODEL_3 -> Words.MODEL_CLASS.offered(locale);
            case LEGAL_BASIS -> Words.LEGAL_BASIS.offered(locale);
            case TENDER -> IntentColumn.YES_OR_NO.offered(locale);
            case PROVINCE ->
                places.all().stream()
                        .filter(place -> place.level().equals("province"))
                        .map(Place::shortName)
                        .toList();
            case SOURCE, LEAD_CLASS, USE, PRODUCT_LINE ->
                Objects.requireNonNull(form.lists().get(column)).stream()
                        .map(code -> code.label().in(RegistrationWords.lang(locale)))
                        .toList();
            default -> List.of();
        };
    }
}
