package io.keyhold.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * A worked example of a section that is no table: what is asked of it, on which day and under which choices, and what it
 * must answer, by the names of {@link Answer}.
 */
public record SectionCase(
        String id,
        String clause,
        String section,
        LocalDate on,
        Map<String, Object> facts,
        List<Choice> choices,
        Question question,
        Map<String, String> expected,
        Where where) {

    /** What is asked, by the kind of section. */
    public sealed interface Question {

        /** Whether a stage may be left. */
        record Leaving(String stage) implements Question {}

        /** How measures score on a card. */
        record Scoring(Map<String, BigDecimal> measured) implements Question {}

        /** How a whole is divided; weights only where the handbook leaves them open. */
        record Dividing(long whole, List<Integer> weights, Map<String, List<Long>> amounts) implements Question {}

        /** When a duration ends; a day alone begins at midnight. */
        record Lasting(LocalDateTime start) implements Question {}

        /** How often something is owed, and how often still on the day after what was done. */
        record Owing(List<LocalDate> done) implements Question {}

        /** What is proposed after months with grades. */
        record Grading(Map<YearMonth, String> grades, YearMonth upTo) implements Question {}

        /** Who must agree. */
        record Agreeing() implements Question {}

        /** What is wrong with a form filled in. */
        record Filling(Map<String, String> values) implements Question {}
    }
}
