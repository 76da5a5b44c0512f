package io.keyhold.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code scorecards}. */
final class ScorecardReader {

    private static final Label MEASURE = new Label("本表的指标", "measure of this scorecard");

    private final SectionParts parts;

    ScorecardReader(SectionParts parts) {
        this.parts = parts;
    }

    Scorecard read(String name, Yaml yaml) {
        yaml.only(Set.of("label", "clause", "measures", "indicators", "floor"));
        String clause = parts.words.clause(yaml);
        Map<String, Scorecard.Measured> measures = measures(yaml.need("measures"));
        Gap floor = parts.gap(yaml, "floor");
        List<Scorecard.Indicator> indicators =
                parts.findings.each(yaml.need("indicators").items(), clause, each -> indicator(each, measures, floor));
        return new Scorecard(name, yaml.label("label"), clause, indicators, yaml.where());
    }

    private Map<String, Scorecard.Measured> measures(Yaml yaml) {
        Map<String, Scorecard.Measured> measures = new LinkedHashMap<>();
        yaml.entries().forEach((name, each) -> {
            each.only(Set.of("better", "zh", "en"));
            Scorecard.Better better = SectionParts.word(each.need("better"), Scorecard.Better.class);
            measures.put(name, new Scorecard.Measured(name, new Label(each.text("zh"), each.text("en")), better));
        });
        return measures;
    }

    private Scorecard.Indicator indicator(Yaml yaml, Map<String, Scorecard.Measured> measures, @Nullable Gap floor) {
        yaml.only(Set.of("id", "label", "clause", "weight", "measure", "target", "scoring", "gap", "readings"));
        Scorecard.Measured measure = yaml.need("measure").among(measures, MEASURE);
        BigDecimal target = SectionParts.number(yaml.need("target"));
        Gap gap = parts.gap(yaml, "gap");
        Map<String, Scorecard.Scoring> readings = new LinkedHashMap<>();
        if (gap != null) {
            yaml.need("readings")
                    .entries()
                    .forEach((choice, each) -> readings.put(choice, scoring(each, measure, target, measures, floor)));
            if (!readings.keySet().equals(Set.copyOf(gap.choiceIds()))) {
                throw yaml.need("readings")
                        .flaw(
                                new Label(
                                        "读法与手册空白“" + gap.id() + "”的选项不一致",
                                        "the readings are not the choices of gap '" + gap.id() + "'"),
                                new Label(
                                        "为每个选项写一种读法：" + String.join("、", gap.choiceIds()),
                                        "write one reading for each of " + String.join(", ", gap.choiceIds())));
            }
        }
        return new Scorecard.Indicator(
                yaml.need("id").name(),
                yaml.label("label"),
                parts.words.clause(yaml),
                yaml.need("weight").wholeNumber(),
                measure,
                target,
                scoring(yaml.need("scoring"), measure, target, measures, floor),
                gap == null ? null : gap.id(),
                readings,
                yaml.where());
    }

    private static Scorecard.Scoring scoring(
            Yaml yaml,
            Scorecard.Measured measure,
            BigDecimal target,
            Map<String, Scorecard.Measured> measures,
            @Nullable Gap floorGap) {
        yaml.only(Set.of("measure", "full-at", "loses", "points", "per", "floor"));
        Yaml other = yaml.find("measure");
        Yaml fullAt = yaml.find("full-at");
        Yaml floor = yaml.find("floor");
        return new Scorecard.Scoring(
                other == null ? measure : other.among(measures, MEASURE),
                fullAt == null ? target : SectionParts.number(fullAt),
                SectionParts.word(yaml.need("loses"), Scorecard.Side.class),
                SectionParts.number(yaml.need("points")),
                SectionParts.number(yaml.need("per")),
                floor == null ? null : SectionParts.number(floor),
                floor != null || floorGap == null ? null : floorGap.id());
    }
}
