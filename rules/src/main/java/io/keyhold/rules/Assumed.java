package io.keyhold.rules;

import java.time.LocalDate;
import java.util.Map;

/** Choices the checker assumes, to see what would follow. */
final class Assumed {

    private static final String BY = "checker";

    private Assumed() {}

    static Choice choice(Under under, LocalDate day) {
        return Choice.of(under.gap(), under.choice(), BY, BY, day);
    }

    static Choice everywhere(Gap gap, String code, LocalDate day) {
        return new Choice(gap.id(), null, Map.of("*", code), BY, BY, day, null);
    }
}
