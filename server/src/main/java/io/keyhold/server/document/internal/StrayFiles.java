package io.keyhold.server.document.internal;

import static io.keyhold.schema.db.Tables.DOCUMENT;
import static io.keyhold.schema.db.Tables.STORED_FILE;
import static io.keyhold.schema.db.Tables.STORED_FILE_CHUNK;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The rows of files that are attached to nothing. */
@Component
class StrayFiles {
    private static final int AT_ONCE = 200;

    private final DSLContext db;

    StrayFiles(DSLContext db) {
        this.db = db;
    }

    record Stray(UUID id, String hash) {}

    /** Those brought before the instant, some at a time. */
    List<Stray> before(UUID tenantId, Instant instant) {
        return db.select(DOCUMENT.ID, DOCUMENT.HASH)
                .from(DOCUMENT)
                .where(isStray(tenantId), DOCUMENT.RECORDED_AT.le(instant.atOffset(ZoneOffset.UTC)))
                .orderBy(DOCUMENT.RECORDED_AT)
                .limit(AT_ONCE)
                .fetch(row -> new Stray(row.value1(), row.value2()));
    }

    /** When the eldest was brought. */
    Optional<Instant> eldest(UUID tenantId) {
        return db.select(DSL.min(DOCUMENT.RECORDED_AT))
                .from(DOCUMENT)
                .where(isStray(tenantId))
                .fetchOptional(0, OffsetDateTime.class)
                .map(OffsetDateTime::toInstant);
    }

    /** False when somebody attached it meanwhile. */
    boolean delete(UUID tenantId, Stray stray) {
        return db.deleteFrom(DOCUMENT)
                        .where(isStray(tenantId), DOCUMENT.ID.eq(stray.id()))
                        .execute()
                > 0;
    }

    /** Fails by a foreign key where something has the same content still. */
    boolean deleteContent(UUID tenantId, String hash) {
        db.deleteFrom(STORED_FILE_CHUNK)
                .where(STORED_FILE_CHUNK.TENANT_ID.eq(tenantId), STORED_FILE_CHUNK.HASH.eq(hash))
                .execute();
        return db.deleteFrom(STORED_FILE)
                        .where(STORED_FILE.TENANT_ID.eq(tenantId), STORED_FILE.HASH.eq(hash))
                        .execute()
                > 0;
    }

    private static Condition isStray(UUID tenantId) {
        return DOCUMENT.TENANT_ID.eq(tenantId).and(DOCUMENT.SUBJECT_ID.isNull());
    }
}
