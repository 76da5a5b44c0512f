package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackFaultsTest {

    @Test
    void aRowWithoutClauseIsRefusedWithFileLineAndCure() {
        assertThat(fault("when: ['< 10'], then: small, clause: X-1}", "when: ['< 10'], then: small}"))
                .isEqualTo("sizes.yaml:34 (X-1): 'clause' is missing — add 'clause: …'");
    }

    @Test
    void anUnknownClauseIsRefused() {
        assertThat(fault("when: ['> 10'], then: big, clause: X-1", "when: ['> 10'], then: big, clause: X-9"))
                .isEqualTo("sizes.yaml:31 (X-9): there is no clause 'X-9' — use one of X-1, X-2");
    }

    @Test
    void aMisspeltKeyIsRefused() {
        assertThat(fault("hit: UNIQUE", "hits: UNIQUE"))
                .contains("'hits' means nothing here")
                .contains("hit, inputs");
    }

    @Test
    void aCellThatCannotBeReadIsToldWithItsRow() {
        assertThat(fault("when: ['> 10']", "when: ['>> 10']"))
                .startsWith("sizes.yaml:31 (X-1): the cell '>> 10' is no S-FEEL test");
    }

    @Test
    void aRowMustAskEachInputOnce() {
        assertThat(fault("when: ['> 10']", "when: ['> 10', '-']")).contains("2 conditions for 1 inputs");
    }

    @Test
    void aResultMustBeACodeOfItsDictionary() {
        assertThat(fault("when: ['> 10'], then: big", "when: ['> 10'], then: huge"))
                .contains("'huge' is not one of big, small");
    }

    @Test
    void onlyCataloguedFactsMayBeAsked() {
        assertThat(fault("inputs: [pieces]", "inputs: [weight]")).contains("there is no fact or output 'weight'");
    }

    @Test
    void aRowIdStandsOnce() {
        assertThat(fault("{id: ten-small", "{id: ten-big")).contains("the row id 'ten-big' stands twice");
    }

    @Test
    void aClauseNobodyCarriesOutMustSayWhatWill() {
        Map<String, String> sources = SmallPack.sources(SmallPack.SIZES);
        sources.computeIfPresent("handbook.yaml", (file, text) -> text.replaceAll(" +later: .*\n", ""));

        assertThat(faults(sources))
                .containsExactly(
                        "handbook.yaml:11 (X-2): no section carries this clause out — cite it in a section, or say under 'later' what will carry it out");
    }

    @Test
    void aGapNobodyAsksForIsRefused() {
        String deaf = SmallPack.SIZES.replaceAll(" +- \\{id: ten-.*\n", "");

        assertThat(faults(SmallPack.sources(deaf))).singleElement().asString().contains("no row asks for gap 'tens'");
    }

    @Test
    void aChoiceTheGapDoesNotOfferIsRefused() {
        assertThat(fault("under: {tens: big}", "under: {tens: huge}")).contains("no gap has this choice");
    }

    @Test
    void aDecisionCannotWaitForItself() {
        assertThatThrownBy(
                        () -> SmallPack.withTable("UNIQUE", "more", "- {id: a, when: ['-'], then: big, clause: X-1}"))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("'more' needs its own result");
    }

    @Test
    void aFileTheHeadDoesNotNameIsRefused() {
        Map<String, String> sources = SmallPack.sources(SmallPack.SIZES);
        sources.put("size.yaml", "tables: {}");

        assertThat(faults(sources)).singleElement().asString().contains("the head names no topic 'size'");
    }

    @Test
    void brokenYamlIsToldWithItsLine() {
        assertThat(fault("hit: UNIQUE", "hit: [UNIQUE"))
                .startsWith("sizes.yaml:")
                .contains("no YAML");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThat(fault("hit: UNIQUE\n", "hit: UNIQUE\n    hit: FIRST\n")).contains("'hit' stands twice");
    }

    @Test
    void allFaultsOfARunAreToldTogether() {
        String twice = SmallPack.swapped("when: ['> 10']", "when: ['many']").replace("when: ['< 10']", "when: ['few']");

        assertThat(faults(SmallPack.sources(twice))).hasSize(2);
    }

    @Test
    void aCaseAboutAnUnknownFactIsRefused() {
        Map<String, String> sources = SmallPack.sources(SmallPack.SIZES);
        sources.put(
                "cases/sizes.yaml",
                "cases:\n  - {id: a, clause: X-1, decide: size, on: 2009-03-01, facts: {weight: 3}, expect: big}\n");

        assertThat(faults(sources)).singleElement().asString().startsWith("cases/sizes.yaml:2 (X-1): there is no fact");
    }

    private static String fault(String part, String other) {
        return faults(SmallPack.sources(SmallPack.swapped(part, other))).getFirst();
    }

    private static List<String> faults(Map<String, String> sources) {
        PackRefused refused = catchThrowableOfType(PackRefused.class, () -> Packs.read(sources));
        assertThat(refused).as("the pack should be refused").isNotNull();
        assertThat(refused.findings()).allSatisfy(PackFaultsTest::isToldInChineseToo);
        return refused.findings().stream().map(Finding::toString).toList();
    }

    static void isToldInChineseToo(Finding finding) {
        assertThat(finding.text().zh())
                .containsPattern("[一-龥]")
                .isNotEqualTo(finding.text().en());
        assertThat(finding.cure().zh())
                .containsPattern("[一-龥]")
                .isNotEqualTo(finding.cure().en());
        assertThat(finding.text().en()).doesNotContainPattern("[一-龥]");
    }
}
