package io.keyhold.server.policy.internal;

import static io.keyhold.schema.db.Tables.HANDBOOK_DRAFT;

import io.keyhold.server.policy.Draft.Conflict;
import io.keyhold.server.policy.DraftState;
import io.keyhold.server.policy.internal.DraftHead.Course;
import io.keyhold.server.policy.internal.DraftHead.Mark;
import io.keyhold.server.policy.internal.DraftHead.Origin;
import io.keyhold.server.policy.internal.DraftHead.Text;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of drafts, in the caller's transaction. */
@Component
class DraftRows {
    private static final int LISTED = 100;
    private static final TypeReference<Map<String, String>> FILES = new TypeReference<>() {};
    private static final TypeReference<List<Conflict>> CONFLICTS = new TypeReference<>() {};
    private static final Field<Boolean> TAKES_TEMPLATE =
            DSL.field(HANDBOOK_DRAFT.TEMPLATE.isNotNull()).as("takes_template");
    /** All but the files, which are large. */
    private static final List<SelectField<?>> HEAD = List.of(
            HANDBOOK_DRAFT.TENANT_ID,
            HANDBOOK_DRAFT.ID,
            HANDBOOK_DRAFT.PACK,
            HANDBOOK_DRAFT.TITLE,
            TAKES_TEMPLATE,
            HANDBOOK_DRAFT.BASE_VERSION,
            HANDBOOK_DRAFT.FINGERPRINT,
            HANDBOOK_DRAFT.STEP,
            HANDBOOK_DRAFT.CONFLICTS,
            HANDBOOK_DRAFT.STATE,
            HANDBOOK_DRAFT.EFFECTIVE_FROM,
            HANDBOOK_DRAFT.APPLIES_TO_EXISTING_FROM,
            HANDBOOK_DRAFT.NOTE,
            HANDBOOK_DRAFT.ROUND,
            HANDBOOK_DRAFT.PUBLISHED_VERSION,
            HANDBOOK_DRAFT.REVISION,
            HANDBOOK_DRAFT.CREATED_BY,
            HANDBOOK_DRAFT.CREATED_AT,
            HANDBOOK_DRAFT.CHANGED_BY,
            HANDBOOK_DRAFT.CHANGED_AT);

    private final DSLContext db;
    private final JsonMapper json;

