package io.keyhold.rules;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What follows when a grade comes in month after month. Every consequence is a proposal that a person confirms; months
 * without a grade, and those exempt, break the run.
 */
public record Escalation(String name, Label label, String clause, String grade, List<Rung> rungs, Where where)
        implements Section {

    /** What is proposed from so many months running on; for some cases only where {@code when} says so. */
    public record Rung(String id, int running, Label proposal, String clause, List<Condition> when) {}

    /** A proposal: the rung reached, and the months that led there. */
    public record Proposal(Rung rung, List<YearMonth> months) {}

    @Override
    public Set<String> clauses() {
        Set<String> clauses = new HashSet<>(Set.of(clause));
        rungs.forEach(rung -> clauses.add(rung.clause));
        return clauses;
    }

    @Override
    public Set<String> gaps() {
        return Set.of();
    }

    /** How many months running up to this one had the grade. */
    public int running(Map<YearMonth, String> grades, YearMonth upTo) {
        int running = 0;
        while (grade.equals(grades.get(upTo.minusMonths(running)))) {
            running++;
        }
        return running;
    }

    /** The highest rung reached whose conditions hold; a condition not known proposes nothing. */
    Optional<Proposal> proposed(Map<YearMonth, String> grades, YearMonth upTo, Frame frame) {
        int running = running(grades, upTo);
        return rungs.stream()
                .filter(rung -> rung.running <= running && Condition.all(rung.when, frame) == Condition.Holds.YES)
                .max(Comparator.comparingInt(Rung::running))
                .map(rung -> new Proposal(
                        rung,
                        java.util.stream.IntStream.range(0, rung.running)
                                .mapToObj(back -> upTo.minusMonths(back))
                                .sorted()
                                .toList()));
    }

    static Escalation read(SectionParts parts, String name, Yaml yaml) {
        yaml.only(Set.of("label", "clause", "grade", "rungs"));
        String clause = parts.words.clause(yaml);
        List<Rung> rungs = parts.findings.each(yaml.need("rungs").items(), clause, each -> {
            each.only(Set.of("id", "running", "proposal", "clause", "when"));
            return new Rung(
                    each.need("id").name(),
                    each.need("running").wholeNumber(),
                    each.label("proposal"),
                    parts.words.clause(each),
                    parts.conditions(each, "when"));
        });
        return new Escalation(name, yaml.label("label"), clause, yaml.text("grade"), rungs, yaml.where());
    }
}
