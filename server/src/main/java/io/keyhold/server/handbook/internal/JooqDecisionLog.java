package io.keyhold.server.handbook.internal;

import static io.keyhold.schema.db.Tables.DECISION;

import io.keyhold.server.handbook.DecisionLog;
import io.keyhold.server.handbook.KeptDecision;
import io.keyhold.server.handbook.NewDecision;
import io.keyhold.server.kernel.SystemClock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class JooqDecisionLog implements DecisionLog {
    /** One statement however many rows: an import keeps decisions by the hundred thousand. */
    private static final String INSERT = """
            insert into "decision" ("tenant_id", "id", "name", "subject_kind", "subject_id", "outcome", "outputs",
                "undecided_code", "stopped_at", "about", "clause", "gap", "row_id", "pack", "version", "inputs", "steps",
                "decided_at", "recorded_at", "cause")
            select cast(? as uuid), t.id, t.name, t.subject_kind, t.subject_id, t.outcome, t.outputs::jsonb,
                t.undecided_code, t.stopped_at, t.about::jsonb, t.clause, t.gap, t.row_id, t.pack, t.version,
                t.inputs::jsonb, t.steps::jsonb, t.decided_at, cast(? as timestamptz), t.cause
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as t (id, name, subject_kind, subject_id,
                outcome, outputs, undecided_code, stopped_at, about, clause, gap, row_id, pack, version, inputs, steps,
                decided_at, cause)
            """;

    private final DSLContext db;
    private final SystemClock clock;
    private final DecisionJson json;

    JooqDecisionLog(DSLContext db, SystemClock clock, DecisionJson json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void record(UUID tenantId, List<NewDecision> decisions) {
        if (!decisions.isEmpty()) {
            db.execute(INSERT, new DecisionColumns(decisions, json).bindings(tenantId, clock.now()));
        }
    }

    @Override
    public Optional<KeptDecision> find(UUID tenantId, UUID id) {
        return db.selectFrom(DECISION)
                .where(DECISION.TENANT_ID.eq(tenantId), DECISION.ID.eq(id))
                .fetchOptional(json::kept);
    }

    @Override
    public List<KeptDecision> history(UUID tenantId, UUID subjectId, String decision) {
        return db.selectFrom(DECISION)
                .where(DECISION.TENANT_ID.eq(tenantId), DECISION.SUBJECT_ID.eq(subjectId), DECISION.NAME.eq(decision))
                .orderBy(DECISION.DECIDED_AT.desc(), DECISION.ID.desc())
                .fetch(json::kept);
    }
}
