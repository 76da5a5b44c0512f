package io.keyhold.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says a turn in words: "5 fewer trucks (holds) and it is silver". */
final class TurnWords {

    private final Pack pack;
    private final Lang lang;
    private final Wording wording;
    private final Prose prose;

    TurnWords(Pack pack, Lang lang, Prose prose) {
        this.pack = pack;
        this.lang = lang;
        this.wording = new Wording(pack, lang);
        this.prose = prose;
    }

    private String say(String zh, String en) {
        return lang == Lang.ZH ? zh : en;
    }

    String tell(Turn turn) {
        return condition(turn) + consequence(turn.outcome());
    }

    private String condition(Turn turn) {
        Fact fact = Objects.requireNonNull(pack.facts().get(turn.fact()));
        if (turn.via() != null) {
            String there = wording.bare(
                    Objects.requireNonNull(pack.decisions().get(turn.via().decision()))
                            .outputs()
                            .getFirst()
                            .type(),
                    turn.via().to());
            return say("若为" + there + "，", "in a place that is " + there + " ");
        }
        if (turn.delta() != null) {
            return by(turn, fact, turn.delta());
        }
        String value = wording.bare(fact.type(), turn.to());
        String unit = fact.unit() == null ? "" : " " + fact.unit().label().in(lang);
        return switch (fact.type()) {
            case ValueType.Coded ignored -> say("若为" + value + "，", "if " + value + " ");
            case ValueType.Truth ignored ->
                say(
                        "若“" + turn.label().zh() + "”为" + value + "，",
                        "if “" + turn.label().en() + "” is " + value + " ");
            default ->
                say(
                        "若" + turn.label().zh() + " " + value + unit + "，",
                        "if " + turn.label().en() + " " + value + unit + " ");
        };
    }

    private String by(Turn turn, Fact fact, BigDecimal delta) {
        String amount = delta.abs().stripTrailingZeros().toPlainString();
        boolean more = delta.signum() > 0;
        boolean day = fact.type() instanceof ValueType.Day;
        String unit = fact.unit() == null ? "" : " " + fact.unit().label().in(lang);
        String label = turn.label().in(lang);
        if (lang == Lang.ZH) {
            return day
                    ? label + (more ? "晚 " : "早 ") + amount + " 天，"
                    : label + (more ? "多 " : "少 ") + amount + unit + "，";
        }
        boolean counted = fact.type() instanceof ValueType.Whole;
        String compared =
                day ? (more ? " days later" : " days earlier") : more ? " more" : counted ? " fewer" : " less";
        // "1 more trucks" is no English, and what is counted stands behind.
        return amount + compared + (amount.equals("1") ? "" : unit) + " (" + label + ") and ";
    }

    private String consequence(Outcome outcome) {
        return switch (outcome) {
            case Decided decided -> say("即为", "it is ") + results(decided);
            case Undecided undecided ->
                say("即无法判定：", "it is undecided: ")
                        + prose.undecided(
                                undecided.decision(), undecided.code(), undecided.stoppedAt(), undecided.about(), null);
        };
    }

    private String results(Decided decided) {
        List<Output> outputs =
                Objects.requireNonNull(pack.decisions().get(decided.decision())).outputs();
        Map<String, Object> values = decided.outputs();
        return outputs.stream()
                .map(output -> result(output, values.get(output.name()), outputs.size() > 1))
                .collect(Collectors.joining(say("，", ", ")));
    }

    private String result(Output output, @Nullable Object value, boolean named) {
        return output.type() instanceof ValueType.Coded || value instanceof List || named
                ? wording.result(output, value, named)
                : wording.bare(output.type(), String.valueOf(value))
                        + (output.unit() == null
                                ? ""
                                : " " + output.unit().label().in(lang));
    }
}
