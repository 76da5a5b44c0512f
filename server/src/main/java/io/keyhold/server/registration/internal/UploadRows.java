package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.INTENT_UPLOAD_ROW;

import io.keyhold.server.exchange.RowProblem;
import io.keyhold.server.exchange.sheet.SheetCell;
import io.keyhold.server.kernel.Columns;
import io.keyhold.server.registration.IntentRow.State;
import io.keyhold.server.registration.IntentUpload.Counts;
import io.keyhold.server.registration.RegisterIntent;
import java.util.HashMap;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the rows of uploads, in the caller's transaction. */
@Component
class UploadRows {
    private static final String INSERT = """
            INSERT INTO intent_upload_row (tenant_id, upload_id, row_number, state, cells, draft, problems, registration_id)
            SELECT ?, ?, r.row_number, r.state, r.cells, r.draft, r.problems, r.registration
            FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[])
                AS r (row_number, state, cells, draft, problems, registration)
            """;

    private final DSLContext db;
    private final JsonMapper json;

    UploadRows(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * A row as its table holds it.
     *
     * @param cells none once the contact's data was erased
     */
    record UploadRow(
            int number,
            State state,
            List<SheetCell> cells,
            @Nullable RegisterIntent draft,
            List<RowProblem> problems,
            @Nullable UUID registrationId) {
        /** The cells as they read. */
        List<String> texts() {
            return cells.stream().map(SheetCell::text).toList();
        }

        UploadRow known(UUID id, RowProblem why) {
            return new UploadRow(number, State.KNOWN, cells, null, List.of(why), id);
        }

        UploadRow registered(UUID id) {
            return new UploadRow(number, State.REGISTERED, cells, null, List.of(), id);
        }

        UploadRow refused(RowProblem why) {
            return new UploadRow(number, State.REFUSED, cells, null, List.of(why), null);
        }
    }

    void insert(UploadRecord of, List<UploadRow> rows) {
        var columns = Columns.of(rows);
        db.execute(
                INSERT,
                of.tenantId(),
                of.id(),
                columns.numbers(row -> (long) row.number()),
                columns.texts(row -> row.state().code()),
                columns.texts(row ->
                        written(row.cells().stream().map(UploadRows::kept).toList())),
                columns.texts(row -> row.draft() == null ? null : written(row.draft())),
                columns.texts(row -> written(row.problems())),
                columns.uuids(UploadRow::registrationId));
    }

    List<UploadRow> all(UploadRecord of) {
        return db.selectFrom(INTENT_UPLOAD_ROW)
                .where(of(of))
                .orderBy(INTENT_UPLOAD_ROW.ROW_NUMBER)
                .fetch(this::read);
    }

    /** The first that is ready, held until the transaction ends. */
    Optional<UploadRow> next(UploadRecord of) {
        return db.selectFrom(INTENT_UPLOAD_ROW)
                .where(of(of), INTENT_UPLOAD_ROW.STATE.eq(State.READY.code()))
                .orderBy(INTENT_UPLOAD_ROW.ROW_NUMBER)
                .limit(1)
                .forUpdate()
                .fetchOptional(this::read);
    }

    /** What went into a registration is not kept here a second time. */
    void mark(UploadRecord of, UploadRow row) {
        db.update(INTENT_UPLOAD_ROW)
                .set(INTENT_UPLOAD_ROW.STATE, row.state().code())
                .setNull(INTENT_UPLOAD_ROW.DRAFT)
                .set(INTENT_UPLOAD_ROW.PROBLEMS, written(row.problems()))
                .set(INTENT_UPLOAD_ROW.REGISTRATION_ID, row.registrationId())
                .where(of(of), INTENT_UPLOAD_ROW.ROW_NUMBER.eq((long) row.number()))
                .execute();
    }

    Counts counts(UploadRecord of) {
        var counts = new HashMap<String, Integer>();
        db.select(INTENT_UPLOAD_ROW.STATE, DSL.count())
                .from(INTENT_UPLOAD_ROW)
                .where(of(of))
                .groupBy(INTENT_UPLOAD_ROW.STATE)
                .forEach(row -> counts.put(row.value1(), row.value2()));
        return new Counts(
                counts.getOrDefault(State.BAD.code(), 0),
                counts.getOrDefault(State.READY.code(), 0),
                counts.getOrDefault(State.KNOWN.code(), 0),
                counts.getOrDefault(State.REGISTERED.code(), 0),
                counts.getOrDefault(State.REFUSED.code(), 0));
    }

    void delete(UploadRecord of) {
        db.deleteFrom(INTENT_UPLOAD_ROW).where(of(of)).execute();
    }

    /** Forgets what rows said whose contact was erased. */
    void forget(UUID tenantId, UUID registrationId) {
        db.update(INTENT_UPLOAD_ROW)
                .setNull(INTENT_UPLOAD_ROW.CELLS)
                .where(INTENT_UPLOAD_ROW.TENANT_ID.eq(tenantId), INTENT_UPLOAD_ROW.REGISTRATION_ID.eq(registrationId))
                .execute();
    }

    private static Condition of(UploadRecord of) {
        return INTENT_UPLOAD_ROW.TENANT_ID.eq(of.tenantId()).and(INTENT_UPLOAD_ROW.UPLOAD_ID.eq(of.id()));
    }

    /** Text stands for itself; of what else was in a cell the kind is kept, so that it can be read once more. */
    private static Object kept(SheetCell cell) {
        return switch (cell.kind()) {
            case TEXT, BLANK -> cell.text();
            default -> Map.of("kind", cell.kind(), "text", cell.text());
        };
    }

    private static List<SheetCell> cells(JsonNode kept) {
        return kept.valueStream().map(UploadRows::cell).toList();
    }

    private static SheetCell cell(JsonNode kept) {
        if (kept.isObject()) {
            return new SheetCell(
                    SheetCell.Kind.valueOf(kept.path("kind").asString()),
                    kept.path("text").asString());
        }
        var text = kept.asString();
        return text.isEmpty() ? SheetCell.NOTHING : new SheetCell(SheetCell.Kind.TEXT, text);
    }

    private String written(Object value) {
        return json.writeValueAsString(value);
    }

    private UploadRow read(Record row) {
        var cells = row.get(INTENT_UPLOAD_ROW.CELLS);
        var draft = row.get(INTENT_UPLOAD_ROW.DRAFT);
        var problems = row.get(INTENT_UPLOAD_ROW.PROBLEMS);
        return new UploadRow(
                row.get(INTENT_UPLOAD_ROW.ROW_NUMBER).intValue(),
                State.of(row.get(INTENT_UPLOAD_ROW.STATE)).orElseThrow(),
                cells == null ? List.of() : cells(json.readTree(cells)),
                draft == null ? null : json.readValue(draft, RegisterIntent.class),
                problems == null ? List.of() : List.of(json.readValue(problems, RowProblem[].class)),
                row.get(INTENT_UPLOAD_ROW.REGISTRATION_ID));
    }
}
