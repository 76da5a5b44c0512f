package io.keyhold.server.policy.web;

import io.keyhold.rules.Cases;
import io.keyhold.rules.Choice;
import io.keyhold.rules.Decided;
import io.keyhold.rules.Outcome;
import io.keyhold.rules.SectionCase;
import io.keyhold.rules.SectionCase.Question;
import io.keyhold.rules.SectionCases;
import io.keyhold.rules.Undecided;
import io.keyhold.rules.Where;
import io.keyhold.rules.WorkedCase;
import io.keyhold.rules.WorkedCase.Expected;
import io.keyhold.server.policy.web.DraftAnswers.CameView;
import io.keyhold.server.policy.web.DraftAnswers.CaseView;
import io.keyhold.server.policy.web.DraftAnswers.ChoiceView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Worked cases as clients get them. */
final class CaseViews {
    private CaseViews() {}

    static CaseView of(Cases.Result result) {
        var worked = result.worked();
        return switch (worked.expected()) {
            case Expected.Result expected -> view(result, expected.outputs(), named(expected.row()), null, null);
            case Expected.Open open -> view(result, null, null, open.code().id(), named(open.about()));
        };
    }

    static CaseView of(SectionCases.Result result) {
        SectionCase worked = result.worked();
        return new CaseView(
                worked.id(),
                topic(worked.where()),
                worked.where().line(),
                worked.clause(),
                worked.section(),
                worked.on(),
                asked(worked),
                choices(worked.choices()),
                new LinkedHashMap<>(worked.expected()),
                null,
                null,
                null,
                result.holds(),
                result.problem() == null ? null : result.problem().en(),
                result.holds() ? null : new CameView(came(result), null, null, null));
    }

    /** The answers the case expects, as they came. */
    private static Map<String, Object> came(SectionCases.Result result) {
        var came = new LinkedHashMap<String, Object>();
        result.worked()
                .expected()
                .keySet()
                .forEach(name -> came.put(name, result.answer().getOrDefault(name, "-")));
        return came;
    }

    /** Facts, and what else the question brings along. */
    private static Map<String, Object> asked(SectionCase worked) {
        var asked = new LinkedHashMap<>(worked.facts());
        switch (worked.question()) {
            case Question.Leaving it -> asked.put("stage", it.stage());
            case Question.Scoring it -> asked.putAll(it.measured());
            case Question.Dividing it -> {
                asked.put("whole", it.whole());
                asked.putAll(it.amounts());
            }
            case Question.Lasting it -> asked.put("start", it.start().toString());
            case Question.Owing it -> asked.put("done", it.done().toString());
            case Question.Grading it -> it.grades().forEach((month, grade) -> asked.put(month.toString(), grade));
            case Question.Agreeing _ -> {}
            case Question.Filling it -> asked.putAll(it.values());
        }
        return asked;
    }

    private static String topic(Where where) {
        return where.file().replaceFirst("^cases/", "").replaceFirst("\\.yaml$", "");
    }

    /** A dash stands for any. */
    private static @Nullable String named(String text) {
        return text.equals("-") ? null : text;
    }

    private static CaseView view(
            Cases.Result result,
            @Nullable Map<String, Object> expect,
            @Nullable String row,
            @Nullable String undecided,
            @Nullable String about) {
        WorkedCase worked = result.worked();
        return new CaseView(
                worked.id(),
                topic(worked.where()),
                worked.where().line(),
                worked.clause(),
                worked.decision(),
                worked.on(),
                worked.facts(),
                choices(worked.choices()),
                expect,
                row,
                undecided,
                about,
                result.holds(),
                result.holds() ? null : result.problem(),
                result.holds() ? null : came(result.outcome()));
    }

    private static CameView came(Outcome outcome) {
        return switch (outcome) {
            case Decided decided -> new CameView(decided.outputs(), decided.row(), null, null);
            case Undecided open ->
                new CameView(
                        null,
                        null,
                        open.code().id(),
                        open.about().isEmpty() ? open.stoppedAt() : open.about().getFirst());
        };
    }

    private static List<ChoiceView> choices(List<Choice> choices) {
        return choices.stream()
                .map(each -> new ChoiceView(each.gap(), each.code(), each.places()))
                .toList();
    }
}
