package io.keyhold.server.handbook.internal;

import static io.keyhold.schema.db.Tables.DECISION;

import io.keyhold.rules.Step;
import io.keyhold.rules.Undecided;
import io.keyhold.server.handbook.Conclusion;
import io.keyhold.server.handbook.KeptDecision;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a decision's inputs and steps are written down, and read again. */
@Component
class DecisionJson {
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> STEPS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JsonMapper json;

    DecisionJson(JsonMapper json) {
        this.json = json;
    }

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    /** Only what the outcome does not already say. */
    @Nullable String outputs(Conclusion conclusion) {
        boolean said = conclusion.outputs().keySet().equals(Set.of(conclusion.decision()));
        return conclusion.outputs().isEmpty() || said ? null : write(conclusion.outputs());
    }

    List<Map<String, Object>> steps(List<Step> steps) {
        return steps.stream().map(DecisionJson::step).toList();
    }

    private static Map<String, Object> step(Step step) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("kind", step.kind().id());
        written.put("name", step.name());
        written.put("value", step.value());
        written.put("clause", step.clause());
        written.put("source", step.source());
        if (step.note() != null) {
            written.put("note", step.note());
        }
        return written;
    }

    KeptDecision kept(Record row) {
        return new KeptDecision(
                row.get(DECISION.ID),
                row.get(DECISION.SUBJECT_KIND),
                row.get(DECISION.SUBJECT_ID),
                conclusion(row),
                row.get(DECISION.DECIDED_AT).toInstant(),
                row.get(DECISION.RECORDED_AT).toInstant(),
                row.get(DECISION.CAUSE));
    }

    private Conclusion conclusion(Record row) {
        String name = row.get(DECISION.NAME);
        String outcome = row.get(DECISION.OUTCOME);
        JSONB outputs = row.get(DECISION.OUTPUTS);
        JSONB about = row.get(DECISION.ABOUT);
        Long version = row.get(DECISION.VERSION);
        return new Conclusion(
                name,
                outcome,
                outputs != null
                        ? json.readValue(outputs.data(), FACTS)
                        : outcome == null ? Map.of() : Map.of(name, outcome),
                code(row.get(DECISION.UNDECIDED_CODE)),
                row.get(DECISION.STOPPED_AT),
                about == null ? List.of() : json.readValue(about.data(), TEXTS),
                row.get(DECISION.CLAUSE),
                row.get(DECISION.GAP),
                row.get(DECISION.ROW_ID),
                row.get(DECISION.PACK),
                version == null ? null : Math.toIntExact(version),
                json.readValue(row.get(DECISION.INPUTS).data(), FACTS),
                json.readValue(row.get(DECISION.STEPS).data(), STEPS).stream()
                        .map(DecisionJson::step)
                        .toList());
    }

    private static Undecided.@Nullable Code code(@Nullable String id) {
        return Arrays.stream(Undecided.Code.values())
                .filter(code -> code.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Step step(Map<String, Object> written) {
        var kind = Arrays.stream(Step.Kind.values())
                .filter(each -> each.id().equals(written.get("kind")))
                .findFirst()
                .orElseThrow();
        return new Step(
                kind,
                text(written, "name"),
                Objects.requireNonNull(written.get("value")),
                text(written, "clause"),
                text(written, "source"),
                (String) written.get("note"));
    }

    private static String text(Map<String, Object> written, String key) {
        return Objects.requireNonNull(written.get(key)).toString();
    }
}
