package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.REGISTRATION_SCOPE;

import io.keyhold.server.access.Scope;
import io.keyhold.server.organization.UnitMoved;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a unit moves, other leaders see its registrations from then on, and the former ones no longer, at once. */
@Component
class FollowedUnits {
    private final DSLContext db;
    private final ScopeMending scopes;

    FollowedUnits(DSLContext db, ScopeMending scopes) {
        this.db = db;
        this.scopes = scopes;
    }

    @EventListener
    void follow(UnitMoved event) {
        var ids = db.select(REGISTRATION_SCOPE.REGISTRATION_ID)
                .from(REGISTRATION_SCOPE)
                .where(
                        REGISTRATION_SCOPE.TENANT_ID.eq(event.tenantId()),
                        REGISTRATION_SCOPE.SCOPE.eq(Scope.Key.below(event.unitId())))
                .fetch(REGISTRATION_SCOPE.REGISTRATION_ID);
        scopes.rewrite(event.tenantId(), ids);
    }
}
