package io.keyhold.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The handbook tool of the shell: {@code check FOLDER}, {@code coverage FOLDER}, {@code explain FOLDER DECISION DAY
 * fact=value …}.
 */
public final class Main {

    private static final String USAGE = """
            handbook check FOLDER
                reads the pack, reasons over it, runs its worked cases and prints what it found
            handbook coverage FOLDER
                prints clauses, rows, cases and findings
            handbook explain FOLDER DECISION DAY [fact=value …]
                decides, says why, and what would change it
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
            if (args.size() == 2 && args.getFirst().equals("coverage")) {
                return coverage(Packs.read(Path.of(args.get(1))));
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
        List<Finding> findings = Checker.check(pack);
        for (Finding finding : findings) {
            System.out.println(finding.severity() + " " + finding.tell(Lang.ZH));
            System.out.println("    " + finding.tell(Lang.EN));
            if (finding.isFault() && finding.witness() != null) {
                System.out.println("    " + told(finding.witness()));
            }
        }
        long faults = findings.stream().filter(Finding::isFault).count();
        System.out.println(findings.size() + " findings, " + faults + " faults");
        return faults == 0 ? 0 : 1;
    }

    private static String told(Witness witness) {
        String facts = witness.facts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining(" "));
        return witness.on() + " " + facts;
    }

    private static int coverage(Pack pack) {
        System.out.println(Coverage.of(pack).table(Checker.check(pack)));
        return 0;
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
        Given given = Handbook.of(pack).given(facts, LocalDate.parse(question.get(1)));
        for (Lang lang : Lang.values()) {
            Prose prose = new Prose(pack, lang);
            System.out.println(prose.tell(given.decide(question.get(0))));
            given.turns(question.get(0)).forEach(turn -> System.out.println("    " + prose.tell(turn)));
        }
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
