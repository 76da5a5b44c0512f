package io.keyhold.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days something counts: from the first day (inclusive) to the last (exclusive); open where null. */
public record Span(@Nullable LocalDate from, @Nullable LocalDate until) {

    static final Span ALWAYS = new Span(null, null);

    boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
}
