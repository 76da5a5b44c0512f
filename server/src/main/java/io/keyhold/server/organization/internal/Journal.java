package io.keyhold.server.organization.internal;

import static io.keyhold.schema.db.Tables.PERSON;

import io.keyhold.server.audit.Change;
import io.keyhold.server.audit.ChangeLog;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.organization.Actor;
import io.keyhold.server.organization.OrganizationChanged;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes this module's changes down and tells whoever remembers the organization that it changed. */
@Component
class Journal {
    private final DSLContext db;
    private final ChangeLog changes;
    private final BusinessClock business;
    private final SystemClock system;
    private final ApplicationEventPublisher events;

    Journal(
            DSLContext db,
            ChangeLog changes,
            BusinessClock business,
            SystemClock system,
            ApplicationEventPublisher events) {
        this.db = db;
        this.changes = changes;
        this.business = business;
        this.system = system;
        this.events = events;
    }

    void record(Actor actor, String kind, UUID subjectId, long version, String action, Map<String, ?> facts) {
        var tenantId = actor.tenantId();
        changes.record(
                tenantId,
                new Change(
                        kind,
                        subjectId,
                        version,
                        action,
                        actor.personId(),
                        null,
                        business.now(tenantId),
                        system.now(),
                        facts));
        events.publishEvent(new OrganizationChanged(tenantId));
    }

    /** Someone else was faster; says who. */
    Refusal stale(UUID tenantId, UUID subjectId) {
        var who = changes.of(tenantId, subjectId).stream()
                .findFirst()
                .map(Change::actorId)
                .flatMap(id -> db.select(PERSON.NAME)
                        .from(PERSON)
                        .where(PERSON.TENANT_ID.eq(tenantId), PERSON.ID.eq(id))
                        .fetchOptional(PERSON.NAME));
        return Refusal.stale(Map.of("who", who.orElse("Keyhold")));
    }
}