    DraftRows(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<DraftHead> find(UUID tenantId, UUID id) {
        return db.select(HEAD)
                .from(HANDBOOK_DRAFT)
                .where(HANDBOOK_DRAFT.TENANT_ID.eq(tenantId), HANDBOOK_DRAFT.ID.eq(id))
                .fetchOptional(this::head);
    }

    /** The row, which nobody else changes until the transaction ends. */
    Optional<DraftHead> lock(UUID tenantId, UUID id) {
        return db.select(HEAD)
                .from(HANDBOOK_DRAFT)
                .where(HANDBOOK_DRAFT.TENANT_ID.eq(tenantId), HANDBOOK_DRAFT.ID.eq(id))
                .forUpdate()
                .fetchOptional(this::head);
    }

    List<DraftHead> newest(UUID tenantId, @Nullable String pack) {
        Condition asked = pack == null ? DSL.noCondition() : HANDBOOK_DRAFT.PACK.eq(pack);
        return db.select(HEAD)
                .from(HANDBOOK_DRAFT)
                .where(HANDBOOK_DRAFT.TENANT_ID.eq(tenantId), asked)
                .orderBy(HANDBOOK_DRAFT.CREATED_AT.desc(), HANDBOOK_DRAFT.ID.desc())
                .limit(LISTED)
                .fetch(this::head);
    }

    /** Those handed in and not signed by all, the oldest first. */
    List<DraftHead> waiting(UUID tenantId) {
        return db.select(HEAD)
                .from(HANDBOOK_DRAFT)
                .where(HANDBOOK_DRAFT.TENANT_ID.eq(tenantId), HANDBOOK_DRAFT.STATE.eq(DraftState.SIGNING.code()))
                .orderBy(HANDBOOK_DRAFT.CREATED_AT)
                .limit(LISTED)
                .fetch(this::head);
    }

    /** The files, path to text. */
    Map<String, String> content(DraftHead head) {
        return files(head, HANDBOOK_DRAFT.CONTENT).orElseThrow();
    }

    /** The files of the shipped pack it takes in, where it does. */
    Optional<Map<String, String>> template(DraftHead head) {
        return files(head, HANDBOOK_DRAFT.TEMPLATE);
    }

    private Optional<Map<String, String>> files(DraftHead head, Field<JSONB> column) {
        return db.select(column)
                .from(HANDBOOK_DRAFT)
                .where(HANDBOOK_DRAFT.TENANT_ID.eq(head.tenantId()), HANDBOOK_DRAFT.ID.eq(head.id()))
                .fetchOptional(column)
                .map(found -> json.readValue(found.data(), FILES));
    }

    void insert(DraftHead head, Map<String, String> content, @Nullable Map<String, String> template) {
        var origin = head.origin();
        db.insertInto(HANDBOOK_DRAFT)
                .set(HANDBOOK_DRAFT.TENANT_ID, origin.tenantId())
                .set(HANDBOOK_DRAFT.ID, origin.id())
                .set(HANDBOOK_DRAFT.PACK, origin.pack())
                .set(HANDBOOK_DRAFT.TITLE, origin.title())
                .set(HANDBOOK_DRAFT.TEMPLATE, template == null ? null : jsonb(template))
                .set(HANDBOOK_DRAFT.CREATED_BY, origin.createdBy())
                .set(HANDBOOK_DRAFT.CREATED_AT, origin.createdAt().atOffset(ZoneOffset.UTC))
                .set(HANDBOOK_DRAFT.CONTENT, jsonb(content))
                .set(changeable(head))
                .execute();
    }

    /** Writes the row; the files where they changed too. */
    void update(DraftHead head, @Nullable Map<String, String> content) {
        var set = changeable(head);
        if (content != null) {
            set.put(HANDBOOK_DRAFT.CONTENT, jsonb(content));
        }
        db.update(HANDBOOK_DRAFT)
                .set(set)
                .where(HANDBOOK_DRAFT.TENANT_ID.eq(head.tenantId()), HANDBOOK_DRAFT.ID.eq(head.id()))
                .execute();
    }

    private Map<Field<?>, @Nullable Object> changeable(DraftHead head) {
        var text = head.text();
        var course = head.course();
        Map<Field<?>, @Nullable Object> set = new HashMap<>();
        set.put(
                HANDBOOK_DRAFT.BASE_VERSION,
                text.base() == null ? null : text.base().longValue());
        set.put(HANDBOOK_DRAFT.FINGERPRINT, text.fingerprint());
        set.put(HANDBOOK_DRAFT.STEP, text.step());
        set.put(HANDBOOK_DRAFT.CONFLICTS, jsonb(text.conflicts()));
        set.put(HANDBOOK_DRAFT.STATE, course.state().code());
        set.put(HANDBOOK_DRAFT.EFFECTIVE_FROM, course.from());
        set.put(HANDBOOK_DRAFT.APPLIES_TO_EXISTING_FROM, course.existingFrom());
        set.put(HANDBOOK_DRAFT.NOTE, course.note());
        set.put(HANDBOOK_DRAFT.ROUND, course.round());
        set.put(
                HANDBOOK_DRAFT.PUBLISHED_VERSION,
                course.published() == null ? null : course.published().longValue());
        set.put(HANDBOOK_DRAFT.REVISION, head.mark().revision());
        set.put(HANDBOOK_DRAFT.CHANGED_BY, head.mark().by());
        set.put(HANDBOOK_DRAFT.CHANGED_AT, head.mark().at().atOffset(ZoneOffset.UTC));
        return set;
    }

    private DraftHead head(Record row) {
        return new DraftHead(
                new Origin(
                        row.get(HANDBOOK_DRAFT.TENANT_ID),
                        row.get(HANDBOOK_DRAFT.ID),
                        row.get(HANDBOOK_DRAFT.PACK),
                        row.get(HANDBOOK_DRAFT.TITLE),
                        row.get(TAKES_TEMPLATE),
                        row.get(HANDBOOK_DRAFT.CREATED_BY),
                        row.get(HANDBOOK_DRAFT.CREATED_AT).toInstant()),
                new Text(
                        version(row.get(HANDBOOK_DRAFT.BASE_VERSION)),
                        row.get(HANDBOOK_DRAFT.FINGERPRINT),
                        row.get(HANDBOOK_DRAFT.STEP),
                        json.readValue(row.get(HANDBOOK_DRAFT.CONFLICTS).data(), CONFLICTS)),
                new Course(
                        DraftState.of(row.get(HANDBOOK_DRAFT.STATE)),
                        row.get(HANDBOOK_DRAFT.EFFECTIVE_FROM),
                        row.get(HANDBOOK_DRAFT.APPLIES_TO_EXISTING_FROM),
                        row.get(HANDBOOK_DRAFT.NOTE),
                        row.get(HANDBOOK_DRAFT.ROUND),
                        version(row.get(HANDBOOK_DRAFT.PUBLISHED_VERSION))),
                new Mark(
                        row.get(HANDBOOK_DRAFT.REVISION),
                        row.get(HANDBOOK_DRAFT.CHANGED_BY),
                        row.get(HANDBOOK_DRAFT.CHANGED_AT).toInstant()));
    }

    private static @Nullable Integer version(@Nullable Long number) {
        return number == null ? null : Math.toIntExact(number);
    }

    private JSONB jsonb(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }
}
