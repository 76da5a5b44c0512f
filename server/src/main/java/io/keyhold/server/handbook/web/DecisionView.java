package io.keyhold.server.handbook.web;

import io.keyhold.rules.Decided;
import io.keyhold.rules.Gap;
import io.keyhold.rules.Lang;
import io.keyhold.rules.Pack;
import io.keyhold.rules.Prose;
import io.keyhold.rules.Row;
import io.keyhold.rules.Step;
import io.keyhold.rules.Table;
import io.keyhold.rules.Turn;
import io.keyhold.server.handbook.Conclusion;
import io.keyhold.server.handbook.KeptDecision;
import io.keyhold.server.handbook.PlaceNames;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kept decision with all that is needed to follow it, in the reader's language. */
record DecisionView(
        UUID id,
        String decision,
        String title,
        @Nullable String outcome,
        @Nullable String outcomeLabel,
        Map<String, Object> outputs,
        @Nullable Open undecided,
        @Nullable ClauseView clause,
        @Nullable RowView row,
        @Nullable String pack,
        String packTitle,
        @Nullable Integer version,
        @Nullable LocalDate effective,
        List<InputView> inputs,
        List<GapView> gaps,
        String prose,
        List<TurnView> turns,
        Instant decidedAt,
        Instant recordedAt,
        String cause) {
    record Open(String code, String reason) {}

    record ClauseView(String id, String title, String text) {}

    record RowView(String id, @Nullable String label) {}

    /** One thing the decision rests on; {@code decision} is its clause when it was itself concluded. */
    record InputView(
            String name,
            String label,
            String value,
            @Nullable String unit,
            @Nullable String decision) {}

    /** What would change it: one fact alone, in words, and the outcome it would then have; none where nothing would be decided. */
    record TurnView(
            String fact,
            String text,
            @Nullable String outcome,
            @Nullable String row,
            @Nullable String clause) {
        static TurnView of(Turn turn, Prose words) {
            return new TurnView(
                    turn.fact(),
                    words.tell(turn),
                    turn.outcome() instanceof Decided decided
                            ? decided.outcome().toString()
                            : null,
                    turn.row(),
                    turn.clause());
        }
    }

    /** What the handbook leaves open, and what was chosen; no choice where the gap stopped the decision. */
    record GapView(
            String id,
            String question,
            @Nullable String choice,
            @Nullable String by,
            @Nullable String why) {}

    static DecisionView of(KeptDecision kept, Pack told, List<Turn> turns, PlaceNames places, Lang lang) {
        var conclusion = kept.conclusion();
        var words = new Prose(told, lang);
        var prose = conclusion.prose(told, lang);
        var asked = told.decisions().get(conclusion.decision());
        var code = conclusion.code();
        return new DecisionView(
                kept.id(),
                conclusion.decision(),
                asked == null ? conclusion.decision() : asked.label().in(lang),
                conclusion.outcome(),
                conclusion.outcome() == null || asked == null
                        ? null
                        : words.outcome(conclusion.decision(), conclusion.outcome()),
                conclusion.outputs(),
                code == null ? null : new Open(code.id(), prose),
                clause(conclusion, told, lang),
                row(conclusion, told, lang),
                conclusion.pack(),
                told.title().in(lang),
                conclusion.version(),
                conclusion.version() == null ? null : told.ref().from(),
                inputs(conclusion, words, places),
                gaps(conclusion, told, words, lang),
                prose,
                turns.stream().map(turn -> TurnView.of(turn, words)).toList(),
                kept.decidedAt(),
                kept.recordedAt(),
                kept.cause());
    }

    private static @Nullable ClauseView clause(Conclusion conclusion, Pack told, Lang lang) {
        var clause = conclusion.clause() == null ? null : told.clauses().get(conclusion.clause());
        return clause == null
                ? null
                : new ClauseView(
                        clause.id(), clause.title().in(lang), clause.text().in(lang));
    }

    private static @Nullable RowView row(Conclusion conclusion, Pack told, Lang lang) {
        if (conclusion.row() == null) {
            return null;
        }
        var label = told.decisions().get(conclusion.decision()) instanceof Table table
                ? table.rows().stream()
                        .filter(row -> row.id().equals(conclusion.row()))
                        .map(Row::label)
                        .filter(each -> each != null)
                        .findFirst()
                        .map(each -> each.in(lang))
                        .orElse(null)
                : null;
        return new RowView(conclusion.row(), label);
    }

    private static List<InputView> inputs(Conclusion conclusion, Prose words, PlaceNames places) {
        return words.grounds(conclusion.inputs(), conclusion.steps()).stream()
                .map(ground -> new InputView(
                        ground.name(),
                        ground.label(),
                        ground.place() ? places.nameOf(ground.value()) : ground.value(),
                        ground.unit(),
                        ground.clause()))
                .toList();
    }

    private static List<GapView> gaps(Conclusion conclusion, Pack told, Prose words, Lang lang) {
        List<GapView> gaps = new ArrayList<>();
        for (Step step : conclusion.steps()) {
            if (step.kind() == Step.Kind.CHOICE) {
                gaps.add(new GapView(
                        step.name(),
                        question(told, step.name(), lang),
                        words.chosen(step),
                        step.source(),
                        step.note()));
            }
        }
        if (conclusion.gap() != null) {
            gaps.add(new GapView(conclusion.gap(), question(told, conclusion.gap(), lang), null, null, null));
        }
        return gaps;
    }

    private static String question(Pack told, String gap, Lang lang) {
        Gap found = told.gaps().get(gap);
        return found == null ? gap : found.question().in(lang);
    }
}
