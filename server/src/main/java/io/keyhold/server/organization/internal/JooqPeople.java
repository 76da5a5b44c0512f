package io.keyhold.server.organization.internal;

import static io.keyhold.schema.db.Tables.MEMBERSHIP;
import static io.keyhold.schema.db.Tables.PERSON;

import io.keyhold.server.organization.Membership;
import io.keyhold.server.organization.PeopleFilter;
import io.keyhold.server.organization.Person;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of people, read with their memberships. */
@Component
class JooqPeople {
    private static final List<Field<?>> PERSON_COLUMNS =
            List.of(PERSON.ID, PERSON.NAME, PERSON.PHONE, PERSON.EMAIL, PERSON.STATE, PERSON.VERSION);

    private final DSLContext db;
    private final JooqMemberships memberships;

    JooqPeople(DSLContext db, JooqMemberships memberships) {
        this.db = db;
        this.memberships = memberships;
    }

    void insert(UUID tenantId, Person person) {
        db.insertInto(PERSON, PERSON.TENANT_ID, PERSON.ID, PERSON.NAME, PERSON.PHONE, PERSON.EMAIL, PERSON.VERSION)
                .values(tenantId, person.id(), person.name(), person.phone(), person.email(), person.version())
                .execute();
    }

    /** Writes the person's next version; false when it is not the next one any more. */
    boolean update(UUID tenantId, Person next) {
        return db.update(PERSON)
                        .set(PERSON.NAME, next.name())
                        .set(PERSON.PHONE, next.phone())
                        .set(PERSON.EMAIL, next.email())
                        .set(PERSON.STATE, next.left() ? "left" : "active")
                        .set(PERSON.VERSION, next.version())
                        .where(
                                PERSON.TENANT_ID.eq(tenantId),
                                PERSON.ID.eq(next.id()),
                                PERSON.VERSION.eq(next.version() - 1))
                        .execute()
                == 1;
    }

    Optional<Person> find(UUID tenantId, UUID personId) {
        var rows = db.select(PERSON_COLUMNS)
                .select(JooqMemberships.COLUMNS)
                .from(PERSON)
                .leftJoin(MEMBERSHIP)
                .on(MEMBERSHIP.TENANT_ID.eq(PERSON.TENANT_ID), MEMBERSHIP.PERSON_ID.eq(PERSON.ID))
                .where(PERSON.TENANT_ID.eq(tenantId), PERSON.ID.eq(personId))
                .orderBy(MEMBERSHIP.VALID_FROM, MEMBERSHIP.ID)
                .fetch();
        return rows.stream().findFirst().map(row -> person(row, memberships(rows)));
    }

    private static List<Membership> memberships(List<? extends Record> joined) {
        return joined.stream()
                .filter(row -> row.get(MEMBERSHIP.ID) != null)
                .map(JooqMemberships::membership)
                .toList();
    }

    Map<UUID, String> names(UUID tenantId, Collection<UUID> personIds) {
        return db.select(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.TENANT_ID.eq(tenantId), PERSON.ID.in(personIds))
                .fetchMap(PERSON.ID, PERSON.NAME);
    }

    /** The person, whom nobody else changes until the transaction ends. */
    Optional<Person> lock(UUID tenantId, UUID personId) {
        return withMemberships(
                        tenantId,
                        select(tenantId).and(PERSON.ID.eq(personId)).forUpdate().fetch())
                .stream()
                .findFirst();
    }

    Set<UUID> hold(UUID tenantId, Collection<UUID> ids) {
        return db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.TENANT_ID.eq(tenantId), PERSON.ID.in(ids), PERSON.STATE.eq("active"))
                .orderBy(PERSON.ID)
                .forKeyShare()
                .fetchSet(PERSON.ID);
    }

    List<Person> list(UUID tenantId, PeopleFilter filter, LocalDate today) {
        return withMemberships(
                tenantId,
                select(tenantId)
                        .and(filter.withLeft() ? DSL.noCondition() : PERSON.STATE.eq("active"))
                        .and(startsWith(filter))
                        .and(ofUnit(tenantId, filter.unitId()))
                        .and(within(tenantId, filter.within(), today))
                        .and(after(tenantId, filter))
                        .orderBy(PERSON.NAME, PERSON.ID)
                        .limit(filter.limit())
                        .fetch());
    }

    List<String> holding(UUID tenantId, Set<String> roles, LocalDate day, int limit) {
        return db.selectDistinct(PERSON.NAME)
                .from(PERSON)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.TENANT_ID.eq(PERSON.TENANT_ID), MEMBERSHIP.PERSON_ID.eq(PERSON.ID))
                .where(
                        PERSON.TENANT_ID.eq(tenantId),
                        PERSON.STATE.eq("active"),
                        MEMBERSHIP.ROLE.in(roles),
                        MEMBERSHIP.VALID_FROM.le(day),
                        MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(day)))
                .orderBy(PERSON.NAME)
                .limit(limit)
                .fetch(PERSON.NAME);
    }

    private static Condition startsWith(PeopleFilter filter) {
        var start = filter.nameStart();
        return start == null || start.isBlank() ? DSL.noCondition() : PERSON.NAME.startsWith(start.strip());
    }

    private static Condition ofUnit(UUID tenantId, @Nullable UUID unitId) {
        return unitId == null ? DSL.noCondition() : member(tenantId, MEMBERSHIP.UNIT_ID.eq(unitId));
    }

    /** Whoever moved on is no longer of the unit; of those who left, all memberships have ended. */
    private static Condition within(UUID tenantId, @Nullable Collection<UUID> units, LocalDate today) {
        var holds = MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(today));
        return units == null
                ? DSL.noCondition()
                : member(tenantId, MEMBERSHIP.UNIT_ID.in(units).and(holds.or(PERSON.STATE.eq("left"))));
    }

    private static Condition member(UUID tenantId, Condition membership) {
        return PERSON.ID.in(
                DSL.select(MEMBERSHIP.PERSON_ID).from(MEMBERSHIP).where(MEMBERSHIP.TENANT_ID.eq(tenantId), membership));
    }

    private static Condition after(UUID tenantId, PeopleFilter filter) {
        if (filter.after() == null) {
            return DSL.noCondition();
        }
        var last = PERSON.as("last_shown");
        return DSL.row(PERSON.NAME, PERSON.ID)
                .gt(DSL.select(last.NAME, last.ID)
                        .from(last)
                        .where(last.TENANT_ID.eq(tenantId), last.ID.eq(filter.after())));
    }

    private SelectConditionStep<? extends Record> select(UUID tenantId) {
        return db.select(PERSON_COLUMNS).from(PERSON).where(PERSON.TENANT_ID.eq(tenantId));
    }

    private List<Person> withMemberships(UUID tenantId, List<? extends Record> rows) {
        var ids = rows.stream().map(row -> row.get(PERSON.ID)).toList();
        var byPerson = memberships.of(tenantId, ids).stream().collect(Collectors.groupingBy(Membership::personId));
        return rows.stream()
                .map(row -> person(row, byPerson.getOrDefault(row.get(PERSON.ID), List.of())))
                .toList();
    }

    private static Person person(Record row, List<Membership> memberships) {
        return new Person(
                row.get(PERSON.ID),
                row.get(PERSON.NAME),
                row.get(PERSON.PHONE),
                row.get(PERSON.EMAIL),
                "left".equals(row.get(PERSON.STATE)),
                row.get(PERSON.VERSION),
                memberships);
    }
}
