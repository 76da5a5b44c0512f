package io.keyhold.server.access.internal;

import static io.keyhold.schema.db.Tables.LOGIN;
import static io.keyhold.schema.db.Tables.LOGIN_TENANT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The directory of logins and of the companies each may enter; it belongs to no company. */
@Component
class JooqLogins {
    /** Which person a login is in which company. */
    record Entry(UUID loginId, UUID tenantId, UUID personId) {}

    private final DSLContext db;

    JooqLogins(DSLContext db) {
        this.db = db;
    }

    void insert(LoginRow row, Instant now) {
        db.insertInto(LOGIN, LOGIN.ID, LOGIN.NAME, LOGIN.PASSWORD_HASH, LOGIN.MUST_CHANGE, LOGIN.PASSWORD_CHANGED_AT)
                .values(row.id(), row.name(), row.passwordHash(), row.mustChange(), now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    void enter(Entry entry) {
        db.insertInto(LOGIN_TENANT, LOGIN_TENANT.LOGIN_ID, LOGIN_TENANT.TENANT_ID, LOGIN_TENANT.PERSON_ID)
                .values(entry.loginId(), entry.tenantId(), entry.personId())
                .execute();
    }

    void leave(UUID tenantId, UUID personId) {
        db.deleteFrom(LOGIN_TENANT)
                .where(LOGIN_TENANT.TENANT_ID.eq(tenantId), LOGIN_TENANT.PERSON_ID.eq(personId))
                .execute();
    }

    Optional<LoginRow> byName(String name) {
        return one(LOGIN.NAME.eq(name), false);
    }

    Optional<LoginRow> byId(UUID id) {
        return one(LOGIN.ID.eq(id), false);
    }

    /** The row, which no other sign-in counts on until the transaction ends. */
    Optional<LoginRow> lock(UUID id) {
        return one(LOGIN.ID.eq(id), true);
    }

    void count(UUID id, long failed, @Nullable Instant lockedUntil) {
        db.update(LOGIN)
                .set(LOGIN.FAILED_COUNT, failed)
                .set(LOGIN.LOCKED_UNTIL, utc(lockedUntil))
                .where(LOGIN.ID.eq(id))
                .execute();
    }

    void changePassword(UUID id, String hash, boolean mustChange, Instant now) {
        db.update(LOGIN)
                .set(LOGIN.PASSWORD_HASH, hash)
                .set(LOGIN.MUST_CHANGE, mustChange)
                .set(LOGIN.FAILED_COUNT, 0L)
                .setNull(LOGIN.LOCKED_UNTIL)
                .set(LOGIN.PASSWORD_CHANGED_AT, now.atOffset(ZoneOffset.UTC))
                .where(LOGIN.ID.eq(id))
                .execute();
    }

    List<Entry> companiesOf(UUID loginId) {
        return entries(LOGIN_TENANT.LOGIN_ID.eq(loginId));
    }

    List<Entry> of(UUID tenantId, Collection<UUID> personIds) {
        return entries(LOGIN_TENANT.TENANT_ID.eq(tenantId).and(LOGIN_TENANT.PERSON_ID.in(personIds)));
    }

    Map<UUID, LoginRow> byIds(Collection<UUID> ids) {
        return select().where(LOGIN.ID.in(ids)).fetchMap(LOGIN.ID, JooqLogins::row);
    }

    /** How many companies each login enters. */
    Map<UUID, Integer> companies(Collection<UUID> ids) {
        return db.select(LOGIN_TENANT.LOGIN_ID, DSL.count())
                .from(LOGIN_TENANT)
                .where(LOGIN_TENANT.LOGIN_ID.in(ids))
                .groupBy(LOGIN_TENANT.LOGIN_ID)
                .fetchMap(LOGIN_TENANT.LOGIN_ID, DSL.count());
    }

    private List<Entry> entries(Condition condition) {
        return db.select(LOGIN_TENANT.LOGIN_ID, LOGIN_TENANT.TENANT_ID, LOGIN_TENANT.PERSON_ID)
                .from(LOGIN_TENANT)
                .where(condition)
                .orderBy(LOGIN_TENANT.TENANT_ID)
                .fetch(org.jooq.Records.mapping(Entry::new));
    }

    private Optional<LoginRow> one(Condition condition, boolean locked) {
        var select = select().where(condition);
        return (locked ? select.forUpdate() : select).fetchOptional(JooqLogins::row);
    }

    private org.jooq.SelectWhereStep<? extends Record> select() {
        return db.select(
                        LOGIN.ID,
                        LOGIN.NAME,
                        LOGIN.PASSWORD_HASH,
                        LOGIN.MUST_CHANGE,
                        LOGIN.FAILED_COUNT,
                        LOGIN.LOCKED_UNTIL)
                .from(LOGIN);
    }

    private static LoginRow row(Record row) {
        var locked = row.get(LOGIN.LOCKED_UNTIL);
        return new LoginRow(
                row.get(LOGIN.ID),
                row.get(LOGIN.NAME),
                row.get(LOGIN.PASSWORD_HASH),
                row.get(LOGIN.MUST_CHANGE),
                row.get(LOGIN.FAILED_COUNT),
                locked == null ? null : locked.toInstant());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
