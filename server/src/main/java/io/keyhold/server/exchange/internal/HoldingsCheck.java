package io.keyhold.server.exchange.internal;

import io.keyhold.server.account.HoldingFigure;
import io.keyhold.server.exchange.CellReading;
import io.keyhold.server.exchange.ColumnMeaning;
import io.keyhold.server.exchange.Field;
import io.keyhold.server.exchange.RowCells.Value;
import io.keyhold.server.exchange.RowProblem.Code;
import io.keyhold.server.exchange.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how many trucks an account holds, ours and others' (AU-1). */
final class HoldingsCheck {

    private final LocalDate today;
    private final String ownBrand;

    /** @param ownBrand what the company's own trucks are called */
    HoldingsCheck(LocalDate today, String ownBrand) {
        this.today = today;
        this.ownBrand = ownBrand;
    }

    List<HoldingFigure> read(RowValues values) {
        var asOf = asOf(values);
        var model = modelClass(values);
        var figures = new ArrayList<HoldingFigure>();
        values.value(Field.OUR_TRUCKS)
                .flatMap(value -> CellReading.count(values, value))
                .ifPresent(count -> figures.add(new HoldingFigure(ownBrand, true, model, count, asOf)));
        for (var column : values.columnsOf(Field.OTHER_TRUCKS)) {
            values.value(column.column())
                    .flatMap(value -> CellReading.count(values, value)
                            .flatMap(count -> other(values, column, value, count, model, asOf)))
                    .ifPresent(figures::add);
        }
        return figures;
    }

    private static Optional<HoldingFigure> other(
            RowValues values, ColumnMeaning column, Value value, long count, String model, LocalDate asOf) {
        var brand = Optional.ofNullable(column.brand()).or(() -> values.text(Field.OTHER_BRAND));
        if (brand.isEmpty() && count > 0) {
            values.error(value.cell(), Code.BRAND_MISSING, Map.of("value", value.text()));
        }
        return brand.map(name -> new HoldingFigure(name, false, model, count, asOf));
    }

    private LocalDate asOf(RowValues values) {
        var written = values.value(Field.HOLDINGS_DATE);
        if (written.isEmpty()) {
            return today;
        }
        var value = written.get();
        var date = CellReading.date(values, value);
        if (date.isPresent() && date.get().isAfter(today)) {
            values.error(value.cell(), Code.DATE_IN_FUTURE, Map.of("value", value.text()));
        }
        return date.orElse(today);
    }

    /** What is not known is kept as other, and said: a model's class is seldom worth refusing a row for. */
    private static String modelClass(RowValues values) {
        var written = values.value(Field.MODEL_CLASS);
        if (written.isEmpty()) {
            return "other";
        }
        var code = Words.MODEL_CLASS.codeWithin(written.get().text());
        if (code.isEmpty()) {
            values.warning(
                    written.get().cell(),
                    Code.WORD_UNKNOWN,
                    Map.of("value", written.get().text(), "allowed", String.join("、", Words.MODEL_CLASS.offered())));
        }
        return code.orElse("other");
    }
}
