package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.REGISTRATION;
import static io.keyhold.schema.db.Tables.REGISTRATION_SCOPE;

import io.keyhold.server.access.Scope;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.organization.AreasChanged;
import io.keyhold.server.organization.OrganizationMap;
import io.keyhold.server.organization.Organizations;
import io.keyhold.server.organization.UnitMoved;
import io.keyhold.server.registration.RegistrationState;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When units move or areas change, other leaders see their registrations from then on, and the former ones no longer, at once. */
@Component
class FollowedUnits {
    private static final List<String> LIVE = Arrays.stream(RegistrationState.values())
            .filter(RegistrationState::isLive)
            .map(RegistrationState::code)
            .toList();

    private final DSLContext db;
    private final FiledRows rows;
    private final ScopeRows scopes;
    private final Organizations organizations;
    private final BusinessClock clock;

    FollowedUnits(DSLContext db, FiledRows rows, ScopeRows scopes, Organizations organizations, BusinessClock clock) {
        this.db = db;
        this.rows = rows;
        this.scopes = scopes;
        this.organizations = organizations;
        this.clock = clock;
    }

    @EventListener
    void follow(UnitMoved event) {
        var tenantId = event.tenantId();
        var ids = db.select(REGISTRATION_SCOPE.REGISTRATION_ID)
                .from(REGISTRATION_SCOPE)
                .where(
                        REGISTRATION_SCOPE.TENANT_ID.eq(tenantId),
                        REGISTRATION_SCOPE.SCOPE.eq(Scope.Key.below(event.unitId())))
                .fetch(REGISTRATION_SCOPE.REGISTRATION_ID);
        rewrite(tenantId, ids);
    }

    /** What is over stays with who led the area then. A change from a later day on reaches the lists when the registration next changes. */
    @EventListener
    void follow(AreasChanged event) {
        var tenantId = event.tenantId();
        if (!event.from().isAfter(clock.today(tenantId))) {
            var ids = db.select(REGISTRATION.ID)
                    .from(REGISTRATION)
                    .where(REGISTRATION.TENANT_ID.eq(tenantId), REGISTRATION.STATE.in(LIVE))
                    .fetch(REGISTRATION.ID);
            rewrite(tenantId, ids);
        }
    }

    private void rewrite(UUID tenantId, List<UUID> ids) {
        OrganizationMap map = organizations.mapInTransaction(tenantId);
        ids.forEach(id -> rows.find(tenantId, id).ifPresent(filed -> scopes.rewrite(filed, map)));
    }
}
