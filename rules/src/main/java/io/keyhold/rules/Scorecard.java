package io.keyhold.rules;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a position is scored: indicators with weights that make 100, each full at its target and losing points beyond.
 * {@code floorGap} names the gap of indicators whose floor the handbook does not state.
 */
public record Scorecard(String name, Label label, String clause, List<Indicator> indicators, Where where)
        implements Section {

    /** Whether more of a measure is better, or less. */
    public enum Better {
        HIGHER,
        LOWER
    }

    /** On which side of the full mark points are lost. */
    public enum Side {
        BELOW,
        ABOVE
    }

    /**
     * One indicator: the measure it is about, its weight and target. Where {@code gap} is set, the handbook's scoring
     * contradicts itself and one of {@code readings}, by choice of that gap, counts in its place.
     */
    public record Indicator(
            String id,
            Label label,
            String clause,
            int weight,
            Measured measure,
            BigDecimal target,
            Scoring scoring,
            @Nullable String gap,
            Map<String, Scoring> readings,
            Where where) {}

    /** What an indicator measures, and which way is better. */
    public record Measured(String fact, Label label, Better better) {}

    /**
     * How points are lost: {@code points} for each whole {@code per} of {@code measure} that lies beyond {@code fullAt}
     * on that side; never below {@code floor}, which is null where the handbook states none.
     */
    public record Scoring(
            Measured measure,
            BigDecimal fullAt,
            Side loses,
            BigDecimal points,
            BigDecimal per,
            @Nullable BigDecimal floor,
            @Nullable String floorGap) {}

    @Override
    public Set<String> clauses() {
        Set<String> clauses = new HashSet<>(Set.of(clause));
        indicators.forEach(indicator -> clauses.add(indicator.clause));
        return clauses;
    }

    @Override
    public Set<String> gaps() {
        Set<String> gaps = new HashSet<>();
        for (Indicator indicator : indicators) {
            if (indicator.gap != null) {
                gaps.add(indicator.gap);
            }
            if (indicator.scoring.floorGap != null) {
                gaps.add(indicator.scoring.floorGap);
            }
        }
        return gaps;
    }
}
