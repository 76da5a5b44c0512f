package io.keyhold.rules;

import java.util.List;

/** Lines put in place of the lines {@code from} to {@code to} (exclusive) of what was there. */
record Hunk(int from, int to, List<String> lines) {

    boolean isInsertion() {
        return from == to;
    }

    /** Whether both touch the same lines, or put lines in at the same place. */
    boolean meets(Hunk other) {
        if (isInsertion() && other.isInsertion()) {
            return from == other.from;
        }
        return from < other.to && other.from < to;
    }
}
