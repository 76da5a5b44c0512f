package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.INTENT_UPLOAD;

import io.keyhold.server.exchange.ImportPage.Remark;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.registration.IntentUpload.Column;
import io.keyhold.server.registration.IntentUpload.State;
import java.time.Instant;
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

/** Reads and writes the table of uploads, in the caller's transaction. */
@Component
class UploadRecords {
    private final DSLContext db;
    private final JsonMapper json;
    private final SystemClock clock;

    UploadRecords(DSLContext db, JsonMapper json, SystemClock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    void insert(UploadRecord row) {
        db.insertInto(INTENT_UPLOAD)
                .set(INTENT_UPLOAD.TENANT_ID, row.tenantId())
                .set(INTENT_UPLOAD.ID, row.id())
                .set(INTENT_UPLOAD.FILE_NAME, row.fileName())
                .set(INTENT_UPLOAD.FILE_HASH, row.fileHash())
                .set(INTENT_UPLOAD.STATE, row.state().code())
                .set(INTENT_UPLOAD.COLUMNS, jsonb(row.columns()))
                .set(INTENT_UPLOAD.NOTICES, jsonb(row.notices()))
                .set(INTENT_UPLOAD.ACTOR_ID, row.actorId())
                .set(INTENT_UPLOAD.UPLOADED_AT, at(row.uploadedAt()))
                .set(INTENT_UPLOAD.VERSION, row.version())
                .execute();
    }

    Optional<UploadRecord> find(UUID tenantId, UUID id) {
        return db.selectFrom(INTENT_UPLOAD).where(one(tenantId, id)).fetchOptional(this::read);
    }

    List<UploadRecord> of(UUID tenantId, UUID actorId, int limit) {
        return db.selectFrom(INTENT_UPLOAD)
                .where(INTENT_UPLOAD.TENANT_ID.eq(tenantId), INTENT_UPLOAD.ACTOR_ID.eq(actorId))
                .orderBy(INTENT_UPLOAD.ID.desc())
                .limit(limit)
                .fetch(this::read);
    }

    /** Turns it from one of the states to another; false when it is in none of them any more. */
    boolean turn(UploadRecord row, Collection<State> from, State to, @Nullable Instant goesOnAt, @Nullable Remark why) {
        return db.update(INTENT_UPLOAD)
                        .set(INTENT_UPLOAD.STATE, to.code())
                        .set(INTENT_UPLOAD.GOES_ON_AT, goesOnAt == null ? null : at(goesOnAt))
                        .set(INTENT_UPLOAD.FAULT, why == null ? null : jsonb(why))
                        .set(INTENT_UPLOAD.ENDED_AT, to.isBusy() ? null : at(clock.now()))
                        .set(INTENT_UPLOAD.VERSION, INTENT_UPLOAD.VERSION.plus(1))
                        .where(
                                one(row.tenantId(), row.id()),
                                INTENT_UPLOAD.STATE.in(
                                        from.stream().map(State::code).toList()))
                        .execute()
                > 0;
    }

    /** What its columns mean, and what its owner should know of it, after its rows were read once more. */
    void reread(UploadRecord row, List<Column> columns, List<Remark> notices) {
        db.update(INTENT_UPLOAD)
                .set(INTENT_UPLOAD.COLUMNS, jsonb(columns))
                .set(INTENT_UPLOAD.NOTICES, jsonb(notices))
                .set(INTENT_UPLOAD.VERSION, INTENT_UPLOAD.VERSION.plus(1))
                .where(one(row.tenantId(), row.id()))
                .execute();
    }

    /** Holds it until the transaction ends when it is in the state; false when it is in another meanwhile. */
    boolean hold(UploadRecord row, State state) {
        return db.selectOne()
                .from(INTENT_UPLOAD)
                .where(one(row.tenantId(), row.id()), INTENT_UPLOAD.STATE.eq(state.code()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    void delete(UploadRecord row) {
        db.deleteFrom(INTENT_UPLOAD).where(one(row.tenantId(), row.id())).execute();
    }

    private static Condition one(UUID tenantId, UUID id) {
        return INTENT_UPLOAD.TENANT_ID.eq(tenantId).and(INTENT_UPLOAD.ID.eq(id));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private JSONB jsonb(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }

    private UploadRecord read(Record row) {
        var fault = row.get(INTENT_UPLOAD.FAULT);
        return new UploadRecord(
                row.get(INTENT_UPLOAD.TENANT_ID),
                row.get(INTENT_UPLOAD.ID),
                row.get(INTENT_UPLOAD.FILE_NAME),
                row.get(INTENT_UPLOAD.FILE_HASH),
                State.of(row.get(INTENT_UPLOAD.STATE)).orElseThrow(),
                List.of(json.readValue(row.get(INTENT_UPLOAD.COLUMNS).data(), Column[].class)),
                List.of(json.readValue(row.get(INTENT_UPLOAD.NOTICES).data(), Remark[].class)),
                fault == null ? null : json.readValue(fault.data(), Remark.class),
                row.get(INTENT_UPLOAD.ACTOR_ID),
                row.get(INTENT_UPLOAD.UPLOADED_AT).toInstant(),
                instant(row.get(INTENT_UPLOAD.GOES_ON_AT)),
                instant(row.get(INTENT_UPLOAD.ENDED_AT)),
                row.get(INTENT_UPLOAD.VERSION));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
