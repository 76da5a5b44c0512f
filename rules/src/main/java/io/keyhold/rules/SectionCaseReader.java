package io.keyhold.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a worked case of a section that is no table: what it asks goes by the kind of section. */
final class SectionCaseReader {

    private final Pack pack;
    private final CaseReader cases;

    SectionCaseReader(Pack pack, CaseReader cases) {
        this.pack = pack;
        this.cases = cases;
    }

    SectionCase read(Yaml yaml) {
        yaml.only(Set.of("id", "clause", "section", "on", "facts", "choices", "ask", "expect"));
        Section section = yaml.need("section").among(pack.sections(), new Label("章节", "section"));
        LocalDate on = yaml.need("on").day();
        Yaml facts = yaml.find("facts");
        Yaml ask = yaml.find("ask");
        return new SectionCase(
                yaml.need("id").name(),
                yaml.need("clause").among(pack.clauses(), Vocabulary.CLAUSE).id(),
                section.name(),
                on,
                facts == null ? Map.of() : cases.facts(facts),
                cases.choices(yaml.find("choices"), on),
                question(section, ask == null ? yaml : ask, ask),
                expected(section, yaml.need("expect")),
                yaml.where());
    }

    private static SectionCase.Question question(Section section, Yaml at, @Nullable Yaml ask) {
        return switch (section) {
            case StageList list -> new SectionCase.Question.Leaving(stage(list, asked(at, ask, "stage")));
            case Scorecard card -> new SectionCase.Question.Scoring(measured(card, asked(at, ask, "measured")));
            case Formula formula -> dividing(formula, at, ask);
            case Period ignored ->
                new SectionCase.Question.Lasting(start(asked(at, ask, "from").need("from")));
            case Cadence ignored -> new SectionCase.Question.Owing(done(ask));
            case Escalation ignored -> grading(asked(at, ask, "grades", "month"));
            case Form form ->
                new SectionCase.Question.Filling(
                        values(form, asked(at, ask, "values").need("values")));
            default -> new SectionCase.Question.Agreeing();
        };
    }

    private static Yaml asked(Yaml at, @Nullable Yaml ask, String... keys) {
        if (ask == null) {
            throw at.flaw(
                    new Label("缺少“ask”", "'ask' is missing"),
                    new Label("写明问什么：" + String.join("、", keys), "say what is asked: " + String.join(", ", keys)));
        }
        return ask.only(Set.of(keys));
    }

    private static String stage(StageList list, Yaml ask) {
        Map<String, StageList.Stage> stages = new LinkedHashMap<>();
        list.stages().forEach(stage -> stages.put(stage.id(), stage));
        return ask.need("stage").among(stages, new Label("阶段", "stage")).id();
    }

    private static Map<String, BigDecimal> measured(Scorecard card, Yaml ask) {
        Map<String, Scorecard.Measured> known = new TreeMap<>();
        for (Scorecard.Indicator indicator : card.indicators()) {
            known.put(indicator.measure().fact(), indicator.measure());
            known.put(indicator.scoring().measure().fact(), indicator.scoring().measure());
            indicator
                    .readings()
                    .values()
                    .forEach(each -> known.put(each.measure().fact(), each.measure()));
        }
        Map<String, BigDecimal> measured = new TreeMap<>();
        ask.need("measured")
                .only(known.keySet())
                .entries()
                .forEach((name, value) -> measured.put(name, SectionParts.number(value)));
        return measured;
    }

    private static SectionCase.Question dividing(Formula formula, Yaml at, @Nullable Yaml ask) {
        Yaml asked = asked(at, ask, "whole", "weights", "amounts");
        Set<String> terms =
                Set.copyOf(formula.terms().stream().map(Formula.Term::id).toList());
        Map<String, List<Long>> amounts = new LinkedHashMap<>();
        asked.need("amounts")
                .only(terms)
                .entries()
                .forEach((term, parts) -> amounts.put(
                        term,
                        parts.items().stream()
                                .map(each -> (long) each.wholeNumber())
                                .toList()));
        boolean uneven = amounts.values().stream().map(List::size).distinct().count() != 1;
        if (uneven || amounts.values().stream().allMatch(parts -> parts.stream().allMatch(part -> part == 0))) {
            throw asked.need("amounts")
                    .flaw(
                            new Label("无法据此分配", "nothing can be divided by this"),
                            new Label("每项写同样多的数，且不全为 0", "write as many numbers for each term, not all of them 0"));
        }
        return new SectionCase.Question.Dividing(asked.need("whole").wholeNumber(), weights(formula, asked), amounts);
    }

    /** Weights are asked with where the handbook leaves them open. */
    private static List<Integer> weights(Formula formula, Yaml asked) {
        Yaml weights = asked.find("weights");
        List<Integer> all = weights == null
                ? List.of()
                : weights.items().stream().map(Yaml::wholeNumber).toList();
        int sum = all.stream().mapToInt(Integer::intValue).sum();
        boolean wrong = weights == null
                ? !formula.isSet()
                : all.size() != formula.terms().size() || sum != 100;
        if (wrong) {
            throw asked.flaw(
                    new Label("权重应与各项一一对应，合计 100", "there is a weight for each term, and they make 100"),
                    new Label("写 weights: [50, 30, 20]", "write 'weights: [50, 30, 20]'"));
        }
        return all;
    }

    private static LocalDateTime start(Yaml from) {
        return from.text().contains("T")
                ? LocalDateTime.parse((String) from.value(new ValueType.Moment()))
                : from.day().atStartOfDay();
    }

    private static List<LocalDate> done(@Nullable Yaml ask) {
        return ask == null
                ? List.of()
                : ask.only(Set.of("done")).need("done").items().stream()
                        .map(Yaml::day)
                        .toList();
    }

    private static SectionCase.Question grading(Yaml ask) {
        Map<YearMonth, String> grades = new TreeMap<>();
        ask.need("grades").entries().forEach((month, grade) -> grades.put(month(grade, month), grade.text()));
        return new SectionCase.Question.Grading(grades, month(ask.need("month"), ask.text("month")));
    }

    private static YearMonth month(Yaml at, String text) {
        if (!text.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            throw at.flaw(
                    new Label("“" + text + "”不是月份", "'" + text + "' is no month"),
                    new Label("写成 2015-03", "write it as 2015-03"));
        }
        return YearMonth.parse(text);
    }

    private static Map<String, String> values(Form form, Yaml yaml) {
        Set<String> fields =
                Set.copyOf(form.fields().stream().map(Form.Field::id).toList());
        Map<String, String> values = new LinkedHashMap<>();
        yaml.only(fields).entries().forEach((field, value) -> values.put(field, value.text()));
        return values;
    }

    private static Map<String, String> expected(Section section, Yaml expect) {
        Map<String, String> expected = new LinkedHashMap<>();
        expect.only(Sides.answers(section))
                .entries()
                .forEach((name, value) -> expected.put(
                        name,
                        value.isList()
                                ? Answer.text(
                                        value.items().stream().map(Yaml::text).toList())
                                : Answer.text(value.text())));
        return expected;
    }
}
