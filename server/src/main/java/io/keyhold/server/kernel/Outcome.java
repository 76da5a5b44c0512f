package io.keyhold.server.kernel;

import java.util.function.Function;
import java.util.stream.Stream;

/** What came of a command: done, or refused. A bug is an exception, a refusal never is. */
public sealed interface Outcome<T> {
    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It was not done, and nothing was changed. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** The value, or nothing when it was refused. */
    default Stream<T> stream() {
        return switch (this) {
            case Done<T>(var value) -> Stream.of(value);
            case Refused<T> _ -> Stream.empty();
        };
    }

    /** The value; a refusal is thrown as whatever the caller makes of it. */
    default T orThrow(Function<Refusal, ? extends RuntimeException> refused) {
        return switch (this) {
            case Done<T>(var value) -> value;
            case Refused<T>(var refusal) -> throw refused.apply(refusal);
        };
    }

    default <U> Outcome<U> map(Function<? super T, ? extends U> f) {
        return switch (this) {
            case Done<T>(var value) -> new Done<>(f.apply(value));
            case Refused<T>(var refusal) -> new Refused<>(refusal);
        };
    }

    default <U> Outcome<U> then(Function<? super T, Outcome<U>> f) {
        return switch (this) {
            case Done<T>(var value) -> f.apply(value);
            case Refused<T>(var refusal) -> new Refused<>(refusal);
        };
    }
}
