package io.keyhold.server.exchange;

import io.keyhold.matching.NormalisedName;
import io.keyhold.server.organization.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Administrative divisions by what people call them: with and without 省, 市, 自治区. Municipalities have no cities: what
 * stands in a city column beside them is a district and does not matter.
 */
public final class PlaceNames {

    private static final String PROVINCE = "province";

    /** What came of looking for a place. */
    public sealed interface Found {
        record At(String code) implements Found {}

        /** The province is known, the city in it is not. */
        record ProvinceOnly(String code) implements Found {}

        /** Several places are called so. */
        record Ambiguous(List<String> names) implements Found {}

        record Unknown() implements Found {}
    }

    private final Map<String, Place> provinces = new HashMap<>();
    private final Map<String, List<Place>> cities = new HashMap<>();
    private final Map<String, Place> byCode = new HashMap<>();
    private final Set<String> divided = new HashSet<>();

    public PlaceNames(List<Place> divisions) {
        for (var division : divisions) {
            byCode.put(division.code(), division);
            if (division.parentCode() != null) {
                divided.add(division.parentCode());
            }
            Stream.of(division.name(), division.shortName())
                    .map(PlaceNames::key)
                    .distinct()
                    .forEach(name -> put(name, division));
        }
    }

    private void put(String name, Place division) {
        if (division.level().equals(PROVINCE)) {
            provinces.put(name, division);
        } else {
            cities.merge(
                    name,
                    List.of(division),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
    }

    public Optional<Place> province(String written) {
        return Optional.ofNullable(provinces.get(key(written)));
    }

    /** A city by itself; many a ledger writes a municipality or a whole province there. */
    public Found city(String written) {
        var known = cities.getOrDefault(key(written), List.of());
        if (known.size() > 1) {
            return new Found.Ambiguous(known.stream().map(this::fullName).toList());
        }
        return known.stream()
                .findFirst()
                .or(() -> province(written))
                .map(place())
                .orElseGet(Found.Unknown::new);
    }

    /** A city inside a province. */
    public Found city(Place province, String written) {
        return divided.contains(province.code()) ? cityOf(province, key(written)) : place().apply(province);
    }

    /** Province and city in one: 湖北省武汉市, 湖北-武汉, 湖北武汉东西湖区, or either alone. */
    public Found whole(String written) {
        var text = key(written);
        for (int end = text.length(); end > 1; end--) {
            var province = provinces.get(text.substring(0, end));
            if (province != null) {
                return end == text.length() ? place().apply(province) : beginning(province, text.substring(end));
            }
        }
        return city(written);
    }

    private Found beginning(Place province, String rest) {
        for (int end = rest.length(); end > 1; end--) {
            if (city(province, rest.substring(0, end)) instanceof Found.At place) {
                return place;
            }
        }
        return new Found.ProvinceOnly(province.code());
    }

    private Found cityOf(Place province, String key) {
        return cities.getOrDefault(key, List.of()).stream()
                .filter(city -> province.code().equals(city.parentCode()))
                .findFirst()
                .map(place())
                .orElseGet(() -> new Found.ProvinceOnly(province.code()));
    }

    private static Function<Place, Found> place() {
        return division -> new Found.At(division.code());
    }

    private String fullName(Place city) {
        var province = city.parentCode() == null ? null : byCode.get(city.parentCode());
        return province == null ? city.name() : province.name() + city.name();
    }

    private static String key(String written) {
        return NormalisedName.of(written).text();
    }
}
