package io.keyhold.server.exchange.internal;

import io.keyhold.server.exchange.Field;
import io.keyhold.server.exchange.RowProblem.Code;
import io.keyhold.server.exchange.internal.PlaceNames.Found;
import io.keyhold.server.exchange.internal.RowValues.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads where an account is from its province, its city, or both in one cell. */
final class PlaceCheck {

    private static final int MOST_KEPT = 10_000;

    private final PlaceNames places;
    /** A ledger names the same few places over and over. */
    private final Map<String, Found> found = new HashMap<>();

    PlaceCheck(PlaceNames places) {
        this.places = places;
    }

    @Nullable String read(RowValues values) {
        var province = values.value(Field.PROVINCE);
        var city = values.value(Field.CITY);
        if (province.isPresent()) {
            return inProvince(values, province.get(), city);
        }
        if (city.isPresent()) {
            return code(
                    values,
                    city.get(),
                    once("c/" + city.get().text(), () -> places.city(city.get().text())));
        }
        return values.value(Field.PLACE)
                .map(value -> code(values, value, once("w/" + value.text(), () -> places.whole(value.text()))))
                .orElse(null);
    }

    private @Nullable String inProvince(RowValues values, Value written, Optional<Value> city) {
        var province = places.province(written.text());
        if (province.isEmpty()) {
            values.error(written.cell(), Code.PROVINCE_UNKNOWN, Map.of("value", written.text()));
            return null;
        }
        if (city.isEmpty()) {
            return province.get().code();
        }
        var key = province.get().code() + "/" + city.get().text();
        return code(
                values,
                city.get(),
                once(key, () -> places.city(province.get(), city.get().text())));
    }

    private Found once(String key, java.util.function.Supplier<Found> lookUp) {
        var known = found.get(key);
        if (known != null) {
            return known;
        }
        var looked = lookUp.get();
        if (found.size() < MOST_KEPT) {
            found.put(key, looked);
        }
        return looked;
    }

    private static @Nullable String code(RowValues values, Value written, Found place) {
        return switch (place) {
            case Found.At(var code) -> code;
            case Found.ProvinceOnly(var code) -> {
                values.warning(written.cell(), Code.CITY_UNKNOWN, Map.of("value", written.text()));
                yield code;
            }
            case Found.Ambiguous(var names) -> {
                values.error(
                        written.cell(),
                        Code.PLACE_AMBIGUOUS,
                        Map.of("value", written.text(), "names", String.join("、", names)));
                yield null;
            }
            case Found.Unknown() -> {
                values.error(written.cell(), Code.PLACE_UNKNOWN, Map.of("value", written.text()));
                yield null;
            }
        };
    }
}
