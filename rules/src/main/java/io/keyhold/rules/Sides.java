package io.keyhold.rules;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The sides of a section's parts that its worked cases must show: each stage with criteria open and shut, each indicator
 * full and not, each rung and rhythm reached, each conditional signature asked for and not, a form complete and not.
 */
final class Sides {

    private Sides() {}

    static Set<String> of(Section section) {
        Set<String> sides = new LinkedHashSet<>();
        switch (section) {
            case StageList list ->
                list.stages().forEach(stage -> {
                    if (stage.criteria().isEmpty()) {
                        return;
                    }
                    sides.add(stage.id() + " open");
                    sides.add(stage.id() + " shut");
                });
            case Scorecard card ->
                card.indicators().forEach(indicator -> {
                    sides.add(indicator.id() + " full");
                    sides.add(indicator.id() + " less");
                });
            case Escalation escalation -> {
                escalation.rungs().forEach(rung -> sides.add(rung.id()));
                sides.add("nothing proposed");
            }
            case Cadence cadence -> cadence.rhythms().forEach(rhythm -> sides.add(rhythm.id()));
            case ApprovalChain chain ->
                chain.steps().forEach(step -> {
                    sides.add(step.id() + " asked");
                    if (step.under() != null || !step.when().isEmpty()) {
                        sides.add(step.id() + " not asked");
                    }
                });
            case Form form -> {
                sides.add("complete");
                if (form.fields().stream().anyMatch(field -> field.mandatory() || field.type() != null)) {
                    sides.add("incomplete");
                }
            }
            default -> {}
        }
        return sides;
    }

    /** The names of what a section answers. */
    static Set<String> answers(Section section) {
        return switch (section) {
            case StageList ignored -> Set.of("open", "hindrances");
            case Scorecard card -> {
                Set<String> names = new LinkedHashSet<>(Set.of("total"));
                card.indicators().forEach(indicator -> names.add(indicator.id()));
                yield names;
            }
            case Formula ignored -> Set.of("parts");
            case Period ignored -> Set.of("ends");
            case Cadence ignored -> Set.of("rhythm", "owed", "until");
            case Escalation ignored -> Set.of("proposed");
            case Form ignored -> Set.of("problems");
            default -> Set.of("steps", "unknown", "open-gaps");
        };
    }
}
