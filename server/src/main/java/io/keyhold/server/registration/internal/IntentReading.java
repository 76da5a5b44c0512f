package io.keyhold.server.registration.internal;

import io.keyhold.rules.Code;
import io.keyhold.server.account.LegalBasis;
import io.keyhold.server.exchange.CellReading;
import io.keyhold.server.exchange.PlaceReading;
import io.keyhold.server.exchange.RowCells;
import io.keyhold.server.exchange.RowProblem;
import io.keyhold.server.exchange.Words;
import io.keyhold.server.exchange.sheet.SheetCell;
import io.keyhold.server.exchange.sheet.SheetRow;
import io.keyhold.server.registration.IntentColumn;
import io.keyhold.server.registration.IntentContact;
import io.keyhold.server.registration.IntentForms.IntentForm;
import io.keyhold.server.registration.IntentUpload.Column;
import io.keyhold.server.registration.RegisterIntent;
import io.keyhold.server.registration.WantedModel;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of a row the form it stands for, and says of each cell that is no good what is wrong with it. */
final class IntentReading {
    private final List<Column> columns;
    private final PlaceReading places;
    private final Map<IntentColumn, Words> lists = new EnumMap<>(IntentColumn.class);

    IntentReading(List<Column> columns, IntentForm form, PlaceReading places) {
        this.columns = columns;
        this.places = places;
        form.lists().forEach((column, codes) -> {
            if (!codes.isEmpty()) {
                lists.put(column, words(codes));
            }
        });
    }

    private static Words words(List<Code> codes) {
        var written = new LinkedHashMap<String, List<String>>();
        codes.forEach(code ->
                written.put(code.id(), List.of(code.label().zh(), code.label().en())));
        return Words.among(written);
    }

    /**
     * What a row says.
     *
     * @param name of the company, as far as it can be read
     * @param number of the registration it says it became; null where it says nothing
     * @param draft null when something is wrong with the row
     */
    record Read(
            int row,
            String name,
            @Nullable String number,
            @Nullable RegisterIntent draft,
            List<RowProblem> problems,
            List<SheetCell> cells) {
        Read with(RowProblem problem) {
            var more = Stream.concat(problems.stream(), Stream.of(problem)).toList();
            return new Read(row, name, number, problem.blocks() ? null : draft, more, cells);
        }
    }

    Read read(SheetRow written) {
        var row = new IntentCells(columns, written);
        var name = row.needed(IntentColumn.NAME).map(RowCells.Value::text).orElse("");
        var draft = intent(row, name);
        return new Read(
                row.number(),
                name,
                row.text(IntentColumn.NUMBER),
                row.isBlocked() ? null : draft,
                row.problems(),
                written.cells());
    }

    private @Nullable RegisterIntent intent(IntentCells row, String name) {
        var uscc = row.value(IntentColumn.CREDIT_CODE).flatMap(value -> CellReading.creditCode(row, value));
        var place = place(row);
        var models = models(row);
        var expectedOn = row.needed(IntentColumn.EXPECTED_ON).flatMap(value -> CellReading.date(row, value));
        var productLine = listed(row, IntentColumn.PRODUCT_LINE);
        var source = listed(row, IntentColumn.SOURCE);
        var tender =
                row.value(IntentColumn.TENDER).flatMap(value -> CellReading.word(row, value, IntentColumn.YES_OR_NO));
        var contact = contact(row);
        if (place == null || expectedOn.isEmpty() || contact == null) {
            return null;
        }
        return new RegisterIntent(
                null,
                name,
                uscc.orElse(null),
                place,
                contact,
                models,
                productLine,
                expectedOn.get(),
                listed(row, IntentColumn.USE),
                tender.equals(Optional.of("yes")),
                row.text(IntentColumn.RIVALS),
                source,
                listed(row, IntentColumn.LEAD_CLASS),
                List.of(),
                row.text(IntentColumn.NOTE),
                null,
                row.text(IntentColumn.PROGRESS));
    }

    private @Nullable String place(IntentCells row) {
        var whole = row.value(IntentColumn.PLACE);
        var province = row.value(IntentColumn.PROVINCE);
        var city = row.value(IntentColumn.CITY);
        if (whole.isEmpty() && city.isEmpty()) {
            return row.needed(IntentColumn.PROVINCE)
                    .map(_ -> places.read(row, province, city, whole))
                    .orElse(null);
        }
        return places.read(row, province, city, whole);
    }

    private static List<WantedModel> models(IntentCells row) {
        return Stream.of(
                        model(row, IntentColumn.MODEL, IntentColumn.QUANTITY, true),
                        model(row, IntentColumn.MODEL_2, IntentColumn.QUANTITY_2, false),
                        model(row, IntentColumn.MODEL_3, IntentColumn.QUANTITY_3, false))
                .flatMap(Optional::stream)
                .toList();
    }

    /** One without the other is half a wish. */
    private static Optional<WantedModel> model(
            IntentCells row, IntentColumn model, IntentColumn quantity, boolean needed) {
        if (!needed && row.value(model).isEmpty() && row.value(quantity).isEmpty()) {
            return Optional.empty();
        }
        var what = row.needed(model).flatMap(value -> CellReading.word(row, value, Words.MODEL_CLASS));
        var howMany = row.needed(quantity).flatMap(value -> CellReading.count(row, value));
        return what.flatMap(code -> howMany.map(count -> new WantedModel(code, count)));
    }

    /** A code of the handbook's list; where it has no such list, nothing is asked and what is written says nothing. */
    private @Nullable String listed(IntentCells row, IntentColumn column) {
        var words = lists.get(column);
        if (words == null) {
            return null;
        }
        var written = column.required() ? row.needed(column) : row.value(column);
        return written.flatMap(value -> CellReading.word(row, value, words)).orElse(null);
    }

    private static @Nullable IntentContact contact(IntentCells row) {
        var name = row.needed(IntentColumn.CONTACT_NAME);
        var basis = row.needed(IntentColumn.LEGAL_BASIS)
                .flatMap(value -> CellReading.word(row, value, Words.LEGAL_BASIS))
                .flatMap(LegalBasis::of);
        var source = row.needed(IntentColumn.CONTACT_SOURCE);
        return name.isEmpty() || basis.isEmpty() || source.isEmpty()
                ? null
                : new IntentContact(
                        name.get().text(),
                        row.text(IntentColumn.CONTACT_TITLE),
                        row.text(IntentColumn.CONTACT_PHONE),
                        basis.get(),
                        source.get().text());
    }
}
