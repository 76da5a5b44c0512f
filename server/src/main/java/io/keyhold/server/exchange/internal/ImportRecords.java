package io.keyhold.server.exchange.internal;

import static io.keyhold.schema.db.Tables.IMPORT;

import io.keyhold.server.exchange.ColumnHeader;
import io.keyhold.server.exchange.ImportPage.Remark;
import io.keyhold.server.exchange.ImportState;
import io.keyhold.server.exchange.Mapping;
import io.keyhold.server.kernel.SystemClock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the table of imports, in the caller's transaction. */
@Component
class ImportRecords {

    private final DSLContext db;
    private final JsonMapper json;
    private final SystemClock clock;

    ImportRecords(DSLContext db, JsonMapper json, SystemClock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    void insert(ImportRecord row) {
        db.insertInto(IMPORT)
                .set(IMPORT.TENANT_ID, row.tenantId())
                .set(IMPORT.ID, row.id())
                .set(IMPORT.FILE_NAME, row.fileName())
                .set(IMPORT.FILE_HASH, row.fileHash())
                .set(IMPORT.STATE, row.state().code())
                .set(IMPORT.HEADER_ROW, (long) row.headerRow())
                .set(IMPORT.HEADERS, jsonb(row.headers()))
                .set(IMPORT.NOTICES, jsonb(row.notices()))
                .set(IMPORT.MAPPING, jsonb(row.mapping()))
                .set(IMPORT.ACTOR_ID, row.actorId())
                .set(IMPORT.ACTOR_NAME, row.actorName())
                .set(IMPORT.UPLOADED_AT, row.uploadedAt().atOffset(ZoneOffset.UTC))
                .set(IMPORT.VERSION, row.version())
                .execute();
    }

    Optional<ImportRecord> find(UUID tenantId, UUID importId) {
        return db.selectFrom(IMPORT)
                .where(IMPORT.TENANT_ID.eq(tenantId), IMPORT.ID.eq(importId))
                .fetchOptional(this::read);
    }

    List<ImportRecord> of(UUID tenantId, UUID actorId, int limit) {
        return db.selectFrom(IMPORT)
                .where(IMPORT.TENANT_ID.eq(tenantId), IMPORT.ACTOR_ID.eq(actorId))
                .orderBy(IMPORT.ID.desc())
                .limit(limit)
                .fetch(this::read);
    }

    /** Gives it to a worker; does nothing and answers false when it is in another state meanwhile. */
    boolean order(ImportRecord row, Collection<ImportState> from, ImportState to, Mapping mapping) {
        return db.update(IMPORT)
                        .set(IMPORT.STATE, to.code())
                        .set(IMPORT.MAPPING, jsonb(mapping))
                        .set(IMPORT.FAULT, (JSONB) null)
                        .set(IMPORT.ROWS_DONE, 0L)
                        .set(IMPORT.ENDED_AT, (OffsetDateTime) null)
                        .set(IMPORT.VERSION, IMPORT.VERSION.plus(1))
                        .where(
                                IMPORT.TENANT_ID.eq(row.tenantId()),
                                IMPORT.ID.eq(row.id()),
                                IMPORT.STATE.in(
                                        from.stream().map(ImportState::code).toList()))
                        .execute()
                > 0;
    }

    /** What the worker got done; false when the import is no longer in the state it works on. */
    boolean progress(ImportRecord row, int rowsMore) {
        return db.update(IMPORT)
                        .set(IMPORT.ROWS_DONE, IMPORT.ROWS_DONE.plus((long) rowsMore))
                        .where(mine(row))
                        .execute()
                > 0;
    }

    void startAgain(ImportRecord row) {
        db.update(IMPORT).set(IMPORT.ROWS_DONE, 0L).where(mine(row)).execute();
    }

    void total(ImportRecord row, int rows) {
        db.update(IMPORT).set(IMPORT.ROWS_TOTAL, (long) rows).where(mine(row)).execute();
    }

    void notices(ImportRecord row, List<Remark> notices) {
        db.update(IMPORT).set(IMPORT.NOTICES, jsonb(notices)).where(mine(row)).execute();
    }

    /** Ends the worker's part; false when another worker was quicker. */
    boolean end(ImportRecord row, ImportState to, @Nullable Remark fault) {
        return db.update(IMPORT)
                        .set(IMPORT.STATE, to.code())
                        .set(IMPORT.FAULT, fault == null ? null : jsonb(fault))
                        .set(IMPORT.ENDED_AT, clock.now().atOffset(ZoneOffset.UTC))
                        .set(IMPORT.VERSION, IMPORT.VERSION.plus(1))
                        .where(mine(row))
                        .execute()
                > 0;
    }

    private static List<Condition> mine(ImportRecord row) {
        return List.of(
                IMPORT.TENANT_ID.eq(row.tenantId()),
                IMPORT.ID.eq(row.id()),
                IMPORT.STATE.eq(row.state().code()),
                IMPORT.VERSION.eq(row.version()));
    }

    private JSONB jsonb(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }

    private ImportRecord read(Record row) {
        var fault = row.get(IMPORT.FAULT);
        var total = row.get(IMPORT.ROWS_TOTAL);
        var ended = row.get(IMPORT.ENDED_AT);
        return new ImportRecord(
                row.get(IMPORT.TENANT_ID),
                row.get(IMPORT.ID),
                row.get(IMPORT.FILE_NAME),
                row.get(IMPORT.FILE_HASH),
                ImportState.of(row.get(IMPORT.STATE)),
                row.get(IMPORT.HEADER_ROW).intValue(),
                List.of(json.readValue(row.get(IMPORT.HEADERS).data(), ColumnHeader[].class)),
                List.of(json.readValue(row.get(IMPORT.NOTICES).data(), Remark[].class)),
                json.readValue(row.get(IMPORT.MAPPING).data(), Mapping.class),
                fault == null ? null : json.readValue(fault.data(), Remark.class),
                total == null ? null : total.intValue(),
                row.get(IMPORT.ROWS_DONE).intValue(),
                row.get(IMPORT.ACTOR_ID),
                row.get(IMPORT.ACTOR_NAME),
                row.get(IMPORT.UPLOADED_AT).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.get(IMPORT.VERSION));
    }
}
