package io.keyhold.server.organization.internal;

import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.ConstraintViolations;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Actor;
import io.keyhold.server.organization.NewUnit;
import io.keyhold.server.organization.UnitEdit;
import io.keyhold.server.organization.UnitKind;
import io.keyhold.server.organization.UnitMoved;
import io.keyhold.server.organization.UnitState;
import io.keyhold.server.organization.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class TreeOfUnits implements Units {
    private final TenantTransactions transactions;
    private final JooqUnits units;
    private final JooqMemberships memberships;
    private final JooqTerritories territories;
    private final BusinessClock clock;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    TreeOfUnits(
            TenantTransactions transactions,
            JooqUnits units,
            JooqMemberships memberships,
            JooqTerritories territories,
            BusinessClock clock,
            Journal journal,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.units = units;
        this.memberships = memberships;
        this.territories = territories;
        this.clock = clock;
        this.journal = journal;
        this.events = events;
    }

    @Override
    public List<UnitState> all(UUID tenantId) {
        return transactions.reading(tenantId, () -> units.all(tenantId));
    }

    @Override
    public Optional<UnitState> find(UUID tenantId, UUID unitId) {
        return transactions.reading(tenantId, () -> units.find(tenantId, unitId));
    }

    @Override
    public Outcome<UnitState> open(Actor actor, NewUnit wanted) {
        var name = wanted.name().strip();
        return unique(
                name,
                () -> transactions.command(actor.tenantId(), () -> {
                    var refusal = refuseName(name).or(() -> refuseParent(actor.tenantId(), wanted));
                    if (refusal.isPresent()) {
                        return Outcome.refused(refusal.get());
                    }
                    var unit = new UnitState(Ids.next(), wanted.kind(), name, wanted.parentId(), false, 1);
                    units.insert(actor.tenantId(), unit);
                    journal.record(actor, "unit", unit.id(), 1, "opened", facts(unit));
                    return Outcome.done(unit);
                }));
    }

    @Override
    public Outcome<UnitState> edit(Actor actor, UUID unitId, UnitEdit edit) {
        var name = edit.name() == null ? "" : edit.name().strip();
        return unique(
                name,
                () -> change(actor, unitId, edit.version(), "edited", unit -> {
                    var refusal = (edit.name() == null ? Optional.<Refusal>empty() : refuseName(name))
                            .or(() -> refuseMove(actor.tenantId(), unit, edit.parentId()));
                    return refusal.<Outcome<UnitState>>map(Outcome::refused)
                            .orElseGet(() -> Outcome.done(next(
                                    unit,
                                    edit.name() == null ? unit.name() : name,
                                    edit.parentId() == null ? unit.parentId() : edit.parentId(),
                                    false)));
                }));
    }

    private Optional<Refusal> refuseMove(UUID tenantId, UnitState unit, @Nullable UUID parentId) {
        if (parentId == null || parentId.equals(unit.parentId())) {
            return Optional.empty();
        }
        var parent = units.find(tenantId, parentId);
        if (parent.isEmpty()) {
            return Optional.of(Refusal.notFound("no-such-unit"));
        }
        if (parent.get().closed()) {
            return Optional.of(closed(parent.get()));
        }
        return isUnder(tenantId, parentId, unit.id())
                ? Optional.of(Refusal.conflict("unit-under-itself", Map.of("name", unit.name())))
                : Optional.empty();
    }

    @Override
    public Outcome<UnitState> close(Actor actor, UUID unitId, long version) {
        var tenantId = actor.tenantId();
        return change(actor, unitId, version, "closed", unit -> {
            if (units.hasOpenUnits(tenantId, unitId)) {
                return Outcome.refused(Refusal.conflict("unit-has-units", Map.of("name", unit.name())));
            }
            if (memberships.anyFrom(tenantId, unitId, clock.today(tenantId))) {
                return Outcome.refused(Refusal.conflict("unit-has-people", Map.of("name", unit.name())));
            }
            territories.endAll(tenantId, unitId, clock.today(tenantId));
            return Outcome.done(next(unit, unit.name(), unit.parentId(), true));
        });
    }

    private Outcome<UnitState> change(
            Actor actor, UUID unitId, long version, String action, Function<UnitState, Outcome<UnitState>> step) {
        var tenantId = actor.tenantId();
        return transactions.command(tenantId, () -> {
            units.lockTree(tenantId);
            var found = units.lockToChange(tenantId, unitId);
            if (found.isEmpty()) {
                return Outcome.refused(Refusal.notFound("no-such-unit"));
            }
            if (found.get().version() != version) {
                return Outcome.refused(journal.stale(tenantId, unitId));
            }
            if (found.get().closed()) {
                return Outcome.refused(closed(found.get()));
            }
            return step.apply(found.get()).then(next -> write(actor, action, found.get(), next));
        });
    }

    private Outcome<UnitState> write(Actor actor, String action, UnitState before, UnitState next) {
        if (!units.update(actor.tenantId(), next)) {
            return Outcome.refused(journal.stale(actor.tenantId(), next.id()));
        }
        journal.record(actor, "unit", next.id(), next.version(), action, facts(next));
        if (!Objects.equals(before.parentId(), next.parentId())) {
            events.publishEvent(new UnitMoved(actor.tenantId(), next.id()));
        }
        return Outcome.done(next);
    }

    private Optional<Refusal> refuseParent(UUID tenantId, NewUnit wanted) {
        if (wanted.parentId() == null) {
            return wanted.kind() == UnitKind.HEAD_OFFICE
                    ? Optional.empty()
                    : Optional.of(Refusal.invalid("unit-needs-parent", Map.of("name", wanted.name())));
        }
        var parent = units.lock(tenantId, wanted.parentId());
        if (parent.isEmpty()) {
            return Optional.of(Refusal.notFound("no-such-unit"));
        }
        return parent.filter(UnitState::closed).map(TreeOfUnits::closed);
    }

    private boolean isUnder(UUID tenantId, UUID unitId, UUID above) {
        var parents = new HashMap<UUID, @Nullable UUID>();
        units.all(tenantId).forEach(unit -> parents.put(unit.id(), unit.parentId()));
        for (@Nullable UUID at = unitId; at != null; at = parents.get(at)) {
            if (at.equals(above)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Refusal> refuseName(String name) {
        return name.isEmpty() || name.length() > 100
                ? Optional.of(Refusal.invalid("unit-name-missing", Map.of()))
                : Optional.empty();
    }

    private static Outcome<UnitState> unique(String name, Supplier<Outcome<UnitState>> command) {
        try {
            return command.get();
        } catch (DataAccessException failure) {
            if (ConstraintViolations.violates(failure, "org_unit_name_once")) {
                return Outcome.refused(Refusal.conflict("unit-name-taken", Map.of("name", name)));
            }
            throw failure;
        }
    }

    private static UnitState next(UnitState unit, String name, @Nullable UUID parentId, boolean closed) {
        return new UnitState(unit.id(), unit.kind(), name, parentId, closed, unit.version() + 1);
    }

    private static Refusal closed(UnitState unit) {
        return Refusal.conflict("unit-closed", Map.of("name", unit.name()));
    }

    private static Map<String, Object> facts(UnitState unit) {
        var facts = new HashMap<String, Object>();
        facts.put("kind", unit.kind().code());
        facts.put("name", unit.name());
        facts.put("state", unit.closed() ? "closed" : "active");
        if (unit.parentId() != null) {
            facts.put("parentId", unit.parentId().toString());
        }
        return facts;
    }
}
