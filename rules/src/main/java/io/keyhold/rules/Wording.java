package io.keyhold.rules;

import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The turns of phrase of one language. */
final class Wording {

    private final Pack pack;
    private final Lang lang;

    Wording(Pack pack, Lang lang) {
        this.pack = pack;
        this.lang = lang;
    }

    private String say(String zh, String en) {
        return lang == Lang.ZH ? zh : en;
    }

    Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(say("，", ", "));
    }

    String colon() {
        return say("：", ": ");
    }

    String of(@Nullable Fact fact) {
        return fact == null ? "" : fact.label().in(lang);
    }

    /** A value with what it is: codes speak for themselves, numbers and days need their label. */
    String value(Label label, ValueType type, @Nullable Unit unit, Object value) {
        return switch (type) {
            case ValueType.Coded ignored -> bare(type, value);
            default -> label.in(lang) + " " + bare(type, value) + unit(unit);
        };
    }

    /** The value alone, without label or unit. */
    String bare(ValueType type, Object value) {
        return switch (type) {
            case ValueType.Coded coded -> code(coded.dictionary(), value);
            case ValueType.Truth ignored -> value.toString().equals("true") ? say("是", "yes") : say("否", "no");
            default -> value.toString();
        };
    }

    private String code(Dictionary dictionary, Object value) {
        return dictionary
                .code(value.toString())
                .map(code -> code.label().in(lang))
                .orElse(value.toString());
    }

    private String unit(@Nullable Unit unit) {
        return unit == null ? "" : " " + unit.label().in(lang);
    }

    String result(Output output, @Nullable Object value, boolean named) {
        if (value instanceof List<?> list) {
            String all = list.stream()
                    .map(each -> value(output.label(), output.type(), null, each))
                    .collect(Collectors.joining(say("、", ", ")));
            return output.label().in(lang) + " " + all;
        }
        String told = value(output.label(), output.type(), output.unit(), value == null ? "" : value);
        return named && output.type() instanceof ValueType.Coded
                ? output.label().in(lang) + " " + told
                : told;
    }

    String limit(Input input, Cell cell) {
        Ranges ranges = cell.ranges();
        Ranges domain = input.type().domain();
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < ranges.count(); i++) {
            told.append(told.isEmpty() ? "" : say("或 ", "or "));
            boolean from = ranges.low(i) > domain.low(0);
            boolean to = ranges.high(i) < domain.high(0);
            String low = input.type().decode(ranges.low(i)).toString();
            String high = input.type().decode(ranges.high(i)).toString();
            told.append(low.equals(high) ? low : from && to ? low + "–" + high : from ? "≥ " + low : "≤ " + high);
        }
        return told + unit(input.unit());
    }

    String asked(List<String> limits) {
        String all = String.join(say("，", ", "), limits);
        return limits.isEmpty() ? "" : say("要求 " + all, " needs " + all);
    }

    String cited(String clause, @Nullable String row) {
        PackRef ref = pack.ref();
        String at = row == null ? "" : say("，行 ", ", row ") + row;
        return say(
                "——" + clause + at + "，版本 " + ref.version() + "，自 " + ref.from() + " 起",
                " — " + clause + at + ", version " + ref.version() + ", since " + ref.from());
    }

    String choices(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.kind() == Step.Kind.CHOICE)
                .map(this::choice)
                .collect(Collectors.joining());
    }

    private String choice(Step step) {
        Gap gap = pack.gaps().get(step.name());
        String question = gap == null ? step.name() : gap.question().in(lang);
        String chosen = chosen(gap, step.value());
        String who = step.source() + (step.note() == null ? "" : say("，", ", ") + step.note());
        return say(
                "；手册空白：" + question + "企业选定：" + chosen + "（" + who + "）",
                "; the handbook leaves open: " + question + " Chosen: " + chosen + " (" + who + ")");
    }

    String chosen(@Nullable Gap gap, Object value) {
        if (gap == null) {
            return value.toString();
        }
        if (gap.byPlace() != null) {
            return code(gap.byPlace(), value);
        }
        return gap.choices().stream()
                .filter(code -> code.id().equals(value))
                .map(code -> code.label().in(lang))
                .findFirst()
                .orElse(value.toString());
    }

    String noVersion() {
        return say("当日没有生效的手册版本", "no version of the handbook was in force on that day");
    }

    String noRow(Label at) {
        return say("“" + at.zh() + "”没有一行适用", "no row of “" + at.en() + "” applies");
    }

    String missing(List<Label> facts) {
        String names = facts.stream().map(label -> label.in(lang)).collect(Collectors.joining(say("、", ", ")));
        return say("缺少事实：" + names, "facts are missing: " + names);
    }

    String openGap(Label question) {
        return say("手册留有空白，企业尚未选定：", "the handbook leaves open, and nobody has chosen: ") + question.in(lang);
    }

    String severalRows(Label at, List<String> rows) {
        String names = String.join(say("、", ", "), rows);
        return say("“" + at.zh() + "”有多行同时适用：" + names, "several rows of “" + at.en() + "” apply: " + names);
    }

    String because(Label at) {
        return say("“" + at.zh() + "”未定：", "“" + at.en() + "” is undecided: ");
    }
}
