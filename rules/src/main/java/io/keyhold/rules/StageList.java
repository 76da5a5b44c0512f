package io.keyhold.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stages something moves through, in order, each with what must exist before it may be left. */
public record StageList(String name, Label label, String clause, List<Stage> stages, Where where) implements Section {

    /** One stage with its exit criteria. */
    public record Stage(String id, Label label, String clause, List<Criterion> criteria, Where where) {}

    /**
     * Something that must exist: {@code needs} says what of which evidence, {@code when} for whom it is asked at all.
     * Under a gap's choice it is asked only where that is chosen, and leaves the exit open until then.
     */
    public record Criterion(
            String id,
            Label label,
            String clause,
            List<Condition> when,
            List<Condition> needs,
            @Nullable Under under,
            Where where) {}

    @Override
    public Set<String> clauses() {
        Set<String> clauses = new HashSet<>(Set.of(clause));
        for (Stage stage : stages) {
            clauses.add(stage.clause);
            stage.criteria.forEach(criterion -> clauses.add(criterion.clause));
        }
        return clauses;
    }

    @Override
    public Set<String> gaps() {
        return SectionParts.gaps(stages.stream()
                .flatMap(stage -> stage.criteria.stream())
                .<@Nullable Under>map(Criterion::under)
                .toList());
    }
}
