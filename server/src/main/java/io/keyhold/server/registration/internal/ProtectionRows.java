package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.PROTECTION;

import io.keyhold.server.kernel.Ids;
import io.keyhold.server.registration.Registrations;
import io.keyhold.server.registration.internal.Past.Held;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes protections. That a subject has one holder at a time is the table's own rule, not this class's. */
@Component
class ProtectionRows {
    /** The table's rule; a statement that breaks it met somebody quicker. */
    static final String ONE_HOLDER = Registrations.SOMEBODY_WAS_QUICKER;

    /** Renewals are few, and only the latest count. */
    private static final int LOOKED_AT = 50;

    private final DSLContext db;

    ProtectionRows(DSLContext db) {
        this.db = db;
    }

    /** The subject's own, and what else holds at the instant and meets the condition. */
    List<Held> of(UUID tenantId, Subject subject, Condition also, Instant now) {
        return db.selectFrom(PROTECTION)
                .where(
                        PROTECTION.TENANT_ID.eq(tenantId),
                        PROTECTION.SUBJECT_ID.eq(subject.id()).or(also.and(holdingAt(now))))
                .orderBy(PROTECTION.PROTECTED_FROM.desc())
                .limit(LOOKED_AT)
                .fetch(ProtectionRows::held);
    }

    private static Condition holdingAt(Instant now) {
        return PROTECTION
                .PROTECTED_FROM
                .le(at(now))
                .and(PROTECTION.PROTECTED_UNTIL.isNull().or(PROTECTION.PROTECTED_UNTIL.gt(at(now))));
    }

    /** The protection that is or was the registration's, the latest first. */
    Optional<Held> ofRegistration(UUID tenantId, UUID registrationId) {
        return db.selectFrom(PROTECTION)
                .where(PROTECTION.TENANT_ID.eq(tenantId), PROTECTION.REGISTRATION_ID.eq(registrationId))
                .orderBy(PROTECTION.PROTECTED_FROM.desc())
                .limit(1)
                .fetchOptional(ProtectionRows::held);
    }

    /** Those of these accounts that hold at the instant. */
    List<Held> holding(UUID tenantId, List<UUID> accountIds, Instant now) {
        return db.selectFrom(PROTECTION)
                .where(PROTECTION.TENANT_ID.eq(tenantId), PROTECTION.ACCOUNT_ID.in(accountIds), holdingAt(now))
                .fetch(ProtectionRows::held);
    }

    /** From now on: what was before the ruling was nobody's. */
    void begin(Filed filed, UUID accountId, String divisionCode, Subject subject, Instant now, Instant until) {
        db.insertInto(PROTECTION)
                .set(PROTECTION.TENANT_ID, filed.tenantId())
                .set(PROTECTION.ID, Ids.next())
                .set(PROTECTION.SUBJECT_KIND, subject.kind())
                .set(PROTECTION.SUBJECT_ID, subject.id())
                .set(PROTECTION.REGISTRATION_ID, filed.id())
                .set(PROTECTION.ACCOUNT_ID, accountId)
                .set(PROTECTION.DIVISION_CODE, divisionCode)
                .set(PROTECTION.UNIT_ID, filed.who().unitId())
                .set(PROTECTION.PROTECTED_FROM, at(now))
                .set(PROTECTION.PROTECTED_UNTIL, at(until))
                .execute();
    }

    /** From now on the registration protects another subject. */
    void passOn(UUID tenantId, Held held, Subject to, Instant now) {
        end(tenantId, held.id(), now, "superseded");
        var copy = db.select(
                        PROTECTION.TENANT_ID,
                        DSL.val(Ids.next()),
                        DSL.val(to.kind()),
                        DSL.val(to.id()),
                        PROTECTION.REGISTRATION_ID,
                        PROTECTION.ACCOUNT_ID,
                        PROTECTION.DIVISION_CODE,
                        PROTECTION.UNIT_ID,
                        DSL.val(at(now)),
                        DSL.val(held.until() == null ? null : at(held.until()), PROTECTION.PROTECTED_UNTIL))
                .from(PROTECTION)
                .where(PROTECTION.TENANT_ID.eq(tenantId), PROTECTION.ID.eq(held.id()));
        db.insertInto(
                        PROTECTION,
                        PROTECTION.TENANT_ID,
                        PROTECTION.ID,
                        PROTECTION.SUBJECT_KIND,
                        PROTECTION.SUBJECT_ID,
                        PROTECTION.REGISTRATION_ID,
                        PROTECTION.ACCOUNT_ID,
                        PROTECTION.DIVISION_CODE,
                        PROTECTION.UNIT_ID,
                        PROTECTION.PROTECTED_FROM,
                        PROTECTION.PROTECTED_UNTIL)
                .select(copy)
                .execute();
    }

    /**
     * Gives the protection another end; none while a deal is being verified.
     *
     * @param ending how it ended; null while it runs
     */
    void end(UUID tenantId, UUID id, @Nullable Instant until, @Nullable String ending) {
        db.update(PROTECTION)
                .set(PROTECTION.PROTECTED_UNTIL, until == null ? null : at(until))
                .set(PROTECTION.ENDING, ending)
                .where(PROTECTION.TENANT_ID.eq(tenantId), PROTECTION.ID.eq(id))
                .execute();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Held held(Record row) {
        var until = row.get(PROTECTION.PROTECTED_UNTIL);
        return new Held(
                row.get(PROTECTION.ID),
                new Subject(row.get(PROTECTION.SUBJECT_KIND), row.get(PROTECTION.SUBJECT_ID)),
                row.get(PROTECTION.REGISTRATION_ID),
                row.get(PROTECTION.ACCOUNT_ID),
                row.get(PROTECTION.UNIT_ID),
                row.get(PROTECTION.PROTECTED_FROM).toInstant(),
                until == null ? null : until.toInstant(),
                row.get(PROTECTION.ENDING));
    }
}
