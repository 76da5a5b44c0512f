package io.keyhold.server.organization;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One company's units and territories as they stand on one day: a snapshot, cheap to ask many times. */
public interface OrganizationMap {
    /** The unit, if there is one of this id. */
    Optional<Unit> unit(UUID unitId);

    /** The unit and every unit above it, nearest first. */
    List<Unit> chain(UUID unitId);

    /** The market office whose area holds the place; a city's own entry goes before its province's. */
    Optional<Unit> officeOf(String divisionCode);

    /** The dealers and body builders whose authorised territory (AU-8) holds the place. */
    List<Unit> dealersOf(String divisionCode);

    /** The places of the unit's territory, as recorded (provinces stand for all their cities). */
    Set<String> territoryOf(UUID unitId);
}
