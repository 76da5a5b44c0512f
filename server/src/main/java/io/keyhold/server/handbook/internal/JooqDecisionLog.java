package io.keyhold.server.handbook.internal;

import static io.keyhold.schema.db.Tables.DECISION;

import io.keyhold.server.handbook.Conclusion;
import io.keyhold.server.handbook.DecisionLog;
import io.keyhold.server.handbook.KeptDecision;
import io.keyhold.server.handbook.NewDecision;
import io.keyhold.server.kernel.Columns;
import io.keyhold.server.kernel.SystemClock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
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
        if (decisions.isEmpty()) {
            return;
        }
        var columns = Columns.of(decisions.stream().map(Reached::of).toList());
        db.execute(
                INSERT,
                tenantId,
                clock.now().atOffset(ZoneOffset.UTC),
                columns.uuids(each -> each.kept().id()),
                columns.texts(each -> each.conclusion().decision()),
                columns.texts(each -> each.kept().subjectKind()),
                columns.uuids(each -> each.kept().subjectId()),
                columns.texts(each -> each.conclusion().outcome()),
                columns.texts(each -> json.outputs(each.conclusion())),
                columns.texts(Reached::code),
                columns.texts(each -> each.conclusion().stoppedAt()),
                columns.texts(each -> each.code() == null
                        ? null
                        : json.write(each.conclusion().about())),
                columns.texts(each -> each.conclusion().clause()),
                columns.texts(each -> each.conclusion().gap()),
                columns.texts(each -> each.conclusion().row()),
                columns.texts(each -> each.conclusion().pack()),
                columns.numbers(Reached::version),
                columns.texts(each -> json.write(each.conclusion().inputs())),
                columns.texts(each -> json.write(json.steps(each.conclusion().steps()))),
                columns.instants(each -> each.kept().decidedAt()),
                columns.texts(each -> each.kept().cause()));
    }

    private record Reached(NewDecision kept, Conclusion conclusion) {
        static Reached of(NewDecision decision) {
            return new Reached(decision, Conclusion.of(decision.outcome()));
        }

        @Nullable String code() {
            var code = conclusion.code();
            return code == null ? null : code.id();
        }

        @Nullable Long version() {
            var version = conclusion.version();
            return version == null ? null : version.longValue();
        }
    }

    @Override
    public Optional<KeptDecision> find(UUID tenantId, UUID id) {
        return db.selectFrom(DECISION)
                .where(DECISION.TENANT_ID.eq(tenantId), DECISION.ID.eq(id))
                .fetchOptional(json::kept);
    }

    @Override
    public List<KeptDecision> findAll(UUID tenantId, Collection<UUID> ids) {
        return db.selectFrom(DECISION)
                .where(DECISION.TENANT_ID.eq(tenantId), DECISION.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetch(json::kept);
    }

    @Override
    public List<Carried> carriedBy(UUID tenantId, String pack, String clause, int atMost) {
        var some = db.select(DECISION.NAME, DECISION.ROW_ID)
                .from(DECISION)
                .where(DECISION.TENANT_ID.eq(tenantId), DECISION.PACK.eq(pack), DECISION.CLAUSE.eq(clause))
                .limit(atMost)
                .asTable("some");
        var name = some.field(DECISION.NAME);
        var row = some.field(DECISION.ROW_ID);
        return db.select(name, row, DSL.count())
                .from(some)
                .groupBy(name, row)
                .fetch(each -> new Carried(each.value1(), each.value2(), each.value3()));
    }

    @Override
    public List<KeptDecision> history(UUID tenantId, UUID subjectId, String decision) {
        return db.selectFrom(DECISION)
                .where(DECISION.TENANT_ID.eq(tenantId), DECISION.SUBJECT_ID.eq(subjectId), DECISION.NAME.eq(decision))
                .orderBy(DECISION.DECIDED_AT.desc(), DECISION.ID.desc())
                .fetch(json::kept);
    }
}
