package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.REGISTRATION;

import io.keyhold.server.organization.Organizations;
import io.keyhold.server.registration.RegistrationState;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Writes anew who may see registrations, by the organization as the caller's transaction makes it today. */
@Component
class ScopeMending {
    private static final int AT_A_TIME = 500;
    private static final List<String> LIVE = Arrays.stream(RegistrationState.values())
            .filter(RegistrationState::isLive)
            .map(RegistrationState::code)
            .toList();

    private final DSLContext db;
    private final FiledRows rows;
    private final ScopeRows scopes;
    private final Organizations organizations;

    ScopeMending(DSLContext db, FiledRows rows, ScopeRows scopes, Organizations organizations) {
        this.db = db;
        this.rows = rows;
        this.scopes = scopes;
        this.organizations = organizations;
    }

    void rewrite(UUID tenantId, Collection<UUID> ids) {
        var map = organizations.mapInTransaction(tenantId);
        ids.forEach(id -> rows.find(tenantId, id).ifPresent(filed -> scopes.rewrite(filed, map)));
    }

    /**
     * Rewrites the next live ones; what is over stays with who led the area then.
     *
     * @param after the number of the last one before, 0 at the beginning
     * @return the number of the last one now; the same when none was left
     */
    long rewriteLive(UUID tenantId, long after) {
        var next = db.select(REGISTRATION.ID, REGISTRATION.NUMBER)
                .from(REGISTRATION)
                .where(REGISTRATION.TENANT_ID.eq(tenantId), REGISTRATION.NUMBER.gt(after), REGISTRATION.STATE.in(LIVE))
                .orderBy(REGISTRATION.NUMBER)
                .limit(AT_A_TIME)
                .fetch();
        rewrite(tenantId, next.getValues(REGISTRATION.ID));
        return next.isEmpty() ? after : next.getLast().value2();
    }
}
