package io.keyhold.server.audit.internal;

import static io.keyhold.schema.db.Tables.CHANGE;

import io.keyhold.server.audit.Change;
import io.keyhold.server.audit.ChangeLog;
import io.keyhold.server.kernel.Columns;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class JooqChangeLog implements ChangeLog {
    private static final String INSERT = """
            INSERT INTO change (tenant_id, subject_id, version, subject_kind, action, actor_id, reason, effective_at, recorded_at, facts)
            SELECT ?::uuid, c.subject_id, c.version, c.subject_kind, c.action, c.actor_id, c.reason, c.effective_at, c.recorded_at,
                c.facts::jsonb
            FROM unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                ?::text[])
                AS c (subject_id, version, subject_kind, action, actor_id, reason, effective_at, recorded_at, facts)
            """;
    /** The salt of a sealed row goes with the facts, so that its digest gives nothing away. */
    private static final String ERASE = """
            UPDATE change SET facts = facts - ?::text[], seal_salt = NULL WHERE tenant_id = ? AND subject_id = ANY (?::uuid[])
            """;

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final DSLContext db;
    private final JsonMapper json;

    JooqChangeLog(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public void record(UUID tenantId, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var columns = Columns.of(changes);
        db.execute(
                INSERT,
                tenantId,
                columns.uuids(Change::subjectId),
                columns.numbers(Change::version),
                columns.texts(Change::subjectKind),
                columns.texts(Change::action),
                columns.uuids(Change::actorId),
                columns.texts(Change::reason),
                columns.instants(Change::effectiveAt),
                columns.instants(Change::recordedAt),
                columns.texts(change -> json.writeValueAsString(change.facts())));
    }

    @Override
    public List<Change> of(UUID tenantId, UUID subjectId) {
        return db.selectFrom(CHANGE)
                .where(CHANGE.TENANT_ID.eq(tenantId), CHANGE.SUBJECT_ID.eq(subjectId))
                .orderBy(CHANGE.VERSION.desc())
                .fetch(this::change);
    }

    @Override
    public void erase(UUID tenantId, Collection<UUID> subjectIds, Set<String> facts) {
        db.execute(
                ERASE,
                Columns.of(facts).texts(fact -> fact),
                tenantId,
                Columns.of(subjectIds).uuids(id -> id));
    }

    private Change change(Record row) {
        return new Change(
                row.get(CHANGE.SUBJECT_KIND),
                row.get(CHANGE.SUBJECT_ID),
                row.get(CHANGE.VERSION),
                row.get(CHANGE.ACTION),
                row.get(CHANGE.ACTOR_ID),
                row.get(CHANGE.REASON),
                row.get(CHANGE.EFFECTIVE_AT).toInstant(),
                row.get(CHANGE.RECORDED_AT).toInstant(),
                json.readValue(row.get(CHANGE.FACTS).data(), FACTS));
    }
}
