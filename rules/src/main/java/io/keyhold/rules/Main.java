package io.keyhold.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The handbook tool of the shell: {@code check FOLDER}, {@code explain FOLDER DECISION DAY fact=value …}. */
public final class Main {

    private static final String USAGE = """
            handbook check FOLDER
                reads the pack, runs its worked cases and prints what they cover
            handbook explain FOLDER DECISION DAY [fact=value …]
                decides and says why
            """;

    private Main() {}

    /** Ends with status 0, 1 where the pack or the question has faults, 2 where the call is not understood. */
    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    static int run(List<String> args) {
        try {
            if (args.size() == 2 && args.getFirst().equals("check")) {
                return check(Packs.read(Path.of(args.get(1))));
            }
            if (args.size() >= 4 && args.getFirst().equals("explain")) {
                return explain(Packs.read(Path.of(args.get(1))), args.subList(2, args.size()));
            }
        } catch (PackRefused | QuestionRefused refused) {
            System.err.println(refused.getMessage());
            return 1;
        }
        System.err.print(USAGE);
        return 2;
    }

    private static int check(Pack pack) {
        List<String> problems = Cases.run(pack).stream()
                .map(Cases.Result::problem)
                .filter(problem -> !problem.isEmpty())
                .toList();
        System.out.println(Coverage.of(pack).table());
        problems.forEach(System.err::println);
        return problems.isEmpty() ? 0 : 1;
    }

    private static int explain(Pack pack, List<String> question) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String fact : question.subList(2, question.size())) {
            String[] parts = fact.split("=", 2);
            Fact known = pack.facts().get(parts[0]);
            if (known == null || parts.length < 2) {
                throw new QuestionRefused(
                        List.of(QuestionRefused.noFact(parts[0], pack.facts().keySet())));
            }
            facts.put(parts[0], typed(known, parts[1]));
        }
        Outcome outcome = Handbook.of(pack).decide(question.get(0), facts, LocalDate.parse(question.get(1)));
        Arrays.stream(Lang.values()).forEach(lang -> System.out.println(new Prose(pack, lang).tell(outcome)));
        return 0;
    }

    private static Object typed(Fact fact, String text) {
        try {
            return fact.type().decode(fact.type().encode(new ValueType.Literal(text)));
        } catch (ValueType.Misfit misfit) {
            throw new QuestionRefused(List.of(QuestionRefused.misfit(fact.name(), misfit.told())));
        }
    }
}
