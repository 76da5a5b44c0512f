package io.keyhold.rules;

import org.jspecify.annotations.Nullable;

/** One fault of a pack: where it is, which clause it concerns (where known), what is wrong and how to mend it. */
public record Finding(Where where, @Nullable String clause, String problem, String cure) {

    @Override
    public String toString() {
        String cited = clause == null ? "" : " (" + clause + ")";
        return where + cited + ": " + problem + " — " + cure;
    }
}
