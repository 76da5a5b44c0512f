package io.keyhold.rules;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a company settles a gap: by a code, or place by place (place code prefix to code; the longest prefix counts).
 * {@code on} is when it was chosen, {@code from} the first day it counts; without it, from the pack's first day.
 */
public record Choice(
        String gap,
        @Nullable String code,
        Map<String, String> places,
        String by,
        String why,
        LocalDate on,
        @Nullable LocalDate from) {

    public static Choice of(String gap, String code, String by, String why, LocalDate on) {
        return new Choice(gap, code, Map.of(), by, why, on, null);
    }

    /** The first day this choice counts in a pack that takes effect on {@code effective}. */
    LocalDate counts(LocalDate effective) {
        return from == null ? effective : from;
    }
}
