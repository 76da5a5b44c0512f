package io.keyhold.server.handbook.internal;

import io.keyhold.server.handbook.Conclusion;
import io.keyhold.server.handbook.NewDecision;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Decisions turned on their side: an array for each column. */
final class DecisionColumns {
    private final List<NewDecision> decisions;
    private final List<Conclusion> conclusions;
    private final DecisionJson json;

    DecisionColumns(List<NewDecision> decisions, DecisionJson json) {
        this.decisions = decisions;
        this.conclusions = decisions.stream()
                .map(decision -> Conclusion.of(decision.outcome()))
                .toList();
        this.json = json;
    }

    /** In the order of the statement's question marks. */
    Object[] bindings(UUID tenantId, Instant recordedAt) {
        return new Object[] {
            tenantId,
            recordedAt.atOffset(ZoneOffset.UTC),
            column(decisions, NewDecision::id, UUID[]::new),
            texts(Conclusion::decision),
            column(decisions, NewDecision::subjectKind, String[]::new),
            column(decisions, NewDecision::subjectId, UUID[]::new),
            texts(Conclusion::outcome),
            texts(this::outputs),
            texts(each -> each.code() == null ? null : each.code().id()),
            texts(Conclusion::stoppedAt),
            texts(each -> each.code() == null ? null : json.write(each.about())),
            texts(Conclusion::clause),
            texts(Conclusion::gap),
            texts(Conclusion::row),
            texts(Conclusion::pack),
            column(conclusions, each -> each.version() == null ? null : (long) each.version(), Long[]::new),
            texts(each -> json.write(each.inputs())),
            texts(each -> json.write(json.steps(each.steps()))),
            column(decisions, each -> each.decidedAt().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new),
            column(decisions, NewDecision::cause, String[]::new)
        };
    }

    /** Only what the outcome does not already say. */
    private @Nullable String outputs(Conclusion conclusion) {
        boolean said = conclusion.outputs().keySet().equals(Set.of(conclusion.decision()));
        return conclusion.outputs().isEmpty() || said ? null : json.write(conclusion.outputs());
    }

    private Object texts(Function<Conclusion, @Nullable String> text) {
        return column(conclusions, text, String[]::new);
    }

    private static <T, R> Object column(
            List<T> rows, Function<T, @Nullable R> value, IntFunction<@Nullable R[]> array) {
        var column = array.apply(rows.size());
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }
}
