package io.keyhold.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table: conditions in the order of the inputs, outputs by name. A row with {@code openGap} has no
 * outputs: what it matches stays undecided until that gap is chosen for it.
 */
public record Row(
        String id,
        @Nullable Label label,
        String clause,
        List<Cell> when,
        Map<String, Object> then,
        Span span,
        @Nullable Under under,
        @Nullable String openGap,
        Where where) {}
