package io.keyhold.server.organization.internal;

import static io.keyhold.schema.db.Tables.DIVISION;

import io.keyhold.server.organization.Place;
import io.keyhold.server.organization.Places;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

/** Read once: a release brings its divisions in a migration, which runs before anything else does. */
@Component
class JooqPlaces implements Places {
    private final Map<String, Place> byCode = new LinkedHashMap<>();
    private final Map<String, Set<String>> within = new LinkedHashMap<>();

    JooqPlaces(DSLContext db) {
        db.select(DIVISION.CODE, DIVISION.PARENT_CODE, DIVISION.LEVEL, DIVISION.NAME, DIVISION.SHORT_NAME)
                .from(DIVISION)
                .orderBy(DIVISION.CODE)
                .fetch(Records.mapping(Place::new))
                .forEach(this::keep);
    }

    private void keep(Place place) {
        byCode.put(place.code(), place);
        within.computeIfAbsent(place.code(), code -> new LinkedHashSet<>()).add(place.code());
        if (place.parentCode() != null) {
            within.computeIfAbsent(place.parentCode(), code -> new LinkedHashSet<>())
                    .add(place.code());
        }
    }

    @Override
    public List<Place> all() {
        return List.copyOf(byCode.values());
    }

    @Override
    public Optional<Place> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public Set<String> within(String code) {
        return Set.copyOf(within.getOrDefault(code, Set.of()));
    }
}
