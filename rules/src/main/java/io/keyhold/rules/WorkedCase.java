package io.keyhold.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A worked example: these facts on this day, under these choices, must give this. */
public record WorkedCase(
        String id,
        String clause,
        String decision,
        LocalDate on,
        Map<String, Object> facts,
        List<Choice> choices,
        Expected expected,
        Where where) {

    /** What a worked case must give. */
    public sealed interface Expected {

        /** These outputs, by this row ({@code -} for any row). */
        record Result(Map<String, Object> outputs, String row) implements Expected {}

        /** No decision, for this reason; {@code about} names the gap, the fact or the decision ({@code -} for any). */
        record Open(Undecided.Code code, String about) implements Expected {}
    }
}
