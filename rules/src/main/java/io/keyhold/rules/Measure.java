package io.keyhold.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number that may be counted in several ways; the largest counts, and the explanation says which it was. */
public record Measure(
        String name,
        Label label,
        String clause,
        @Nullable Unit unit,
        List<Input> inputs,
        List<Output> outputs,
        List<Way> ways,
        Where where)
        implements Decision {

    /**
     * One way of counting: the source (a fact or another measure), which may be absent when {@code optional}, and the
     * conditions under which it counts.
     */
    public record Way(
            String id,
            String clause,
            String source,
            boolean optional,
            List<Condition> when,
            @Nullable Under under,
            Where where) {}

    /** A condition on one input. */
    public record Condition(String input, Cell cell) {}
}
