package io.keyhold.server.organization;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The administrative divisions, provinces and cities; the same for all companies and fixed for a release. */
public interface Places {
    /** All of them, by code. */
    List<Place> all();

    Optional<Place> find(String code);

    /** The place's name; what is no place's code stands for itself. */
    default String named(String code) {
        return find(code).map(Place::name).orElse(code);
    }

    /** The place and, when it is a province, its cities. */
    Set<String> within(String code);
}
