package io.keyhold.server.access.internal;

import static io.keyhold.schema.db.Tables.API_TOKEN;

import io.keyhold.server.access.ApiToken;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectWhereStep;
import org.springframework.stereotype.Component;

/** The directory of tokens for scripts; only hashes of their secrets are kept. */
@Component
class JooqApiTokens {
    /** A token with the company it belongs to. */
    record Row(UUID tenantId, ApiToken token) {}

    private final DSLContext db;

    JooqApiTokens(DSLContext db) {
        this.db = db;
    }

    void insert(String hash, UUID tenantId, ApiToken token) {
        db.insertInto(
                        API_TOKEN,
                        API_TOKEN.TOKEN_HASH,
                        API_TOKEN.ID,
                        API_TOKEN.TENANT_ID,
                        API_TOKEN.PERSON_ID,
                        API_TOKEN.NAME,
                        API_TOKEN.CREATED_AT,
                        API_TOKEN.EXPIRES_AT)
                .values(
                        hash,
                        token.id(),
                        tenantId,
                        token.personId(),
                        token.name(),
                        token.createdAt().atOffset(ZoneOffset.UTC),
                        token.expiresAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    Optional<Row> byHash(String hash) {
        return select().where(API_TOKEN.TOKEN_HASH.eq(hash)).fetchOptional(JooqApiTokens::row);
    }

    Optional<ApiToken> find(UUID tenantId, UUID tokenId) {
        return select().where(API_TOKEN.TENANT_ID.eq(tenantId), API_TOKEN.ID.eq(tokenId))
                .fetchOptional(JooqApiTokens::row)
                .map(Row::token);
    }

    List<ApiToken> list(UUID tenantId, Condition whose) {
        return select().where(API_TOKEN.TENANT_ID.eq(tenantId))
                .and(whose)
                .orderBy(API_TOKEN.CREATED_AT.desc(), API_TOKEN.ID)
                .limit(500)
                .fetch(row -> row(row).token());
    }

    void revoke(UUID tenantId, Condition which, Instant now) {
        db.update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, now.atOffset(ZoneOffset.UTC))
                .where(API_TOKEN.TENANT_ID.eq(tenantId), which, API_TOKEN.REVOKED_AT.isNull())
                .execute();
    }

    private SelectWhereStep<? extends Record> select() {
        return db.select(
                        API_TOKEN.TENANT_ID,
                        API_TOKEN.ID,
                        API_TOKEN.PERSON_ID,
                        API_TOKEN.NAME,
                        API_TOKEN.CREATED_AT,
                        API_TOKEN.EXPIRES_AT,
                        API_TOKEN.REVOKED_AT)
                .from(API_TOKEN);
    }

    private static Row row(Record row) {
        var revoked = row.get(API_TOKEN.REVOKED_AT);
        return new Row(
                row.get(API_TOKEN.TENANT_ID),
                new ApiToken(
                        row.get(API_TOKEN.ID),
                        row.get(API_TOKEN.PERSON_ID),
                        row.get(API_TOKEN.NAME),
                        row.get(API_TOKEN.CREATED_AT).toInstant(),
                        row.get(API_TOKEN.EXPIRES_AT).toInstant(),
                        revoked == null ? null : revoked.toInstant()));
    }
}
