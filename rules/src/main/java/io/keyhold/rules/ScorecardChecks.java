package io.keyhold.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds scorecards whose weights do not make 100 and indicators whose scoring runs against them. */
final class ScorecardChecks {

    private final List<Finding> findings;

    ScorecardChecks(List<Finding> findings) {
        this.findings = findings;
    }

    void check(Scorecard card) {
        int sum =
                card.indicators().stream().mapToInt(Scorecard.Indicator::weight).sum();
        if (sum != 100) {
            findings.add(Finding.of(
                    Finding.Kind.WEIGHTS,
                    Finding.Severity.FAULT,
                    card.where(),
                    card.clause(),
                    new Label(card.label().zh() + "：权重合计 " + sum, card.label().en() + ": the weights make " + sum),
                    new Label("让权重合计为 100", "let the weights make 100")));
        }
        for (Scorecard.Indicator indicator : card.indicators()) {
            contradiction(card, indicator, why(indicator, indicator.scoring()), indicator.gap() != null);
            indicator.readings().values().forEach(reading -> contradiction(card, indicator, against(reading), false));
        }
    }

    private void contradiction(Scorecard card, Scorecard.Indicator indicator, @Nullable Label why, boolean declared) {
        if (why != null) {
            findings.add(Finding.of(
                            Finding.Kind.CONTRADICTION,
                            declared ? Finding.Severity.NOTE : Finding.Severity.FAULT,
                            indicator.where(),
                            indicator.clause(),
                            new Label(
                                    card.label().zh() + "，" + indicator.label().zh() + "：" + why.zh(),
                                    card.label().en() + ", " + indicator.label().en() + ": " + why.en()),
                            declared
                                    ? new Label("由企业选定一种读法", "let the company choose a reading")
                                    : new Label("声明为手册空白，写明可选的读法", "declare a gap with the readings there may be"))
                    .about(indicator.gap()));
        }
    }

    private static @Nullable Label why(Scorecard.Indicator indicator, Scorecard.Scoring scoring) {
        Scorecard.Measured measure = indicator.measure();
        if (!scoring.measure().equals(measure)) {
            return new Label(
                    "考核的是“" + measure.label().zh() + "”，扣分却看“"
                            + scoring.measure().label().zh() + "”",
                    "it is about " + measure.label().en() + " but scored by "
                            + scoring.measure().label().en());
        }
        Label against = against(scoring);
        if (against != null) {
            return against;
        }
        if (scoring.fullAt().compareTo(indicator.target()) != 0) {
            return new Label(
                    "目标 " + indicator.target().toPlainString() + "，满分却在 "
                            + scoring.fullAt().toPlainString(),
                    "the target is " + indicator.target().toPlainString() + ", yet it is full at "
                            + scoring.fullAt().toPlainString());
        }
        return null;
    }

    /** A reading may look at another measure and begin elsewhere, but must lose points where that measure is worse. */
    private static @Nullable Label against(Scorecard.Scoring scoring) {
        Scorecard.Measured measure = scoring.measure();
        boolean lower = measure.better() == Scorecard.Better.LOWER;
        if (lower != (scoring.loses() == Scorecard.Side.BELOW)) {
            return null;
        }
        return new Label(
                "“" + measure.label().zh() + "”" + (lower ? "越低越好，低了却扣分" : "越高越好，高了却扣分"),
                measure.label().en()
                        + (lower ? " is better lower, yet loses below" : " is better higher, yet loses above"));
    }
}
