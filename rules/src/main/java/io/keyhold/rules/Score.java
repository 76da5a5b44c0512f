package io.keyhold.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scorecard filled in: points by indicator, and what kept some from being scored. */
public record Score(Scorecard card, List<Line> lines) {

    /** The choice of a floor gap that stops points at nothing; any other leaves them fall. */
    public static final String FLOOR_AT_ZERO = "zero";

    /**
     * One indicator scored: points (null where they are not known), and why in words.
     *
     * @param missing the measure that is not known
     * @param openGap the gap that nobody has chosen
     */
    public record Line(
            Scorecard.Indicator indicator,
            @Nullable BigDecimal points,
            Label why,
            @Nullable String missing,
            @Nullable String openGap) {}

    /** The sum of the points; null while an indicator is not scored. */
    public @Nullable BigDecimal total() {
        BigDecimal total = BigDecimal.ZERO;
        for (Line line : lines) {
            if (line.points == null) {
                return null;
            }
            total = total.add(line.points);
        }
        return total;
    }

    static Score of(Scorecard card, Map<String, BigDecimal> measured, Program program) {
        List<Line> lines = new ArrayList<>();
        for (Scorecard.Indicator indicator : card.indicators()) {
            lines.add(line(indicator, measured, program));
        }
        return new Score(card, List.copyOf(lines));
    }

    private static Line line(Scorecard.Indicator indicator, Map<String, BigDecimal> measured, Program program) {
        Scorecard.Scoring scoring = indicator.scoring();
        if (indicator.gap() != null) {
            Choice choice = program.choice(indicator.gap());
            if (choice == null || choice.code() == null) {
                return open(indicator, indicator.gap());
            }
            scoring = indicator.readings().getOrDefault(choice.code(), scoring);
        }
        BigDecimal value = measured.get(scoring.measure().fact());
        if (value == null) {
            Label label = scoring.measure().label();
            Label why = new Label("缺少“" + label.zh() + "”", label.en() + " is missing");
            return new Line(indicator, null, why, scoring.measure().fact(), null);
        }
        return scored(indicator, scoring, value, program);
    }

    private static Line open(Scorecard.Indicator indicator, String gap) {
        Label why = new Label("手册空白“" + gap + "”尚未选定", "gap '" + gap + "' is open");
        return new Line(indicator, null, why, null, gap);
    }

    private static Line scored(
            Scorecard.Indicator indicator, Scorecard.Scoring scoring, BigDecimal value, Program program) {
        BigDecimal full = BigDecimal.valueOf(indicator.weight());
        BigDecimal beyond = scoring.loses() == Scorecard.Side.BELOW
                ? scoring.fullAt().subtract(value)
                : value.subtract(scoring.fullAt());
        BigDecimal steps = beyond.signum() <= 0 ? BigDecimal.ZERO : beyond.divide(scoring.per(), 0, RoundingMode.FLOOR);
        BigDecimal points = full.subtract(steps.multiply(scoring.points()));
        BigDecimal floor = scoring.floor();
        if (floor == null && scoring.floorGap() != null && points.signum() < 0) {
            Choice choice = program.choice(scoring.floorGap());
            if (choice == null) {
                return open(indicator, scoring.floorGap());
            }
            floor = FLOOR_AT_ZERO.equals(choice.code()) ? BigDecimal.ZERO : null;
        }
        points = floor == null ? points : points.max(floor);
        return new Line(indicator, points, why(indicator, scoring, value, steps, points), null, null);
    }

    private static Label why(
            Scorecard.Indicator indicator,
            Scorecard.Scoring scoring,
            BigDecimal value,
            BigDecimal steps,
            BigDecimal points) {
        String lost = steps.multiply(scoring.points()).toPlainString();
        Label measure = scoring.measure().label();
        return new Label(
                measure.zh() + " " + value.toPlainString() + "，满分界 "
                        + scoring.fullAt().toPlainString() + "，扣 " + lost + " 分，得 " + points.toPlainString() + "/"
                        + indicator.weight() + "——" + indicator.clause(),
                measure.en() + " " + value.toPlainString() + ", full at "
                        + scoring.fullAt().toPlainString() + ", loses "
                        + lost + ": " + points.toPlainString() + " of " + indicator.weight() + " — "
                        + indicator.clause());
    }
}
