package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Worked cases of sections that are no tables. */
class SectionCasesTest {

    private static final String SECTIONS = """
            durations:
              reply: {label: {zh: 回复, en: reply}, clause: X-1, amount: 2, in: months, since: {zh: 来信, en: letter}}
            scorecards:
              packer:
                label: {zh: 装箱员, en: packer}
                clause: X-1
                measures: {packed: {better: higher, zh: 完成率, en: packed}}
                indicators:
                  - {id: packed, label: {zh: 完成, en: packed}, clause: X-1, weight: 100, measure: packed, target: 80, scoring: {loses: below, points: 1, per: 1}}
            stages:
              packing:
                label: {zh: 装箱, en: packing}
                clause: X-1
                steps:
                  - {id: sealed, label: {zh: 封箱, en: sealed}, clause: X-1, criteria: [{id: whole, label: {zh: 完好, en: whole}, clause: X-1, needs: {fragile: 'false'}}]}
            """;

    private static final String REPLY =
            "{id: reply, clause: X-1, section: reply, on: 2009-03-01, ask: {from: 2008-12-31}, expect: {ends: 2009-02-28}}";

    @Test
    void aCaseHoldsOrSaysInBothLanguagesWhatItShouldGive() {
        Pack pack = read(REPLY, REPLY.replace("id: reply", "id: later").replace("2009-02-28", "2009-03-01"));

        List<SectionCases.Result> results = SectionCases.run(pack);

        assertThat(results).extracting(SectionCases.Result::holds).containsExactly(true, false);
        assertThat(findings(pack, Finding.Kind.CASE_FAILS)).singleElement().satisfies(finding -> {
            assertThat(finding.isFault()).isTrue();
            assertThat(finding.text().zh()).isEqualTo("用例 later 不再成立：应为 {ends=2009-03-01}，现为 {ends=2009-02-28}");
            assertThat(finding.text().en())
                    .isEqualTo("case later should give {ends=2009-03-01} but gives {ends=2009-02-28}");
        });
    }

    @Test
    void sectionsWithoutACaseAreTold() {
        assertThat(findings(read(REPLY), Finding.Kind.SECTION_WITHOUT_CASE))
                .extracting(Finding::decision)
                .containsExactly("packer", "packing");
    }

    @Test
    void bothSidesOfAPartMustBeShown() {
        String open = "{id: open, clause: X-1, section: packing, on: 2009-03-01, facts: {fragile: false},"
                + " ask: {stage: sealed}, expect: {open: true, hindrances: none}}";
        String shut = open.replace("id: open", "id: shut")
                .replace("fragile: false", "fragile: true")
                .replace("open: true, hindrances: none", "open: false, hindrances: [whole]");

        assertThat(told(read(REPLY, open))).containsExactly("no case of 'packing' shows: sealed shut");
        assertThat(told(read(REPLY, open, shut))).isEmpty();
    }

    @Test
    void scoresAreComparedAsNumbers() {
        String full = "{id: full, clause: X-1, section: packer, on: 2009-03-01, ask: {measured: {packed: 80}},"
                + " expect: {total: 100.0}}";

        assertThat(SectionCases.run(read(full))).singleElement().matches(SectionCases.Result::holds);
        assertThat(told(read(full))).containsExactly("no case of 'packer' shows: packed less");
    }

    @Test
    void casesOfSectionsCountForTheirClauses() {
        assertThat(Coverage.of(read(REPLY)).lines())
                .filteredOn(line -> line.clause().id().equals("X-1"))
                .singleElement()
                .satisfies(line -> assertThat(line.cases()).isEqualTo(1));
    }

    @Test
    void whatASectionIsNotAskedIsRefused() {
        assertThat(fault(REPLY.replace("ask: {from: 2008-12-31}, ", "")))
                .isEqualTo("cases/sizes.yaml:2 (X-1): 'ask' is missing — say what is asked: from");
        assertThat(fault(REPLY.replace("ends", "lasts"))).contains("'lasts' means nothing here — use one of ends");
        assertThat(fault(REPLY.replace("section: reply", "section: size"))).contains("there is no section 'size'");
        assertThat(
                        fault(
                                "{id: a, clause: X-1, section: packing, on: 2009-03-01, ask: {stage: opened}, expect: {open: true}}"))
                .contains("there is no stage 'opened' — use one of sealed");
    }

    private static List<String> told(Pack pack) {
        return findings(pack, Finding.Kind.PART_WITHOUT_CASE).stream()
                .map(finding -> finding.text().en())
                .toList();
    }

    private static List<Finding> findings(Pack pack, Finding.Kind kind) {
        return Checker.check(pack).stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }

    private static String fault(String worked) {
        PackRefused refused = catchThrowableOfType(PackRefused.class, () -> read(worked));
        assertThat(refused).as("the pack should be refused").isNotNull();
        assertThat(refused.findings()).allSatisfy(PackFaultsTest::isToldInChineseToo);
        return refused.findings().getFirst().toString();
    }

    private static Pack read(String... cases) {
        Map<String, String> sources = SmallPack.sources(SmallPack.SIZES + SECTIONS);
        sources.put(
                "cases/sizes.yaml",
                "cases:\n"
                        + String.join(
                                "",
                                List.of(cases).stream()
                                        .map(each -> "  - " + each + "\n")
                                        .toList()));
        return Packs.read(sources);
    }
}
