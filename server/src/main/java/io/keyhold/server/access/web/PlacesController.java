package io.keyhold.server.access.web;

import io.keyhold.server.organization.Place;
import io.keyhold.server.organization.Places;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The administrative divisions to choose from. */
@RestController
@RequestMapping("/api/v1/places")
class PlacesController {
    /** A province, or a city with its province's code as parent. */
    record Division(
            String code,
            String name,
            String shortName,
            String level,
            @Nullable String parent) {}

    private final Places places;

    PlacesController(Places places) {
        this.places = places;
    }

    @GetMapping
    List<Division> places() {
        return places.all().stream().map(PlacesController::division).toList();
    }

    private static Division division(Place place) {
        return new Division(place.code(), place.name(), place.shortName(), place.level(), place.parentCode());
    }
}
