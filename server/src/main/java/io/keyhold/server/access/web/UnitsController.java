package io.keyhold.server.access.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Horizon;
import io.keyhold.server.access.Permission;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.RefusedException;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.organization.NewUnit;
import io.keyhold.server.organization.Organizations;
import io.keyhold.server.organization.Territories;
import io.keyhold.server.organization.TerritoryEntry;
import io.keyhold.server.organization.UnitEdit;
import io.keyhold.server.organization.UnitKind;
import io.keyhold.server.organization.UnitState;
import io.keyhold.server.organization.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tree of units and their territories. */
@RestController
@RequestMapping("/api/v1/org")
class UnitsController {
    /** A unit of the tree. */
    record OrgUnit(
            UUID id, String kind, String name, @Nullable UUID parentId, String state, long version) {
        static OrgUnit of(UnitState unit) {
            var state = unit.closed() ? "closed" : "active";
            return new OrgUnit(unit.id(), unit.kind().code(), unit.name(), unit.parentId(), state, unit.version());
        }
    }

    record UnitToOpen(String kind, String name, @Nullable UUID parentId) {}

    /** What is null stays as it is. */
    record UnitChange(
            long version, @Nullable String name, @Nullable UUID parentId) {}

    record UnitVersion(long version) {}

    record NewTerritory(Set<String> places, LocalDate from) {}

    private final Units units;
    private final Territories territories;
    private final Organizations organizations;

    UnitsController(Units units, Territories territories, Organizations organizations) {
        this.units = units;
        this.territories = territories;
        this.organizations = organizations;
    }

    @GetMapping("/units")
    List<OrgUnit> units(Caller caller) {
        Gate.require(caller, Permission.ORG_READ);
        var all = units.all(caller.tenantId());
        var known = known(caller, all);
        return all.stream()
                .filter(unit -> known.contains(unit.id()))
                .map(OrgUnit::of)
                .toList();
    }

    @PostMapping("/units")
    @ResponseStatus(HttpStatus.CREATED)
    OrgUnit openUnit(Caller caller, @RequestBody UnitToOpen body) {
        var actor = Gate.administrator(caller);
        var kind = UnitKind.of(body.kind())
                .orElseThrow(
                        () -> new RefusedException(Refusal.invalid("unknown-unit-kind", Map.of("kind", body.kind()))));
        return OrgUnit.of(Replies.value(units.open(actor, new NewUnit(kind, body.name(), body.parentId()))));
    }

    @PatchMapping("/units/{id}")
    OrgUnit changeUnit(Caller caller, @PathVariable UUID id, @RequestBody UnitChange body) {
        var change = new UnitEdit(body.version(), body.name(), body.parentId());
        return OrgUnit.of(Replies.value(units.edit(Gate.administrator(caller), id, change)));
    }

    @PostMapping("/units/{id}/close")
    OrgUnit closeUnit(Caller caller, @PathVariable UUID id, @RequestBody UnitVersion body) {
        return OrgUnit.of(Replies.value(units.close(Gate.administrator(caller), id, body.version())));
    }

    @GetMapping("/territories")
    List<TerritoryEntry> territories(Caller caller) {
        Gate.require(caller, Permission.ORG_READ);
        var known = known(caller, units.all(caller.tenantId()));
        return territories.all(caller.tenantId()).stream()
                .filter(entry -> known.contains(entry.unitId()))
                .toList();
    }

    @PutMapping("/units/{id}/territory")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void authoriseTerritory(Caller caller, @PathVariable UUID id, @RequestBody NewTerritory body) {
        Replies.value(territories.authorise(Gate.administrator(caller), id, body.places(), body.from()));
    }

    private Set<UUID> known(Caller caller, List<UnitState> all) {
        var ids = all.stream().map(UnitState::id).toList();
        return Horizon.of(caller, organizations.map(caller.tenantId()), ids);
    }
}
