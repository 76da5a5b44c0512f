package io.keyhold.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a pack's worked cases. */
public final class Cases {

    /** How one case came out; {@code problem} is empty when it holds. */
    public record Result(WorkedCase worked, Outcome outcome, String problem) {

        public boolean holds() {
            return problem.isEmpty();
        }
    }

    private Cases() {}

    public static List<Result> run(Pack pack) {
        Map<List<Choice>, Handbook> handbooks = new HashMap<>();
        return pack.cases().stream()
                .map(worked -> run(
                        worked,
                        handbooks.computeIfAbsent(worked.choices(), choices -> Handbook.of(pack.withChoices(choices)))))
                .toList();
    }

    private static Result run(WorkedCase worked, Handbook handbook) {
        Outcome outcome = handbook.decide(worked.decision(), worked.facts(), worked.on());
        boolean holds = switch (worked.expected()) {
            case WorkedCase.Expected.Result result -> outcome instanceof Decided decided && fits(result, decided);
            case WorkedCase.Expected.Open open -> outcome instanceof Undecided undecided && fits(open, undecided);
        };
        return new Result(worked, outcome, holds ? "" : problem(worked, outcome));
    }

    private static boolean fits(WorkedCase.Expected.Result expected, Decided decided) {
        return decided.outputs().entrySet().containsAll(expected.outputs().entrySet())
                && (expected.row().equals("-") || expected.row().equals(decided.row()));
    }

    private static boolean fits(WorkedCase.Expected.Open expected, Undecided undecided) {
        return expected.code() == undecided.code()
                && (expected.about().equals("-")
                        || undecided.about().contains(expected.about())
                        || undecided.stoppedAt().equals(expected.about()));
    }

    private static String problem(WorkedCase worked, Outcome outcome) {
        Label told = told(worked, outcome);
        return worked.where() + " (" + worked.clause() + "): case " + worked.id() + " " + told.en();
    }

    /** What a case that does not hold should give, and what it gives. */
    static Label fault(Result result) {
        return told(result.worked(), result.outcome());
    }

    private static Label told(WorkedCase worked, Outcome outcome) {
        Label wanted = switch (worked.expected()) {
            case WorkedCase.Expected.Result result -> decided(result.outputs(), result.row());
            case WorkedCase.Expected.Open open -> undecided(open.code(), open.about());
        };
        Label got = switch (outcome) {
            case Decided decided -> decided(decided.outputs(), decided.row());
            case Undecided undecided -> undecided(undecided.code(), undecided.about() + " at " + undecided.stoppedAt());
        };
        return new Label(
                "应为 " + wanted.zh() + "，现为 " + got.zh(), "should give " + wanted.en() + " but gives " + got.en());
    }

    private static Label decided(Map<String, Object> outputs, String row) {
        return new Label(outputs + "（行 " + row + "）", outputs + " by row " + row);
    }

    private static Label undecided(Undecided.Code code, String about) {
        return new Label("未定 " + code.id() + "（" + about + "）", code.id() + " about " + about);
    }
}
