package io.keyhold.server.organization.internal;

import static java.util.function.Predicate.not;

import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Actor;
import io.keyhold.server.organization.AreasChanged;
import io.keyhold.server.organization.Places;
import io.keyhold.server.organization.Territories;
import io.keyhold.server.organization.TerritoryEntry;
import io.keyhold.server.organization.UnitKind;
import io.keyhold.server.organization.UnitState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class AuthorisedTerritories implements Territories {
    private final TenantTransactions transactions;
    private final JooqUnits units;
    private final JooqTerritories territories;
    private final Places places;
    private final BusinessClock clock;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    AuthorisedTerritories(
            TenantTransactions transactions,
            JooqUnits units,
            JooqTerritories territories,
            Places places,
            BusinessClock clock,
            Journal journal,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.units = units;
        this.territories = territories;
        this.places = places;
        this.clock = clock;
        this.journal = journal;
        this.events = events;
    }

    @Override
    public List<TerritoryEntry> all(UUID tenantId) {
        return transactions.reading(tenantId, () -> territories.all(tenantId));
    }

    @Override
    public List<LocalDate> areaDays(UUID tenantId) {
        return transactions.reading(tenantId, () -> {
            var offices = units.all(tenantId).stream()
                    .filter(unit -> unit.kind() == UnitKind.MARKET_OFFICE)
                    .map(UnitState::id)
                    .collect(Collectors.toSet());
            return territories.all(tenantId).stream()
                    .filter(entry -> offices.contains(entry.unitId()))
                    .flatMap(entry -> Stream.of(entry.from(), entry.to()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .toList();
        });
    }

    @Override
    public Outcome<Set<String>> authorise(Actor actor, UUID unitId, Set<String> wanted, LocalDate from) {
        var tenantId = actor.tenantId();
        return transactions.command(tenantId, () -> {
            units.lockTree(tenantId);
            var unit = units.find(tenantId, unitId);
            if (unit.isEmpty()) {
                return Outcome.refused(Refusal.notFound("no-such-unit"));
            }
            var entries = territories.all(tenantId);
            var refusal = refuse(tenantId, unit.get(), wanted, from, entries);
            return refusal.isPresent()
                    ? Outcome.refused(refusal.get())
                    : Outcome.done(write(actor, unit.get(), wanted, from, entries));
        });
    }

    private Optional<Refusal> refuse(
            UUID tenantId, UnitState unit, Set<String> wanted, LocalDate from, List<TerritoryEntry> entries) {
        if (unit.closed()) {
            return Optional.of(Refusal.conflict("unit-closed", Map.of("name", unit.name())));
        }
        if (!unit.kind().sells()) {
            return Optional.of(Refusal.invalid("unit-has-no-territory", Map.of("name", unit.name())));
        }
        var unknown =
                wanted.stream().filter(code -> places.find(code).isEmpty()).findFirst();
        if (unknown.isPresent()) {
            return Optional.of(Refusal.invalid("no-such-place", Map.of("code", unknown.get())));
        }
        boolean hasHistory = entries.stream().anyMatch(entry -> entry.unitId().equals(unit.id()));
        if (hasHistory && from.isBefore(clock.today(tenantId))) {
            return Optional.of(Refusal.invalid("territory-in-the-past", Map.of("from", from.toString())));
        }
        return unit.kind() == UnitKind.MARKET_OFFICE ? taken(tenantId, unit, wanted, from, entries) : Optional.empty();
    }

    /** An account lies in one market office's area, so no two of them hold a place on one day. */
    private Optional<Refusal> taken(
            UUID tenantId, UnitState unit, Set<String> wanted, LocalDate from, List<TerritoryEntry> entries) {
        var others = units.all(tenantId).stream()
                .filter(other ->
                        other.kind() == UnitKind.MARKET_OFFICE && !other.id().equals(unit.id()))
                .collect(Collectors.toMap(UnitState::id, UnitState::name));
        return entries.stream()
                .filter(entry -> others.containsKey(entry.unitId()) && wanted.contains(entry.place()))
                .filter(entry -> endsAfter(entry, from))
                .findFirst()
                .map(entry -> Refusal.conflict(
                        "territory-taken",
                        Map.of("place", nameOf(entry.place()), "unit", others.getOrDefault(entry.unitId(), ""))));
    }

    private Set<String> write(
            Actor actor, UnitState unit, Set<String> wanted, LocalDate from, List<TerritoryEntry> entries) {
        var tenantId = actor.tenantId();
        var holding = entries.stream()
                .filter(entry -> entry.unitId().equals(unit.id()))
                .filter(entry -> entry.from().isBefore(from) && endsAfter(entry, from))
                .map(TerritoryEntry::place)
                .collect(Collectors.toSet());
        territories.forgetFrom(tenantId, unit.id(), from);
        territories.end(tenantId, unit.id(), minus(holding, wanted), from);
        territories.endNoMore(tenantId, unit.id(), wanted, from);
        territories.insert(tenantId, unit.id(), minus(wanted, holding), from);
        var next = new UnitState(unit.id(), unit.kind(), unit.name(), unit.parentId(), false, unit.version() + 1);
        units.update(tenantId, next);
        var facts = Map.of("territory", List.copyOf(new TreeSet<>(wanted)), "from", from.toString());
        journal.record(actor, "unit", unit.id(), next.version(), "territory-authorised", facts);
        if (unit.kind() == UnitKind.MARKET_OFFICE) {
            events.publishEvent(new AreasChanged(tenantId, from));
        }
        return Set.copyOf(wanted);
    }

    private String nameOf(String code) {
        return places.find(code).orElseThrow().name();
    }

    private static boolean endsAfter(TerritoryEntry entry, LocalDate day) {
        return entry.to() == null || entry.to().isAfter(day);
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        return some.stream().filter(not(others::contains)).collect(Collectors.toSet());
    }
}
