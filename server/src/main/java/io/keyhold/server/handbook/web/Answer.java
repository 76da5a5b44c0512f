package io.keyhold.server.handbook.web;

import io.keyhold.rules.Lang;
import io.keyhold.rules.Pack;
import io.keyhold.rules.QuestionRefused;
import io.keyhold.rules.Step;
import io.keyhold.server.handbook.Conclusion;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.RefusedException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the handbook answers to facts put to it: an outcome with its clause and row, or undecided with the reason. Nothing is kept. */
public record Answer(
        String decision,
        @Nullable Map<String, Object> outcome,
        @Nullable Open undecided,
        @Nullable String clause,
        @Nullable String row,
        @Nullable String pack,
        @Nullable Integer version,
        Map<String, Object> inputs,
        List<Step> steps,
        String prose) {
    /** Why there is no outcome; {@code about} names the missing facts, the gap or the rows. */
    public record Open(
            String code,
            String reason,
            List<String> about,
            @Nullable String gap,
            @Nullable String clause) {}

    /** Facts that cannot be asked about, on their way to be rendered as a problem. */
    public static RefusedException refused(QuestionRefused refused, Lang lang) {
        var problems = refused.problems().stream().map(each -> each.in(lang)).toList();
        return new RefusedException(Refusal.invalid(
                "question-refused", Map.of("problems", problems, "detail", String.join("; ", problems))));
    }

    public static Answer of(Conclusion conclusion, Pack told, Lang lang) {
        var prose = conclusion.prose(told, lang);
        var code = conclusion.code();
        return new Answer(
                conclusion.decision(),
                code == null ? conclusion.outputs() : null,
                code == null
                        ? null
                        : new Open(code.id(), prose, conclusion.about(), conclusion.gap(), conclusion.clause()),
                conclusion.clause(),
                conclusion.row(),
                conclusion.pack(),
                conclusion.version(),
                conclusion.inputs(),
                conclusion.steps(),
                prose);
    }
}
