package io.keyhold.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says in words why something was decided, or was not. Works from what a decision log keeps, so that prose need not be
 * stored.
 */
public final class Prose {

    private final Pack pack;
    private final Lang lang;
    private final Wording wording;

    public Prose(Pack pack, Lang lang) {
        this.pack = pack;
        this.lang = lang;
        this.wording = new Wording(pack, lang);
    }

    public String tell(Outcome outcome) {
        return switch (outcome) {
            case Decided decided ->
                decided(
                        decided.decision(),
                        decided.row(),
                        decided.clause(),
                        decided.outputs(),
                        decided.inputs(),
                        decided.steps());
            case Undecided undecided ->
                undecided(
                        undecided.decision(),
                        undecided.code(),
                        undecided.stoppedAt(),
                        undecided.about(),
                        undecided.clause());
        };
    }

    /** For example: holds 24 trucks, owner, growth region: gold needs ≥ 20 trucks — AU-5, row …, version 1, since …. */
    public String decided(
            String decision,
            String row,
            String clause,
            Map<String, Object> outputs,
            Map<String, Object> inputs,
            List<Step> steps) {
        Decision asked = decision(decision);
        String reasons = reasons(asked, row, inputs, steps).stream().collect(wording.joined());
        String results = asked.outputs().stream()
                .filter(output -> outputs.containsKey(output.name()))
                .map(output -> wording.result(
                        output, outputs.get(output.name()), asked.outputs().size() > 1))
                .collect(wording.joined());
        String limits = asked instanceof Table table ? limits(table, row) : "";
        String told = (reasons.isEmpty() ? "" : reasons + wording.colon()) + results + limits;
        String cited = wording.cited(clause, row);
        return told + cited + wording.choices(steps);
    }

    private List<String> reasons(Decision decision, String row, Map<String, Object> inputs, List<Step> steps) {
        if (decision instanceof Measure measure) {
            return measure.ways().stream()
                    .filter(way -> way.id().equals(row))
                    .map(way -> wording.of(pack.facts().get(way.source())))
                    .toList();
        }
        List<String> reasons = new ArrayList<>();
        for (Input input : decision.inputs()) {
            if (asks((Table) decision, row, input)) {
                String reason = reason(input, inputs, steps);
                if (reason != null) {
                    reasons.add(reason);
                }
            }
        }
        return reasons;
    }

    private static boolean asks(Table table, String row, Input input) {
        Row found = row(table, row);
        return found == null || !found.when().get(table.inputs().indexOf(input)).isAny();
    }

    private @Nullable String reason(Input input, Map<String, Object> inputs, List<Step> steps) {
        if (input.decision() == null) {
            Object value = inputs.get(input.name());
            return value == null ? null : wording.value(input.label(), input.type(), input.unit(), value);
        }
        return steps.stream()
                .filter(step -> step.kind() != Step.Kind.CHOICE && step.name().equals(input.decision()))
                .findFirst()
                .map(step -> wording.value(label(step, input), input.type(), input.unit(), step.value()))
                .orElse(null);
    }

    /** A measure is called by what counted: "holds", "group holds". */
    private Label label(Step step, Input input) {
        Fact counted = step.kind() == Step.Kind.MEASURE ? pack.facts().get(step.source()) : null;
        return counted == null ? input.label() : counted.label();
    }

    private String limits(Table table, String row) {
        Row found = row(table, row);
        if (found == null) {
            return "";
        }
        List<String> limits = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            Input input = table.inputs().get(i);
            Cell cell = found.when().get(i);
            if (!cell.isAny()
                    && (input.type() instanceof ValueType.Whole || input.type() instanceof ValueType.Decimal)) {
                limits.add(wording.limit(input, cell));
            }
        }
        return wording.asked(limits);
    }

    private static @Nullable Row row(Table table, String id) {
        return table.rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** For example: the handbook leaves open, and nobody has chosen: … — AU-5, version 1, since …. */
    public String undecided(
            String decision, Undecided.Code code, String stoppedAt, List<String> about, @Nullable String clause) {
        Decision stopped = pack.decisions().get(stoppedAt);
        Label at = stopped == null ? new Label(stoppedAt, stoppedAt) : stopped.label();
        String reason = switch (code) {
            case NO_VERSION -> wording.noVersion();
            case NO_ROW -> wording.noRow(at);
            case MISSING_FACT ->
                wording.missing(about.stream().map(this::factLabel).toList());
            case OPEN_GAP -> wording.openGap(gapQuestion(about));
            case SEVERAL_ROWS -> wording.severalRows(at, about);
        };
        String because = stoppedAt.equals(decision) ? "" : wording.because(at);
        return because + reason + (clause == null ? "" : wording.cited(clause, null));
    }

    /** What would change it, for example: 5 fewer trucks (holds) and it is silver. */
    public String tell(Turn turn) {
        return new TurnWords(pack, lang, this).tell(turn);
    }

    /** The outcome alone, in words. */
    public String outcome(String decision, Object outcome) {
        return wording.bare(decision(decision).outputs().getFirst().type(), outcome);
    }

    /** What a decision rests on, fact by fact and then what was concluded on the way, each with its words. */
    public List<Ground> grounds(Map<String, Object> inputs, List<Step> steps) {
        List<Ground> grounds = new ArrayList<>();
        inputs.forEach((name, value) -> {
            Fact fact = pack.facts().get(name);
            if (fact != null) {
                grounds.add(ground(name, fact.label(), fact.type(), fact.unit(), value, null));
            }
        });
        for (Step step : steps) {
            Decision found = pack.decisions().get(step.name());
            if (found != null && step.kind() != Step.Kind.CHOICE) {
                Output output = found.outputs().getFirst();
                grounds.add(
                        ground(step.name(), found.label(), output.type(), output.unit(), step.value(), step.clause()));
            }
        }
        return grounds;
    }

    private Ground ground(
            String name, Label label, ValueType type, @Nullable Unit unit, Object value, @Nullable String clause) {
        String unitWord = unit == null ? null : unit.label().in(lang);
        return new Ground(
                name, label.in(lang), wording.bare(type, value), type instanceof ValueType.Place, unitWord, clause);
    }

    /**
     * Something a decision rests on, in words.
     *
     * @param place whether the value is a division code
     * @param clause the clause that concluded it; null for a fact
     */
    public record Ground(
            String name,
            String label,
            String value,
            boolean place,
            @Nullable String unit,
            @Nullable String clause) {}

    /** What a company chose for a gap, in words. */
    public String chosen(Step choice) {
        return wording.chosen(pack.gaps().get(choice.name()), choice.value());
    }

    private Label factLabel(String name) {
        Fact fact = pack.facts().get(name);
        return fact == null ? new Label(name, name) : fact.label();
    }

    private Label gapQuestion(List<String> about) {
        String id = about.stream().collect(Collectors.joining());
        Gap gap = pack.gaps().get(id);
        return gap == null ? new Label(id, id) : gap.question();
    }

    private Decision decision(String name) {
        Decision decision = pack.decisions().get(name);
        if (decision == null) {
            throw QuestionRefused.noDecision(name, pack.ref(), pack.decisions().keySet());
        }
        return decision;
    }
}
