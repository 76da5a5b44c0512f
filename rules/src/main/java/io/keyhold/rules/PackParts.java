package io.keyhold.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All parts of a pack: head, clauses, words, gaps, decisions, sections, cases. */
final class PackParts {

    private final Pack pack;
    private final List<Part> parts = new ArrayList<>();

    private PackParts(Pack pack) {
        this.pack = pack;
    }

    static List<Part> of(Pack pack) {
        PackParts all = new PackParts(pack);
        all.head();
        all.words();
        pack.gaps().values().forEach(all::gap);
        DecisionParts decisions = new DecisionParts(all.parts);
        pack.decisions().values().forEach(decisions::add);
        FigureParts sections = new FigureParts(all.parts);
        pack.sections().values().forEach(sections::add);
        all.cases();
        all.sectionCases();
        return all.parts;
    }

    /** Which version it is and when it is in force is told elsewhere. */
    private void head() {
        Control control = pack.control();
        parts.add(new Part.Builder("handbook", "handbook", pack.title())
                .say("编号", "number", control == null ? null : control.number())
                .say("签发", "signing", control == null ? null : control.signing())
                .label("标题", "title", pack.title())
                .say("企业类型", "kind of company", pack.kind())
                .own(control == null ? null : control.clause()));
        for (Clause clause : pack.clauses().values()) {
            parts.add(new Part.Builder("clauses", clause.id(), clause.title())
                    .label("标题", "title", clause.title())
                    .label("正文", "text", clause.text())
                    .label("由谁执行", "carried out by", clause.later())
                    .own(clause.id()));
        }
    }

    private void words() {
        units().forEach((name, label) -> parts.add(new Part.Builder("units", name, label)
                .label("名称", "label", label)
                .own(null)));
        for (Dictionary dictionary : pack.dictionaries().values()) {
            parts.add(new Part.Builder("dictionaries", dictionary.name(), dictionary.label())
                    .label("名称", "label", dictionary.label())
                    .own(dictionary.clause()));
            codes("dictionaries", dictionary.name(), dictionary.label(), dictionary.codes());
        }
        for (Fact fact : pack.facts().values()) {
            parts.add(new Part.Builder("facts", fact.name(), fact.label())
                    .label("名称", "label", fact.label())
                    .say("类型", "type", type(fact.type()))
                    .say("单位", "unit", unit(fact.unit()))
                    .say("由谁回答", "answered by", fact.owner())
                    .own(null));
        }
    }

    /** Units are kept with what counts in them. */
    private Map<String, Label> units() {
        Map<String, Label> units = new TreeMap<>();
        Stream<@Nullable Unit> used = Stream.of(
                        pack.facts().values().stream().map(Fact::unit),
                        pack.decisions().values().stream()
                                .flatMap(decision -> decision.outputs().stream())
                                .map(Output::unit),
                        pack.sections().values().stream().flatMap(FigureParts::units))
                .flatMap(each -> each);
        used.filter(Objects::nonNull).forEach(unit -> units.put(unit.name(), unit.label()));
        return units;
    }

    private void codes(String section, String name, Label label, List<Code> codes) {
        for (Code code : codes) {
            parts.add(new Part.Builder(section, name, label)
                    .label("名称", "label", code.label())
                    .row("codes", code.id(), null, true));
        }
    }

    private void gap(Gap gap) {
        parts.add(new Part.Builder("gaps", gap.id(), gap.question())
                .say("性质", "kind", gap.kind().name().toLowerCase(java.util.Locale.ROOT))
                .label("问题", "question", gap.question())
                .say(
                        "逐地选定",
                        "by place",
                        gap.byPlace() == null ? null : gap.byPlace().name())
                .label("由谁问", "asked by", gap.later())
                .own(gap.clause()));
        codes("gaps", gap.id(), gap.question(), gap.choices());
    }

    private void cases() {
        Map<String, Integer> seen = new HashMap<>();
        for (WorkedCase worked : pack.cases()) {
            int times = seen.merge(worked.id(), 1, Integer::sum);
            String name = times == 1 ? worked.id() : worked.id() + " (" + times + ")";
            parts.add(new Part.Builder("cases", name, new Label(worked.id(), worked.id()))
                    .say("判定", "decides", worked.decision())
                    .say("日期", "on", worked.on())
                    .say("事实", "facts", listed(worked.facts()))
                    .say("选定", "choices", chosen(worked.choices()))
                    .say("应得", "expects", expected(worked))
                    .own(worked.clause()));
        }
    }

    private void sectionCases() {
        for (SectionCase worked : pack.sectionCases()) {
            parts.add(
                    new Part.Builder("cases", worked.section() + " " + worked.id(), new Label(worked.id(), worked.id()))
                            .say("章节", "section", worked.section())
                            .say("日期", "on", worked.on())
                            .say("事实", "facts", listed(worked.facts()))
                            .say("选定", "choices", chosen(worked.choices()))
                            .say("问", "asks", worked.question())
                            .say("应得", "expects", listed(worked.expected()))
                            .own(worked.clause()));
        }
    }

    private static String chosen(List<Choice> choices) {
        Map<String, Object> chosen = new TreeMap<>();
        choices.forEach(each -> chosen.put(each.gap(), each.code() == null ? each.places() : each.code()));
        return listed(chosen);
    }

    private static String expected(WorkedCase worked) {
        return switch (worked.expected()) {
            case WorkedCase.Expected.Result result -> listed(result.outputs()) + " (" + result.row() + ")";
            case WorkedCase.Expected.Open open -> open.code().id() + " (" + open.about() + ")";
        };
    }

    static String listed(Map<String, ?> values) {
        return String.join(
                ", ",
                new TreeMap<>(values)
                        .entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue())
                                .toList());
    }

    static @Nullable String unit(@Nullable Unit unit) {
        return unit == null ? null : unit.name();
    }

    /** A type by the name packs call it, with its limits. */
    static String type(ValueType type) {
        return switch (type) {
            case ValueType.Whole whole -> "integer" + limits(type, whole.least(), whole.most(), Integer.MIN_VALUE);
            case ValueType.Decimal decimal ->
                "number, " + decimal.scale() + " digits"
                        + limits(type, decimal.least(), decimal.most(), Long.MIN_VALUE);
            case ValueType.Truth ignored -> "boolean";
            case ValueType.Coded coded -> coded.dictionary().name();
            case ValueType.Place ignored -> "place";
            case ValueType.Day ignored -> "date";
            case ValueType.Moment ignored -> "date-time";
            case ValueType.Lasting ignored -> "duration";
            case ValueType.Text ignored -> "text";
        };
    }

    private static String limits(ValueType type, long least, long most, long none) {
        return (least == none ? "" : ", >= " + type.decode(least))
                + (most == Long.MAX_VALUE ? "" : ", <= " + type.decode(most));
    }
}
