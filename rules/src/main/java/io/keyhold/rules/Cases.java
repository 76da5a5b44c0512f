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
        String wanted = switch (worked.expected()) {
            case WorkedCase.Expected.Result result -> result.outputs() + " by row " + result.row();
            case WorkedCase.Expected.Open open -> open.code().id() + " about " + open.about();
        };
        String got = switch (outcome) {
            case Decided decided -> decided.outputs() + " by row " + decided.row();
            case Undecided undecided ->
                undecided.code().id() + " about " + undecided.about() + " at " + undecided.stoppedAt();
        };
        return worked.where() + " (" + worked.clause() + "): case " + worked.id() + " should give " + wanted
                + " but gives " + got;
    }
}
