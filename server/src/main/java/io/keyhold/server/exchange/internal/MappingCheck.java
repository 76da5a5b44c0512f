package io.keyhold.server.exchange.internal;

import io.keyhold.server.exchange.ColumnMeaning;
import io.keyhold.server.exchange.Field;
import io.keyhold.server.exchange.Mapping;
import io.keyhold.server.exchange.sheet.CellName;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;

/** Whether a mapping makes sense for a file. */
final class MappingCheck {

    private MappingCheck() {}

    static Outcome<Mapping> of(ImportRecord of, Mapping mapping) {
        var fields = EnumSet.noneOf(Field.class);
        var columns = new HashSet<Integer>();
        for (var meaning : mapping.columns()) {
            if (meaning.column() < 0 || meaning.column() >= of.headers().size()) {
                return refused("import-column-unknown", meaning);
            }
            if (!columns.add(meaning.column())) {
                return refused("import-column-twice", meaning);
            }
            if (!fields.add(meaning.field()) && meaning.field() != Field.OTHER_TRUCKS) {
                return refused("import-field-twice", meaning);
            }
        }
        return fields.contains(Field.NAME)
                ? Outcome.done(mapping)
                : Outcome.refused(Refusal.invalid("import-name-column-missing", Map.of()));
    }

    private static Outcome<Mapping> refused(String code, ColumnMeaning meaning) {
        return Outcome.refused(Refusal.invalid(
                code,
                Map.of(
                        "column",
                        CellName.column(Math.max(0, meaning.column())),
                        "field",
                        meaning.field().code())));
    }
}
