package io.keyhold.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which version of which pack: in force from its first day until the day {@code until}, if one is set. */
public record PackRef(
        String id, int version, LocalDate from, @Nullable LocalDate until) {

    boolean inForce(LocalDate day) {
        return new Span(from, until).covers(day);
    }
}
