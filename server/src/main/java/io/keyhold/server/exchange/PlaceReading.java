package io.keyhold.server.exchange;

import io.keyhold.server.exchange.PlaceNames.Found;
import io.keyhold.server.exchange.RowCells.Value;
import io.keyhold.server.exchange.RowProblem.Code;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads where a customer is from its province, its city, or both in one cell; what cannot be read is a problem of the row. */
public final class PlaceReading {

    private static final int MOST_KEPT = 10_000;

    private final PlaceNames places;
    /** A ledger names the same few places over and over. */
    private final Map<String, Found> found = new HashMap<>();

    public PlaceReading(PlaceNames places) {
        this.places = places;
    }

    /** The place's code; null when nothing is written there, or nothing that is a place. */
    public @Nullable String read(RowCells row, Optional<Value> province, Optional<Value> city, Optional<Value> whole) {
        if (province.isPresent()) {
            return inProvince(row, province.get(), city);
        }
        if (city.isPresent()) {
            return code(
                    row,
                    city.get(),
                    once("c/" + city.get().text(), () -> places.city(city.get().text())));
        }
        return whole.map(value -> code(row, value, once("w/" + value.text(), () -> places.whole(value.text()))))
                .orElse(null);
    }

    private @Nullable String inProvince(RowCells row, Value written, Optional<Value> city) {
        var province = places.province(written.text());
        if (province.isEmpty()) {
            row.error(written.cell(), Code.PROVINCE_UNKNOWN, Map.of("value", written.text()));
            return null;
        }
        if (city.isEmpty()) {
            return province.get().code();
        }
        var key = province.get().code() + "/" + city.get().text();
        return code(
                row,
                city.get(),
                once(key, () -> places.city(province.get(), city.get().text())));
    }

    private Found once(String key, Supplier<Found> lookUp) {
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

    private static @Nullable String code(RowCells row, Value written, Found place) {
        return switch (place) {
            case Found.At(var code) -> code;
            case Found.ProvinceOnly(var code) -> {
                row.warning(written.cell(), Code.CITY_UNKNOWN, Map.of("value", written.text()));
                yield code;
            }
            case Found.Ambiguous(var names) -> {
                row.error(
                        written.cell(),
                        Code.PLACE_AMBIGUOUS,
                        Map.of("value", written.text(), "names", String.join("、", names)));
                yield null;
            }
            case Found.Unknown() -> {
                row.error(written.cell(), Code.PLACE_UNKNOWN, Map.of("value", written.text()));
                yield null;
            }
        };
    }
}
