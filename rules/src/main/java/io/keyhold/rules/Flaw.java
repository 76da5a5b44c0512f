package io.keyhold.rules;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A fault met while reading one item of a pack; becomes a {@link Finding}, and reading goes on with the next item. */
final class Flaw extends RuntimeException {

    private final transient Where where;
    private final @Nullable String clause;
    private final transient Label problem;
    private final transient Label cure;

    Flaw(Where where, Label problem, Label cure) {
        this(where, null, problem, cure);
    }

    /** The usual cure: what there is. */
    static Label oneOf(Collection<String> known) {
        return new Label("可用的有：" + String.join("、", known), "use one of " + String.join(", ", known));
    }

    private Flaw(Where where, @Nullable String clause, Label problem, Label cure) {
        super(problem.en(), null, false, false);
        this.where = where;
        this.clause = clause;
        this.problem = problem;
        this.cure = cure;
    }

    /** The same flaw, told with the clause of the section it stands in, unless a nearer one is known. */
    Flaw citing(@Nullable String outer) {
        return clause != null ? this : new Flaw(where, outer, problem, cure);
    }

    Finding finding() {
        return Finding.format(where, clause, problem, cure);
    }
}
