package io.keyhold.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the faults of one reading, item by item, so that all are told at once. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void add(Where where, @Nullable String clause, Label problem, Label cure) {
        found.add(Finding.format(where, clause, problem, cure));
    }

    /** Reads each item; one with a flaw is left out and told, with the clause it cites or else the section's. */
    <R> List<R> each(Collection<Yaml> items, @Nullable String clause, Function<Yaml, R> read) {
        List<R> out = new ArrayList<>();
        for (Yaml item : items) {
            guard(item.clauseOr(clause), () -> out.add(read.apply(item)));
        }
        return out;
    }

    void guard(@Nullable String clause, Runnable reading) {
        try {
            reading.run();
        } catch (Flaw flaw) {
            found.add(flaw.citing(clause).finding());
        }
    }

    /** Carries out one of several edits; one that is refused is told with its number, and the others go on. */
    void guard(Edit edit, int number, Editing editing) {
        try {
            editing.run(edit);
        } catch (Flaw flaw) {
            found.add(Editing.about(flaw.finding(), edit).of(number));
        }
    }

    List<Finding> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(
                                (Finding finding) -> finding.where().file())
                        .thenComparingInt(finding -> finding.where().line()))
                .toList();
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new PackRefused(sorted());
        }
    }
}
