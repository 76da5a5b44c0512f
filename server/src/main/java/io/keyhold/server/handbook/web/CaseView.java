package io.keyhold.server.handbook.web;

import io.keyhold.rules.Cases;
import io.keyhold.rules.Choice;
import io.keyhold.rules.Decided;
import io.keyhold.rules.Outcome;
import io.keyhold.rules.Pack;
import io.keyhold.rules.SectionCase;
import io.keyhold.rules.SectionCase.Question;
import io.keyhold.rules.SectionCases;
import io.keyhold.rules.Undecided;
import io.keyhold.rules.Where;
import io.keyhold.rules.WorkedCase;
import io.keyhold.rules.WorkedCase.Expected;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A worked case as clients get it; {@code problem} says what it gives instead, in English, and is null while it holds.
 *
 * @param decision what it asks: a decision, or a section that is no table
 */
public record CaseView(
        String id,
        String topic,
        int line,
        String clause,
        String decision,
        LocalDate on,
        Map<String, Object> facts,
        List<ChosenFor> choices,
        @Nullable Map<String, Object> expect,
        @Nullable String row,
        @Nullable String undecided,
        @Nullable String about,
        boolean holds,
        @Nullable String problem,
        @Nullable Came actual) {

    /** What came where a case expects something else: outputs by a row, or the reason why there are none, and what it is about. */
    public record Came(
            @Nullable Map<String, Object> outputs,
            @Nullable String row,
            @Nullable String undecided,
            @Nullable String about) {}

    public record ChosenFor(String gap, @Nullable String code, Map<String, String> places) {}

    /** All cases of a pack, those of tables first, each with how it comes out. */
    public static List<CaseView> all(Pack pack) {
        return Stream.concat(
                        Cases.run(pack).stream().map(CaseView::of),
                        SectionCases.run(pack).stream().map(CaseView::of))
                .toList();
    }

    private static CaseView of(Cases.Result result) {
        var worked = result.worked();
        return switch (worked.expected()) {
            case Expected.Result expected -> view(result, expected.outputs(), named(expected.row()), null, null);
            case Expected.Open open -> view(result, null, null, open.code().id(), named(open.about()));
        };
    }

    private static CaseView of(SectionCases.Result result) {
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
                result.holds() ? null : new Came(came(result), null, null, null));
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

    private static Came came(Outcome outcome) {
        return switch (outcome) {
            case Decided decided -> new Came(decided.outputs(), decided.row(), null, null);
            case Undecided open ->
                new Came(
                        null,
                        null,
                        open.code().id(),
                        open.about().isEmpty() ? open.stoppedAt() : open.about().getFirst());
        };
    }

    private static List<ChosenFor> choices(List<Choice> choices) {
        return choices.stream()
                .map(each -> new ChosenFor(each.gap(), each.code(), each.places()))
                .toList();
    }
}
