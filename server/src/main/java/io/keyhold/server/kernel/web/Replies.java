package io.keyhold.server.kernel.web;

import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import java.util.Optional;

/** What a controller does with an outcome. */
public final class Replies {
    private Replies() {}

    /** The value, or the refusal on its way to be rendered as a problem. */
    public static <T> T value(Outcome<T> outcome) {
        return outcome.orThrow(RefusedException::new);
    }

    /** The value, or 404 with the code. What the caller may not see does not exist for the caller. */
    public static <T> T found(Optional<T> value, String code) {
        return value.orElseThrow(() -> new RefusedException(Refusal.notFound(code)));
    }

    /** Goes on only when allowed, else 403. */
    public static void require(boolean allowed, String code) {
        if (!allowed) {
            throw new RefusedException(Refusal.forbidden(code));
        }
    }
}
