package io.keyhold.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who must agree, one after the other; a step may be asked for some cases only. */
public record ApprovalChain(String name, Label label, String clause, List<Step> steps, Where where) implements Section {

    /** One signature: the role that gives it, and when it is asked. */
    public record Step(
            String id,
            String role,
            Label label,
            String clause,
            List<Condition> when,
            @Nullable Under under) {}

    /** The steps a case needs, and what stands in the way of knowing: facts not known, gaps not chosen. */
    public record Needed(List<Step> steps, List<Label> unknown, List<String> openGaps) {

        public boolean isKnown() {
            return unknown.isEmpty() && openGaps.isEmpty();
        }
    }

    @Override
    public Set<String> clauses() {
        Set<String> clauses = new HashSet<>(Set.of(clause));
        steps.forEach(step -> clauses.add(step.clause));
        return clauses;
    }

    @Override
    public Set<String> gaps() {
        return SectionParts.gaps(
                steps.stream().<@Nullable Under>map(Step::under).toList());
    }

    Needed needed(Frame frame) {
        List<Step> needed = new ArrayList<>();
        List<Label> unknown = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (Step step : steps) {
            Program.Standing gap = frame.program.standing(step.under);
            Condition.Holds asked = Condition.all(step.when, frame);
            if (gap == Program.Standing.GONE || asked == Condition.Holds.NO) {
                continue;
            }
            if (asked == Condition.Holds.UNKNOWN) {
                unknown.addAll(Condition.unknown(step.when, frame));
            } else if (gap == Program.Standing.OPEN && step.under != null) {
                open.add(step.under.gap());
            } else {
                needed.add(step);
            }
        }
        return new Needed(
                List.copyOf(needed),
                List.copyOf(unknown),
                open.stream().distinct().toList());
    }

    static ApprovalChain read(SectionParts parts, String name, Yaml yaml) {
        yaml.only(Set.of("label", "clause", "steps"));
        String clause = parts.words.clause(yaml);
        List<Step> steps = parts.findings.each(yaml.need("steps").items(), clause, each -> {
            each.only(Set.of("id", "role", "label", "clause", "when", "under"));
            return new Step(
                    each.need("id").name(),
                    each.need("role").name(),
                    each.label("label"),
                    parts.words.clause(each),
                    parts.conditions(each, "when"),
                    parts.under(each));
        });
        return new ApprovalChain(name, yaml.label("label"), clause, steps, yaml.where());
    }
}
