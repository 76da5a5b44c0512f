package io.keyhold.server.registration.internal;

import io.keyhold.server.handbook.NewDecision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the handbook makes of a registration. */
sealed interface Ruling {
    /** The first received: protected in this time. */
    record Protect(Subject subject, Instant from, Instant until) implements Ruling {}

    /** Taken up; the handbook knows no protection. */
    record Accept() implements Ruling {}

    /** Somebody else is protected, to the end if it is known. */
    record Taken(@Nullable Instant until) implements Ruling {}

    /** The same unit may not have it again, or not yet. */
    record Barred(String code, @Nullable Instant until) implements Ruling {}

    /** Head office must look: a doubtful name, or something the handbook leaves open. */
    record Screen() implements Ruling {}

    /** The company must be in the ledger first. */
    record EnterFirst() implements Ruling {}

    /** Out of the territory. */
    record Cross() implements Ruling {}

    /** Another channel's; what passing it on earns, in fen. */
    record PassOn(
            String channel, @Nullable Long least, @Nullable Long most) implements Ruling {}

    /** A ruling with its words and the decisions it rests on. */
    record Ruled(Ruling ruling, Filed.Told told, List<NewDecision> made) {
        public Ruled {
            made = List.copyOf(made);
        }
    }
}
