package io.keyhold.server.account;

import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who tried which names. Whoever does not see the whole ledger may ask for {@link #NAMES_AN_HOUR} different names an hour and
 * {@link #NAMES_A_DAY} in 24 hours, by the system's clock; the same name once more is no new one.
 */
public interface NameAttempts {
    int NAMES_AN_HOUR = 60;
    int NAMES_A_DAY = 300;

    /** How a name was tried: the code says it to clients. */
    enum Via {
        CHECK("check"),
        ENTRY("entry"),
        AMENDMENT("amendment"),
        REGISTRATION("registration"),
        IMPORT("import");

        private final String code;

        Via(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * Answers a try and writes it down, in the caller's transaction or one of its own; says {@code too-many-names-tried} with when to
     * try again ({@code again}, an instant) where there were too many. A person's tries are answered one after the other.
     *
     * @param answer asked for only when the person may try
     * @param code what the log says of the answer: a verdict's code, or {@code taken-unseen}
     */
    <T> Outcome<T> trying(Caller caller, String name, Via via, Supplier<T> answer, Function<T, String> code);

    /** Why the caller may try no name now; none when he may. */
    Optional<Refusal> exhausted(Caller caller);

    /** The company's tries, the latest first; forbidden without {@code audit.read}. */
    Outcome<Page> page(Caller caller, @Nullable Cursor after, int limit);

    /** One try. */
    record Attempt(UUID id, UUID personId, String person, Instant at, String name, String via, String answer) {}

    /** Where a page ended. */
    record Cursor(Instant at, UUID id) {}

    /** A page; {@code next} is null at the end. */
    record Page(List<Attempt> rows, @Nullable Cursor next) {}
}
