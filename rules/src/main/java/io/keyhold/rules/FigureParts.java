package io.keyhold.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of sections that are no tables, figure by figure. */
final class FigureParts {

    private final List<Part> parts;

    FigureParts(List<Part> parts) {
        this.parts = parts;
    }

    static Stream<@Nullable Unit> units(Section section) {
        return switch (section) {
            case Formula formula -> Stream.ofNullable(formula.unit());
            case Form form -> form.fields().stream().map(Form.Field::unit);
            default -> Stream.empty();
        };
    }

    void add(Section section) {
        switch (section) {
            case StageList list -> stages(list);
            case Scorecard card -> scorecard(card);
            case Formula formula -> formula(formula);
            case Period period -> period(period);
            case Cadence cadence -> cadence(cadence);
            case Escalation escalation -> escalation(escalation);
            case ApprovalChain chain -> chain(chain);
            case Form form -> form(form);
            default -> throw new IllegalArgumentException(section.name());
        }
    }

    private static Part.Builder part(String kind, Section section) {
        return new Part.Builder(kind, section.name(), section.label());
    }

    private static Part.Builder own(String kind, Section section) {
        return part(kind, section).label("名称", "label", section.label());
    }

    private void stages(StageList list) {
        parts.add(own("stages", list).own(list.clause()));
        for (StageList.Stage stage : list.stages()) {
            parts.add(part("stages", list)
                    .label("名称", "label", stage.label())
                    .row("steps", stage.id(), stage.clause(), true));
            for (StageList.Criterion criterion : stage.criteria()) {
                parts.add(part("stages", list)
                        .label("名称", "label", criterion.label())
                        .conditions("何时", "when", criterion.when())
                        .conditions("要求", "needs", criterion.needs())
                        .under(criterion.under())
                        .row("criteria of " + stage.id(), stage.id() + "/" + criterion.id(), criterion.clause(), true));
            }
        }
    }

    private void scorecard(Scorecard card) {
        Map<String, Scorecard.Measured> measures = new LinkedHashMap<>();
        String floor = null;
        for (Scorecard.Indicator indicator : card.indicators()) {
            floor = floor == null ? indicator.scoring().floorGap() : floor;
            Stream.concat(Stream.of(indicator.scoring()), indicator.readings().values().stream())
                    .map(Scorecard.Scoring::measure)
                    .forEach(measure -> measures.put(measure.fact(), measure));
            measures.put(indicator.measure().fact(), indicator.measure());
        }
        parts.add(own("scorecards", card).say("最低分", "floor", floor).own(card.clause()));
        measures.values()
                .forEach(measure -> parts.add(part("scorecards", card)
                        .label("名称", "label", measure.label())
                        .say("方向", "better", measure.better())
                        .row("measures", measure.fact(), null, false)));
        card.indicators().forEach(indicator -> indicator(card, indicator));
    }

    private void indicator(Scorecard card, Scorecard.Indicator indicator) {
        Part.Builder part = part("scorecards", card)
                .label("名称", "label", indicator.label())
                .say("权重", "weight", indicator.weight())
                .say("指标", "measure", indicator.measure().fact())
                .say("目标", "target", plain(indicator.target()))
                .say("计分", "scoring", scoring(indicator.scoring(), indicator.target()))
                .say("空白", "gap", indicator.gap());
        indicator
                .readings()
                .forEach((choice, reading) -> part.say(
                        "reading " + choice,
                        new Label("读法 " + choice, "reading " + choice),
                        scoring(reading, indicator.target())));
        parts.add(part.row("indicators", indicator.id(), indicator.clause(), true));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Full at the target unless another mark is said, so that another target is one difference. */
    private static String scoring(Scorecard.Scoring scoring, BigDecimal target) {
        boolean elsewhere = scoring.fullAt().compareTo(target) != 0;
        return scoring.measure().fact()
                + (elsewhere ? ", full at " + plain(scoring.fullAt()) : "")
                + ", loses " + plain(scoring.points()) + " per " + plain(scoring.per()) + " "
                + scoring.loses().name().toLowerCase(java.util.Locale.ROOT)
                + (scoring.floor() == null ? "" : ", floor " + plain(scoring.floor()));
    }

    private void formula(Formula formula) {
        parts.add(own("formulas", formula)
                .say("单位", "unit", PackParts.unit(formula.unit()))
                .say("空白", "gap", formula.gap())
                .own(formula.clause()));
        for (Formula.Term term : formula.terms()) {
            parts.add(part("formulas", formula)
                    .label("名称", "label", term.label())
                    .say("权重", "weight", term.weight())
                    .row("terms", term.id(), term.clause(), true));
        }
    }

    private void period(Period period) {
        parts.add(own("durations", period)
                .say("数量", "amount", period.amount())
                .say("单位", "in", period.unit())
                .label("起算", "since", period.since())
                .say("顺延至工作日", "rolls", period.rolls() ? "true" : null)
                .own(period.clause()));
    }

    private void cadence(Cadence cadence) {
        parts.add(own("cadences", cadence).own(cadence.clause()));
        for (Cadence.Rhythm rhythm : cadence.rhythms()) {
            parts.add(part("cadences", cadence)
                    .conditions("何时", "when", rhythm.when())
                    .say("每", "every", rhythm.every())
                    .say("次数", "times", rhythm.times())
                    .label("由谁", "by", rhythm.by())
                    .under(rhythm.under())
                    .row("rhythms", rhythm.id(), rhythm.clause(), true));
        }
    }

    private void escalation(Escalation escalation) {
        parts.add(own("escalations", escalation)
                .say("等级", "grade", escalation.grade())
                .own(escalation.clause()));
        for (Escalation.Rung rung : escalation.rungs()) {
            parts.add(part("escalations", escalation)
                    .say("连续月数", "months running", rung.running())
                    .label("建议", "proposal", rung.proposal())
                    .conditions("何时", "when", rung.when())
                    .row("rungs", rung.id(), rung.clause(), true));
        }
    }

    private void chain(ApprovalChain chain) {
        parts.add(own("approvals", chain).own(chain.clause()));
        for (ApprovalChain.Step step : chain.steps()) {
            parts.add(part("approvals", chain)
                    .label("名称", "label", step.label())
                    .say("角色", "role", step.role())
                    .conditions("何时", "when", step.when())
                    .under(step.under())
                    .row("steps", step.id(), step.clause(), true));
        }
    }

    private void form(Form form) {
        parts.add(own("forms", form).say("每行栏数", "columns", form.columns()).own(form.clause()));
        for (Form.Field field : form.fields()) {
            String own = field.clause().equals(form.clause()) ? null : field.clause();
            parts.add(part("forms", form)
                    .label("名称", "label", field.label())
                    .say("类型", "type", field.type() == null ? null : PackParts.type(field.type()))
                    .say("单位", "unit", PackParts.unit(field.unit()))
                    .say("必填", "mandatory", field.mandatory() ? "true" : null)
                    .say("整行", "wide", field.wide() ? "true" : null)
                    .row("fields", field.id(), own, true));
        }
    }
}
