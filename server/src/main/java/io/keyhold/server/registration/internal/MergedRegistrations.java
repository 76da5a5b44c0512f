package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.PROTECTION;
import static io.keyhold.schema.db.Tables.REGISTRATION;
import static io.keyhold.schema.db.Tables.REGISTRATION_WATCH;
import static io.keyhold.schema.db.Tables.REOPENING;

import io.keyhold.server.account.MergeParticipant;
import io.keyhold.server.account.Merging;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.registration.internal.Filed.Standing;
import io.keyhold.server.registration.internal.Past.Held;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Takes registrations along when two accounts are found to be one. Of two that are both protected somebody must first say who was
 * first: a merge is no ruling.
 */
@Component
class MergedRegistrations implements MergeParticipant {
    private static final String MOVED = "registrations";

    private final DSLContext db;
    private final FiledRows rows;
    private final ProtectionRows protections;
    private final Writing writing;
    private final BusinessClock clock;

    MergedRegistrations(
            DSLContext db, FiledRows rows, ProtectionRows protections, Writing writing, BusinessClock clock) {
        this.db = db;
        this.rows = rows;
        this.protections = protections;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public String noun() {
        return "registration";
    }

    @Override
    public List<Refusal> objections(UUID tenantId, UUID keptId, UUID mergedId) {
        var held = protections.holding(tenantId, List.of(keptId, mergedId), clock.now(tenantId)).stream()
                .map(Held::accountId)
                .distinct()
                .count();
        return held < 2 ? List.of() : List.of(Refusal.conflict("two-live-protections", Map.of()));
    }

    @Override
    public Map<String, Object> carry(Merging merging) {
        var moved = db.select(REGISTRATION.ID)
                .from(REGISTRATION)
                .where(REGISTRATION.TENANT_ID.eq(merging.tenantId()), REGISTRATION.ACCOUNT_ID.eq(merging.mergedId()))
                .orderBy(REGISTRATION.ID)
                .fetch(REGISTRATION.ID);
        moved.forEach(id -> point(merging, id, merging.keptId(), "merged"));
        moveProtections(merging, moved, merging.mergedId(), merging.keptId());
        return Map.of(MOVED, moved.stream().map(UUID::toString).toList());
    }

    @Override
    public void undo(Merging merging, Map<String, Object> carried) {
        if (carried.get(MOVED) instanceof List<?> ids) {
            var moved = ids.stream().map(id -> UUID.fromString(id.toString())).toList();
            moved.forEach(id -> point(merging, id, merging.mergedId(), "merge-undone"));
            moveProtections(merging, moved, merging.keptId(), merging.mergedId());
        }
    }

    private void point(Merging merging, UUID id, UUID accountId, String action) {
        var filed = rows.lock(merging.tenantId(), id).orElseThrow();
        var s = filed.standing();
        var standing =
                new Standing(s.state(), accountId, s.keeperId(), s.told(), s.times(), s.passed(), merging.reason());
        writing.next(filed, filed.with(standing), List.of(), merging.actorId(), action);
    }

    /** What protects the account itself protects the other from now on; what was before stays as it was. */
    private void moveProtections(Merging merging, List<UUID> registrations, UUID from, UUID to) {
        var tenantId = merging.tenantId();
        var now = clock.now(tenantId);
        protections.holding(tenantId, List.of(from), now).stream()
                .filter(held -> registrations.contains(held.registrationId()))
                .filter(held -> held.subject().equals(new Subject("account", from)))
                .forEach(held -> protections.passOn(tenantId, held, new Subject("account", to), now));
        db.update(PROTECTION)
                .set(PROTECTION.ACCOUNT_ID, to)
                .where(PROTECTION.TENANT_ID.eq(tenantId), PROTECTION.REGISTRATION_ID.in(registrations))
                .execute();
        db.update(REGISTRATION_WATCH)
                .set(REGISTRATION_WATCH.ACCOUNT_ID, to)
                .where(REGISTRATION_WATCH.TENANT_ID.eq(tenantId), REGISTRATION_WATCH.REGISTRATION_ID.in(registrations))
                .execute();
        db.deleteFrom(REOPENING)
                .where(REOPENING.TENANT_ID.eq(tenantId), REOPENING.ACCOUNT_ID.eq(from))
                .execute();
    }
}
