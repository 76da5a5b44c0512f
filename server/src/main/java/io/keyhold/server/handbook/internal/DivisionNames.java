package io.keyhold.server.handbook.internal;

import static io.keyhold.schema.db.Tables.DIVISION;

import io.keyhold.server.handbook.PlaceNames;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Reads the few hundred divisions once; they change with a release only. */
@Component
class DivisionNames implements PlaceNames {
    private final Supplier<Map<String, String>> names;

    DivisionNames(DSLContext db) {
        this.names = SingletonSupplier.of(
                () -> db.select(DIVISION.CODE, DIVISION.NAME).from(DIVISION).fetchMap(DIVISION.CODE, DIVISION.NAME));
    }

    @Override
    public String nameOf(String code) {
        var found = names.get().get(code);
        if (found == null && code.length() == 6) {
            found = names.get().get(code.substring(0, 4) + "00");
        }
        if (found == null && code.length() == 6) {
            found = names.get().get(code.substring(0, 2) + "0000");
        }
        return found == null ? code : found;
    }
}
