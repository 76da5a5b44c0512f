package io.keyhold.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs a pack's worked cases of sections that are no tables. */
public final class SectionCases {

    /**
     * How one case came out.
     *
     * @param answer what the section says, by name
     * @param shown which sides of the section's parts the case shows, such as {@code proposal shut}
     * @param problem what it should say and does not; null when the case holds
     */
    public record Result(
            SectionCase worked,
            Map<String, String> answer,
            Set<String> shown,
            @Nullable Label problem) {

        public boolean holds() {
            return problem == null;
        }
    }

    private SectionCases() {}

    public static List<Result> run(Pack pack) {
        Map<List<Choice>, Handbook> handbooks = new HashMap<>();
        return pack.sectionCases().stream()
                .map(worked -> run(
                        pack,
                        worked,
                        handbooks.computeIfAbsent(worked.choices(), chosen -> Handbook.of(pack.withChoices(chosen)))))
                .toList();
    }

    private static Result run(Pack pack, SectionCase worked, Handbook handbook) {
        Answer answer = Answers.of(pack, worked, handbook);
        Map<String, String> got = new LinkedHashMap<>();
        worked.expected().keySet().forEach(name -> got.put(name, answer.texts().getOrDefault(name, Answer.NONE)));
        Label problem = got.equals(worked.expected()) ? null : problem(worked, got);
        return new Result(worked, Map.copyOf(answer.texts()), Set.copyOf(answer.shown()), problem);
    }

    private static Label problem(SectionCase worked, Map<String, String> got) {
        return new Label(
                "用例 " + worked.id() + " 不再成立：应为 " + worked.expected() + "，现为 " + got,
                "case " + worked.id() + " should give " + worked.expected() + " but gives " + got);
    }
}
