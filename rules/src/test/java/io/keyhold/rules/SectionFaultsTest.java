package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

/** Faults in sections are told with file, line, clause and cure. */
class SectionFaultsTest {

    @Test
    void readingsMustBeTheChoicesOfTheirGap() {
        assertThat(fault("""
                scorecards:
                  packer:
                    label: {zh: 装箱员, en: packer}
                    clause: X-1
                    measures: {packed: {better: higher, zh: 完成率, en: packed}}
                    indicators:
                      - id: packed
                        label: {zh: 完成, en: packed}
                        clause: X-1
                        weight: 100
                        measure: packed
                        target: 100
                        gap: tens
                        scoring: {loses: above, points: 1, per: 1}
                        readings: {big: {loses: below, points: 1, per: 1}}
                """))
                .isEqualTo(
                        "sizes.yaml:49 (X-1): the readings are not the choices of gap 'tens' — write one reading for each of big, small");
    }

    @Test
    void anIndicatorMeasuresSomethingOfItsCard() {
        assertThat(fault("""
                scorecards:
                  packer:
                    label: {zh: 装箱员, en: packer}
                    clause: X-1
                    measures: {packed: {better: higher, zh: 完成率, en: packed}}
                    indicators:
                      - {id: a, label: {zh: 甲, en: a}, clause: X-1, weight: 100, measure: broken, target: 1, scoring: {loses: below, points: 1, per: 1}}
                """)).contains("(X-1): there is no measure of this scorecard 'broken' — use one of packed");
    }

    @Test
    void onlyNumbersHaveGrades() {
        assertThat(fault("""
                grades:
                  sort: {label: {zh: 等级, en: sort}, clause: X-1, of: pieces, type: size, bands: []}
                """)).contains("(X-1): 'pieces' is no number with digits — grade a number");
    }

    @Test
    void aWordOutOfPlaceIsToldWithTheKnownOnes() {
        assertThat(fault("""
                durations:
                  time: {label: {zh: 时限, en: time}, clause: X-1, amount: 2, in: moons, since: {zh: 起, en: start}}
                """))
                .contains("there is no word 'moons' — use one of days, hours, minutes, months, working-days, years");
    }

    @Test
    void aConditionAsksOnlyWhatIsCatalogued() {
        assertThat(fault("""
                approvals:
                  large:
                    label: {zh: 大额, en: large}
                    clause: X-1
                    steps:
                      - {id: a, role: a, label: {zh: 甲, en: a}, clause: X-1, when: {weight: '> 3'}}
                """)).contains("there is no fact or output 'weight' — use a catalogued fact or an output");
    }

    @Test
    void aSectionsNameStandsOnce() {
        assertThat(fault("""
                forms:
                  size: {label: {zh: 表, en: form}, clause: X-1, fields: []}
                """)).contains("'size' stands twice");
    }

    private static String fault(String sections) {
        PackRefused refused = catchThrowableOfType(PackRefused.class, () -> SmallPack.withSections(sections));
        assertThat(refused).as("the pack should be refused").isNotNull();
        assertThat(refused.findings()).allSatisfy(PackFaultsTest::isToldInChineseToo);
        return refused.findings().getFirst().toString();
    }
}
