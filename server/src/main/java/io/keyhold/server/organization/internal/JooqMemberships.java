package io.keyhold.server.organization.internal;

import static io.keyhold.schema.db.Tables.MEMBERSHIP;

import io.keyhold.server.organization.Membership;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The table of memberships. */
@Component
class JooqMemberships {
    static final List<Field<?>> COLUMNS = List.of(
            MEMBERSHIP.ID,
            MEMBERSHIP.PERSON_ID,
            MEMBERSHIP.UNIT_ID,
            MEMBERSHIP.POSITION,
            MEMBERSHIP.ROLE,
            MEMBERSHIP.VALID_FROM,
            MEMBERSHIP.VALID_TO);

    private final DSLContext db;

    JooqMemberships(DSLContext db) {
        this.db = db;
    }

    void insert(UUID tenantId, Membership membership) {
        db.insertInto(
                        MEMBERSHIP,
                        MEMBERSHIP.TENANT_ID,
                        MEMBERSHIP.ID,
                        MEMBERSHIP.PERSON_ID,
                        MEMBERSHIP.UNIT_ID,
                        MEMBERSHIP.POSITION,
                        MEMBERSHIP.ROLE,
                        MEMBERSHIP.VALID_FROM,
                        MEMBERSHIP.VALID_TO)
                .values(
                        tenantId,
                        membership.id(),
                        membership.personId(),
                        membership.unitId(),
                        membership.position(),
                        membership.role(),
                        membership.from(),
                        membership.to())
                .execute();
    }

    Optional<Membership> find(UUID tenantId, UUID membershipId) {
        return select(tenantId).and(MEMBERSHIP.ID.eq(membershipId)).fetchOptional(JooqMemberships::membership);
    }

    List<Membership> of(UUID tenantId, Collection<UUID> personIds) {
        return select(tenantId)
                .and(MEMBERSHIP.PERSON_ID.in(personIds))
                .orderBy(MEMBERSHIP.VALID_FROM, MEMBERSHIP.ID)
                .fetch(JooqMemberships::membership);
    }

    /** Whether the unit has a member on the day or later. */
    boolean anyFrom(UUID tenantId, UUID unitId, LocalDate day) {
        return db.fetchExists(select(tenantId)
                .and(MEMBERSHIP.UNIT_ID.eq(unitId))
                .and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(day))));
    }

    void end(UUID tenantId, UUID membershipId, LocalDate to) {
        db.update(MEMBERSHIP)
                .set(MEMBERSHIP.VALID_TO, to)
                .where(MEMBERSHIP.TENANT_ID.eq(tenantId), MEMBERSHIP.ID.eq(membershipId))
                .execute();
    }

    /** Ends all that hold on the day or later; one that has not begun yet never holds at all. */
    void endAll(UUID tenantId, UUID personId, LocalDate to) {
        db.update(MEMBERSHIP)
                .set(MEMBERSHIP.VALID_TO, DSL.greatest(MEMBERSHIP.VALID_FROM, DSL.val(to)))
                .where(
                        MEMBERSHIP.TENANT_ID.eq(tenantId),
                        MEMBERSHIP.PERSON_ID.eq(personId),
                        MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(to)))
                .execute();
    }

    private SelectConditionStep<? extends Record> select(UUID tenantId) {
        return db.select(COLUMNS).from(MEMBERSHIP).where(MEMBERSHIP.TENANT_ID.eq(tenantId));
    }

    static Membership membership(Record row) {
        return new Membership(
                row.get(MEMBERSHIP.ID),
                row.get(MEMBERSHIP.PERSON_ID),
                row.get(MEMBERSHIP.UNIT_ID),
                row.get(MEMBERSHIP.POSITION),
                row.get(MEMBERSHIP.ROLE),
                row.get(MEMBERSHIP.VALID_FROM),
                row.get(MEMBERSHIP.VALID_TO));
    }
}
