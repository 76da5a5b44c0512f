package io.keyhold.server.policy.internal;

import static io.keyhold.schema.db.Tables.HANDBOOK_DRAFT_STEP;

import io.keyhold.server.policy.Draft.StepDone;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was done to drafts step by step, in the caller's transaction. */
@Component
class StepRows {
    private static final TypeReference<Map<String, @Nullable String>> FILES = new TypeReference<>() {};

    private final DSLContext db;
    private final JsonMapper json;

    StepRows(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The files a step touched; null where there was none. */
    record Touched(Map<String, @Nullable String> before, Map<String, @Nullable String> after) {}

    /** Writes a step in place of those that were taken back. */
    void add(DraftHead draft, StepDone done, Touched touched, UUID actorId, Instant recordedAt) {
        long step = draft.text().step() + 1;
        forget(draft, step);
        db.insertInto(HANDBOOK_DRAFT_STEP)
                .set(HANDBOOK_DRAFT_STEP.TENANT_ID, draft.tenantId())
                .set(HANDBOOK_DRAFT_STEP.DRAFT_ID, draft.id())
                .set(HANDBOOK_DRAFT_STEP.STEP, step)
                .set(HANDBOOK_DRAFT_STEP.WHAT, json.writeValueAsString(done))
                .set(HANDBOOK_DRAFT_STEP.BEFORE, JSONB.valueOf(json.writeValueAsString(touched.before())))
                .set(HANDBOOK_DRAFT_STEP.AFTER, JSONB.valueOf(json.writeValueAsString(touched.after())))
                .set(HANDBOOK_DRAFT_STEP.ACTOR_ID, actorId)
                .set(HANDBOOK_DRAFT_STEP.RECORDED_AT, recordedAt.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Takes the steps from this one on away. */
    void forget(DraftHead draft, long from) {
        db.deleteFrom(HANDBOOK_DRAFT_STEP)
                .where(
                        HANDBOOK_DRAFT_STEP.TENANT_ID.eq(draft.tenantId()),
                        HANDBOOK_DRAFT_STEP.DRAFT_ID.eq(draft.id()),
                        HANDBOOK_DRAFT_STEP.STEP.ge(from))
                .execute();
    }

    Optional<Touched> touched(DraftHead draft, long step) {
        return db.select(HANDBOOK_DRAFT_STEP.BEFORE, HANDBOOK_DRAFT_STEP.AFTER)
                .from(HANDBOOK_DRAFT_STEP)
                .where(
                        HANDBOOK_DRAFT_STEP.TENANT_ID.eq(draft.tenantId()),
                        HANDBOOK_DRAFT_STEP.DRAFT_ID.eq(draft.id()),
                        HANDBOOK_DRAFT_STEP.STEP.eq(step))
                .fetchOptional(row -> new Touched(
                        json.readValue(row.value1().data(), FILES),
                        json.readValue(row.value2().data(), FILES)));
    }

    /** The steps next to where the drafts stand: what undoing and redoing would do. */
    Map<UUID, Map<Long, StepDone>> around(UUID tenantId, Collection<DraftHead> drafts) {
        var ids = drafts.stream().map(DraftHead::id).toArray(UUID[]::new);
        var steps = drafts.stream()
                .flatMap(draft -> Stream.of(draft.text().step(), draft.text().step() + 1))
                .distinct()
                .toArray(Long[]::new);
        var found = new HashMap<UUID, Map<Long, StepDone>>();
        db.select(HANDBOOK_DRAFT_STEP.DRAFT_ID, HANDBOOK_DRAFT_STEP.STEP, HANDBOOK_DRAFT_STEP.WHAT)
                .from(HANDBOOK_DRAFT_STEP)
                .where(
                        HANDBOOK_DRAFT_STEP.TENANT_ID.eq(tenantId),
                        HANDBOOK_DRAFT_STEP.DRAFT_ID.eq(DSL.any(ids)),
                        HANDBOOK_DRAFT_STEP.STEP.eq(DSL.any(steps)))
                .forEach(row -> found.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                        .put(row.value2(), json.readValue(row.value3(), StepDone.class)));
        return found;
    }
}
