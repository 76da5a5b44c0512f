package io.keyhold.server.demo.internal;

import io.keyhold.server.kernel.Outcome;

/** The demo's own data is never refused: a refusal is a bug of the demo and stops its founding. */
final class Done {
    private Done() {}

    static <T> T value(Outcome<T> outcome) {
        return outcome.orThrow(refusal -> new IllegalStateException("The demo company was refused: " + refusal));
    }
}
