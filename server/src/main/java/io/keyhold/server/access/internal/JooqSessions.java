package io.keyhold.server.access.internal;

import static io.keyhold.schema.db.Tables.LOGIN;
import static io.keyhold.schema.db.Tables.LOGIN_SESSION;

import io.keyhold.server.access.SignedIn;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The directory of sessions; only hashes of their secrets are kept. */
@Component
class JooqSessions {
    /** A session as it is kept. */
    record Row(SignedIn who, Instant lastSeenAt, Instant expiresAt) {}

    private final DSLContext db;

    JooqSessions(DSLContext db) {
        this.db = db;
    }

    void insert(String hash, JooqLogins.Entry entry, Instant now, Instant expiresAt) {
        db.insertInto(
                        LOGIN_SESSION,
                        LOGIN_SESSION.TOKEN_HASH,
                        LOGIN_SESSION.LOGIN_ID,
                        LOGIN_SESSION.TENANT_ID,
                        LOGIN_SESSION.PERSON_ID,
                        LOGIN_SESSION.CREATED_AT,
                        LOGIN_SESSION.LAST_SEEN_AT,
                        LOGIN_SESSION.EXPIRES_AT)
                .values(
                        hash,
                        entry.loginId(),
                        entry.tenantId(),
                        entry.personId(),
                        now.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC),
                        expiresAt.atOffset(ZoneOffset.UTC))
                .execute();
    }

    Optional<Row> find(String hash) {
        return db.select(
                        LOGIN_SESSION.TENANT_ID,
                        LOGIN_SESSION.PERSON_ID,
                        LOGIN_SESSION.LOGIN_ID,
                        LOGIN.NAME,
                        LOGIN.MUST_CHANGE,
                        LOGIN_SESSION.LAST_SEEN_AT,
                        LOGIN_SESSION.EXPIRES_AT)
                .from(LOGIN_SESSION)
                .join(LOGIN)
                .on(LOGIN.ID.eq(LOGIN_SESSION.LOGIN_ID))
                .where(LOGIN_SESSION.TOKEN_HASH.eq(hash))
                .fetchOptional(row -> new Row(
                        new SignedIn(row.value1(), row.value2(), row.value4(), row.value3(), hash, row.value5()),
                        row.value6().toInstant(),
                        row.value7().toInstant()));
    }

    void seen(String hash, Instant now) {
        db.update(LOGIN_SESSION)
                .set(LOGIN_SESSION.LAST_SEEN_AT, now.atOffset(ZoneOffset.UTC))
                .where(LOGIN_SESSION.TOKEN_HASH.eq(hash))
                .execute();
    }

    void end(String hash) {
        db.deleteFrom(LOGIN_SESSION).where(LOGIN_SESSION.TOKEN_HASH.eq(hash)).execute();
    }

    void endOthers(UUID loginId, String keptHash) {
        db.deleteFrom(LOGIN_SESSION)
                .where(LOGIN_SESSION.LOGIN_ID.eq(loginId), LOGIN_SESSION.TOKEN_HASH.ne(keptHash))
                .execute();
    }

    void endAllOf(UUID tenantId, UUID personId) {
        db.deleteFrom(LOGIN_SESSION)
                .where(LOGIN_SESSION.TENANT_ID.eq(tenantId), LOGIN_SESSION.PERSON_ID.eq(personId))
                .execute();
    }

    /** Forgets the login's sessions that ended by themselves. */
    void sweep(UUID loginId, Instant now) {
        db.deleteFrom(LOGIN_SESSION)
                .where(LOGIN_SESSION.LOGIN_ID.eq(loginId), LOGIN_SESSION.EXPIRES_AT.le(now.atOffset(ZoneOffset.UTC)))
                .execute();
    }
}
