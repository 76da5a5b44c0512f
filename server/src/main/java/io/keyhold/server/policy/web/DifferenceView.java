package io.keyhold.server.policy.web;

import io.keyhold.rules.Difference;
import io.keyhold.rules.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two versions.
 *
 * @param kind added, removed, changed or moved
 * @param section of the pack, such as {@code tables}
 * @param row of the table or list, where it is one row that differs
 */
record DifferenceView(
        String kind,
        String section,
        String name,
        Label label,
        @Nullable String row,
        @Nullable String clause,
        List<ChangeView> changes) {
    /** One figure, cell or word, before and after; null where there was none. */
    record ChangeView(
            Label what, @Nullable Label before, @Nullable Label after) {}

    static DifferenceView of(Difference difference) {
        return new DifferenceView(
                DraftAnswers.code(difference.kind()),
                difference.section(),
                difference.name(),
                difference.label(),
                difference.row(),
                difference.clause(),
                difference.changes().stream()
                        .map(each -> new ChangeView(each.what(), each.before(), each.after()))
                        .toList());
    }
}
