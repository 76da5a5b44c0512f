package io.keyhold.server.organization;

import io.keyhold.server.kernel.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The tree of units. Commands name the version they read: {@code stale} when someone changed the unit since. Other refusals:
 * {@code unit-name-missing}, {@code unit-name-taken}, {@code unit-needs-parent}, {@code no-such-unit}, {@code unit-closed},
 * {@code unit-under-itself}, {@code unit-has-units}, {@code unit-has-people}.
 */
public interface Units {
    /** Every unit, closed ones too, by name. */
    List<UnitState> all(UUID tenantId);

    /** The unit of this id. */
    Optional<UnitState> find(UUID tenantId, UUID unitId);

    Outcome<UnitState> open(Actor actor, NewUnit unit);

    /** Renames the unit, or moves it with everything below it, or both. */
    Outcome<UnitState> edit(Actor actor, UUID unitId, UnitEdit edit);

    /** Closes a unit that has nobody in it and no open unit under it; it stays known, and its territory ends today. */
    Outcome<UnitState> close(Actor actor, UUID unitId, long version);
}
