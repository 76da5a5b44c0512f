package io.keyhold.server.handbook;

import io.keyhold.rules.Decided;
import io.keyhold.rules.Lang;
import io.keyhold.rules.Outcome;
import io.keyhold.rules.Pack;
import io.keyhold.rules.PackRef;
import io.keyhold.rules.Prose;
import io.keyhold.rules.Step;
import io.keyhold.rules.Undecided;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a handbook concluded, in the shape that is kept: decided ({@code outcome} and {@code row}) or undecided ({@code code}, where
 * it stopped and what that is about).
 */
public record Conclusion(
        String decision,
        @Nullable String outcome,
        Map<String, Object> outputs,
        Undecided.@Nullable Code code,
        @Nullable String stoppedAt,
        List<String> about,
        @Nullable String clause,
        @Nullable String gap,
        @Nullable String row,
        @Nullable String pack,
        @Nullable Integer version,
        Map<String, Object> inputs,
        List<Step> steps) {

    public static Conclusion of(Outcome outcome) {
        return switch (outcome) {
            case Decided decided -> of(decided);
            case Undecided undecided -> of(undecided);
        };
    }

    private static Conclusion of(Decided decided) {
        return new Conclusion(
                decided.decision(),
                decided.outcome().toString(),
                decided.outputs(),
                null,
                null,
                List.of(),
                decided.clause(),
                null,
                decided.row(),
                decided.pack().id(),
                decided.pack().version(),
                decided.inputs(),
                decided.steps());
    }

    private static Conclusion of(Undecided undecided) {
        PackRef pack = undecided.pack();
        return new Conclusion(
                undecided.decision(),
                null,
                Map.of(),
                undecided.code(),
                undecided.stoppedAt(),
                undecided.about(),
                undecided.clause(),
                undecided.gap(),
                null,
                pack == null ? null : pack.id(),
                pack == null ? null : pack.version(),
                undecided.inputs(),
                undecided.steps());
    }

    /** In words, told with the version that concluded it. */
    public String prose(Pack told, Lang lang) {
        var prose = new Prose(told, lang);
        if (code != null) {
            return prose.undecided(decision, code, Objects.requireNonNullElse(stoppedAt, decision), about, clause);
        }
        return prose.decided(
                decision, Objects.requireNonNull(row), Objects.requireNonNull(clause), outputs, inputs, steps);
    }
}
