package io.keyhold.server.demo.internal;

import io.keyhold.server.organization.Place;
import io.keyhold.server.organization.Places;
import java.util.ArrayList;
import java.util.List;

/** Draws places: provinces as often as words.tsv weighs them, within one any of its cities. */
final class Atlas {
    private final List<List<Place>> provinces = new ArrayList<>();
    private final Draw draw;

    Atlas(Places places, Draw draw) {
        this.draw = draw;
        var all = places.all();
        for (var word : Draw.words("places")) {
            var cities = cities(all, word.substring(0, 2));
            for (int i = 0; i < Integer.parseInt(word.substring(3)); i++) {
                provinces.add(cities);
            }
        }
    }

    Place any() {
        return draw.one(draw.one(provinces));
    }

    /** The cities of a province; the place itself where it has none, as Beijing. */
    private static List<Place> cities(List<Place> all, String prefix) {
        var within =
                all.stream().filter(place -> place.code().startsWith(prefix)).toList();
        var cities =
                within.stream().filter(place -> place.level().equals("city")).toList();
        return cities.isEmpty() ? within : cities;
    }
}
