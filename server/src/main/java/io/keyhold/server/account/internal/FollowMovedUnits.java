package io.keyhold.server.account.internal;

import io.keyhold.server.access.Scope;
import io.keyhold.server.kernel.Columns;
import io.keyhold.server.organization.OrganizationMap;
import io.keyhold.server.organization.Organizations;
import io.keyhold.server.organization.Unit;
import io.keyhold.server.organization.UnitMoved;
import io.keyhold.server.organization.UnitState;
import io.keyhold.server.organization.Units;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a unit moves in the tree, other leaders see its accounts from then on, and the former ones no longer, at once. */
@Component
class FollowMovedUnits {
    private static final String FORGET = """
            DELETE FROM account_scope s USING account a
            WHERE s.tenant_id = ?::uuid AND a.tenant_id = s.tenant_id AND a.id = s.account_id
              AND (a.unit_id = ANY (?::uuid[]) OR a.dealer_id = ANY (?::uuid[])) AND starts_with(s.scope, 'b:')
            """;
    private static final String WRITE = """
            INSERT INTO account_scope (tenant_id, scope, number, account_id, type, name, name_key, sort_trucks, division_code,
                industry, ownership, kind, region_type, tier, state)
            SELECT DISTINCT a.tenant_id, p.scope, a.number, a.id, a.type, a.name, a.name_key, a.sort_trucks, a.division_code,
                a.industry, a.ownership, a.kind, a.region_type, a.tier, a.state
            FROM account a
            JOIN unnest(?::uuid[], ?::text[]) AS p (unit_id, scope) ON p.unit_id = a.unit_id OR p.unit_id = a.dealer_id
            WHERE a.tenant_id = ?::uuid AND (a.unit_id = ANY (?::uuid[]) OR a.dealer_id = ANY (?::uuid[]))
            """;

    private final DSLContext db;
    private final Units units;
    private final Organizations organizations;

    FollowMovedUnits(DSLContext db, Units units, Organizations organizations) {
        this.db = db;
        this.units = units;
        this.organizations = organizations;
    }

    @EventListener
    void follow(UnitMoved event) {
        var tenantId = event.tenantId();
        var map = organizations.mapInTransaction(tenantId);
        var all = units.all(tenantId).stream().map(UnitState::id).toList();
        var moved = Columns.of(all.stream()
                        .filter(unit -> isUnder(map, unit, event.unitId()))
                        .toList())
                .uuids(unit -> unit);
        db.execute(FORGET, tenantId, moved, moved);
        write(tenantId, map, all, moved);
    }

    /** An account of the moved units may also be tied to a unit elsewhere, so the keys of all units are given. */
    private void write(UUID tenantId, OrganizationMap map, List<UUID> all, Field<?> moved) {
        var keys = Columns.of(all.stream()
                .flatMap(unitId -> map.chain(unitId).stream()
                        .filter(above -> above.parentId() != null)
                        .map(above -> new Key(unitId, Scope.Key.below(above.id()))))
                .toList());
        db.execute(WRITE, keys.uuids(Key::unitId), keys.texts(Key::scope), tenantId, moved, moved);
    }

    private record Key(UUID unitId, String scope) {}

    private static boolean isUnder(OrganizationMap map, UUID unitId, UUID above) {
        return map.chain(unitId).stream().map(Unit::id).anyMatch(above::equals);
    }
}
