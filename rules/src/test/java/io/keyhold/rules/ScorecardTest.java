package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    private static final LocalDate DAY = LocalDate.of(2009, 3, 1);
    private static final String CARD = """
            scorecards:
              packer:
                label: {zh: 装箱员, en: packer}
                clause: X-1
                floor: tens
                measures:
                  packed: {better: higher, zh: 完成率, en: packed}
                  broken: {better: lower, zh: 破损率, en: broken}
                indicators:
                  - {id: packed, label: {zh: 完成, en: packed}, clause: X-1, weight: 60, measure: packed, target: 100, scoring: {loses: below, points: 1, per: 1}}
                  - {id: broken, label: {zh: 破损, en: broken}, clause: X-1, weight: 40, measure: broken, target: 5, scoring: {loses: above, points: 1, per: 2, floor: 0}}
            """;

    @Test
    void pointsFallByWholeStepsBeyondTheTargetAndAreExplained() {
        Score score = score(CARD, Map.of("packed", 97.5, "broken", 9.9));

        assertThat(score.total()).isEqualByComparingTo("96");
        assertThat(score.lines())
                .extracting(line -> line.why().en())
                .containsExactly(
                        "packed 97.5, full at 100, loses 2: 58 of 60 — X-1",
                        "broken 9.9, full at 5, loses 2: 38 of 40 — X-1");
    }

    @Test
    void aStatedFloorHoldsAndOneLeftOutIsAsked() {
        assertThat(score(CARD, Map.of("packed", 100, "broken", 100)).total()).isEqualByComparingTo("60");

        Score open = score(CARD, Map.of("packed", 10, "broken", 0));
        assertThat(open.total()).isNull();
        assertThat(open.lines().getFirst().openGap()).isEqualTo("tens");
    }

    @Test
    void whatWasNotMeasuredIsNamed() {
        assertThat(score(CARD, Map.of("packed", 100)).lines().getLast().missing())
                .isEqualTo("broken");
    }

    @Test
    void weightsMustMakeAHundred() {
        assertThat(kinds(CARD.replace("weight: 60", "weight: 50")))
                .contains("WEIGHTS FAULT packer: the weights make 90");
        assertThat(kinds(CARD)).isEmpty();
    }

    @Test
    void scoringThatRunsAgainstItsIndicatorIsFound() {
        assertThat(kinds(CARD.replace("loses: above", "loses: below")))
                .containsExactly("CONTRADICTION FAULT packer, broken: broken is better lower, yet loses below");
        assertThat(kinds(CARD.replace("target: 5, scoring: {", "target: 5, scoring: {full-at: 0, ")))
                .containsExactly("CONTRADICTION FAULT packer, broken: the target is 5, yet it is full at 0");
        assertThat(kinds(CARD.replace("target: 100, scoring: {", "target: 100, scoring: {measure: broken, ")))
                .containsExactly("CONTRADICTION FAULT packer, packed: it is about packed but scored by broken");
    }

    @Test
    void aDeclaredContradictionIsNoFaultAndScoredByTheReadingChosen() {
        String declared = CARD.replace(
                "scoring: {loses: above, points: 1, per: 2, floor: 0}",
                "gap: tens, scoring: {loses: below, points: 1, per: 1}, readings: {big: {loses: above, points: 1, per: 1}, small: {loses: above, points: 5, per: 1}}");

        assertThat(kinds(declared)).singleElement().asString().startsWith("CONTRADICTION NOTE");
        assertThat(score(declared, Map.of("packed", 100, "broken", 7)).total()).isNull();
        Pack chosen =
                SmallPack.withSections(declared).withChoices(List.of(Choice.of("tens", "small", "郑建国", "省事", DAY)));
        assertThat(score(chosen, Map.of("packed", 100, "broken", 7)).total()).isEqualByComparingTo("90");
    }

    private static List<String> kinds(String card) {
        return Checker.check(SmallPack.withSections(card)).stream()
                .filter(finding ->
                        finding.kind() == Finding.Kind.CONTRADICTION || finding.kind() == Finding.Kind.WEIGHTS)
                .map(finding -> finding.kind() + " " + finding.severity() + " "
                        + finding.text().en())
                .toList();
    }

    private static Score score(String card, Map<String, ? extends Number> measured) {
        return score(SmallPack.withSections(card), measured);
    }

    private static Score score(Pack pack, Map<String, ? extends Number> measured) {
        Map<String, BigDecimal> exact = measured.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new BigDecimal(entry.getValue().toString())));
        return Handbook.of(pack).given(Map.of(), DAY).score("packer", exact).orElseThrow();
    }
}
