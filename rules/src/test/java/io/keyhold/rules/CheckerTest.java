package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CheckerTest {

    private static final String TRUCK_MAKER = "../handbooks/truck-maker";

    @Test
    void inputsWithoutARowAreToldWithAWitness() {
        Pack pack = SmallPack.withTable("UNIQUE", "pieces, fragile", """
                - {id: few, when: ['< 5', '-'], then: small, clause: X-1}
                - {id: many, when: ['>= 8', 'false'], then: big, clause: X-1}
                """);

        List<Finding> gaps = found(pack, Finding.Kind.GAP);

        assertThat(gaps)
                .extracting(finding -> finding.text().en())
                .containsExactlyInAnyOrder("5 to 7 pieces: no more", "fragile: yes, 5 pieces or more: no more");
        assertThat(gaps).extracting(finding -> finding.text().zh()).contains("5 至 7 件：没有更多");
        assertThat(gaps)
                .allSatisfy(gap -> assertThat(answer(pack, gap))
                        .isInstanceOfSatisfying(
                                Undecided.class,
                                undecided -> assertThat(undecided.code()).isEqualTo(Undecided.Code.NO_ROW)));
    }

    @Test
    void textsThePackDoesNotNameAreAGapToo() {
        Pack pack = SmallPack.withTable(
                "UNIQUE",
                "colour",
                "- {id: warm, when: ['\"red\"'], then: big, clause: X-1}",
                words -> words.replace(
                        "facts:\n", "facts:\n  colour: {type: text, owner: test, label: {zh: 颜色, en: colour}}\n"));

        Finding gap = one(pack, Finding.Kind.GAP);

        assertThat(gap.text().en()).isEqualTo("colour: another: no more");
        assertThat(answer(pack, gap)).isInstanceOf(Undecided.class);
    }

    @Test
    void rowsThatMeetAreToldWithAWitness() {
        Pack pack = SmallPack.withTable("UNIQUE", "pieces", """
                - {id: few, when: ['<= 5'], then: small, clause: X-1}
                - {id: many, when: ['>= 5'], then: big, clause: X-1}
                """);

        Finding overlap = one(pack, Finding.Kind.OVERLAP);

        assertThat(overlap.rows()).containsExactly("few", "many");
        assertThat(overlap.text().en()).isEqualTo("exactly 5 pieces: rows few and many both apply");
        assertThat(answer(pack, overlap))
                .isInstanceOfSatisfying(
                        Undecided.class,
                        undecided -> assertThat(undecided.about()).containsExactly("few", "many"));
    }

    @Test
    void anyMayMeetWhereResultsAgree() {
        String agreeing = """
                - {id: few, when: ['<= 5'], then: small, clause: X-1}
                - {id: any, when: ['-'], then: small, clause: X-1}
                """;

        assertThat(found(SmallPack.withTable("ANY", "pieces", agreeing), Finding.Kind.OVERLAP))
                .isEmpty();
        assertThat(found(
                        SmallPack.withTable(
                                "ANY", "pieces", agreeing.replace("['-'], then: small", "['-'], then: big")),
                        Finding.Kind.OVERLAP))
                .hasSize(1);
    }

    @Test
    void numbersBetweenWholesAreAHole() {
        Pack pack = SmallPack.withTable("UNIQUE", "price", """
                - {id: low, when: ['<= 89'], then: small, clause: X-1}
                - {id: high, when: ['>= 90'], then: big, clause: X-1}
                """);

        Finding hole = one(pack, Finding.Kind.HOLE);

        assertThat(hole.text().en()).isEqualTo("price 89.1 to 89.9: no more");
        assertThat(answer(pack, hole)).isInstanceOf(Undecided.class);
    }

    @Test
    void aRowNothingReachesIsTold() {
        Pack pack = SmallPack.withTable("UNIQUE", "pieces, size", """
                - {id: all, when: ['-', '-'], then: small, clause: X-1}
                - {id: none, when: ['< 0', '-'], then: big, clause: X-1}
                - {id: big-yet-few, when: ['< 5', '"big"'], then: big, clause: X-1}
                """);

        assertThat(found(pack, Finding.Kind.UNREACHABLE_ROW))
                .extracting(Finding::rows)
                .containsExactly(List.of("none"), List.of("big-yet-few"));
    }

    @Test
    void aRowThatEarlierRowsLeaveNothingIsTold() {
        Pack pack = SmallPack.withTable("FIRST", "pieces", """
                - {id: few, when: ['< 5'], then: small, clause: X-1}
                - {id: many, when: ['>= 4'], then: big, clause: X-1}
                - {id: five, when: ['[3..6]'], then: big, clause: X-1}
                """);

        assertThat(one(pack, Finding.Kind.SHADOWED_ROW).rows()).containsExactly("five");
        assertThat(found(pack, Finding.Kind.GAP)).isEmpty();
    }

    @Test
    void whatStopsToBeDecidedFromADayIsTold() {
        Pack pack = SmallPack.withTable("UNIQUE", "pieces", """
                - {id: all, when: ['-'], then: small, clause: X-1, until: 2010-01-01}
                """);

        assertThat(one(pack, Finding.Kind.GAP).text().en()).isEqualTo("from 2010-01-01, anything: no more");
    }

    @Test
    void aChoiceWithoutItsRowIsToldWithTheChoice() {
        Pack pack = SmallPack.with(
                "      - {id: ten-small, when: ['10'], then: small, clause: X-1, under: {tens: small}}\n", "");

        Finding gap = one(pack, Finding.Kind.GAP);

        assertThat(gap.text().en()).isEqualTo("if gap 'tens' is settled as 'small', exactly 10 pieces: no size");
        assertThat(answer(pack, gap)).isInstanceOf(Undecided.class);
    }

    @Test
    void aSilenceIsNoGapButMustNotBeDecided() {
        Pack pack = SmallPack.with(
                "      - {id: small, when: ['< 10'], then: small, clause: X-1}\n",
                "    silent:\n      - {id: low, when: ['<= 10'], clause: X-1, why: {zh: 不分, en: not told}}\n");

        assertThat(found(pack, Finding.Kind.GAP)).isEmpty();
        assertThat(found(pack, Finding.Kind.OVERLAP))
                .extracting(Finding::rows)
                .containsExactly(List.of("low", "ten-big"), List.of("low", "ten-small"));
    }

    @Test
    void thresholdsWantACaseOnEitherSide() {
        Map<String, String> sources = SmallPack.sources(SmallPack.SIZES);
        sources.put(
                "cases/sizes.yaml",
                "cases:\n  - {id: a, clause: X-1, decide: size, on: 2009-03-01, facts: {pieces: 11}, expect: big}\n");

        assertThat(found(Packs.read(sources), Finding.Kind.THRESHOLD_WITHOUT_CASES))
                .extracting(finding -> finding.text().en())
                .contains("row big, threshold 11: no case just below it", "row small, threshold 10: no case at it");
        assertThat(found(Packs.read(sources), Finding.Kind.ROW_WITHOUT_CASE))
                .flatExtracting(Finding::rows)
                .containsExactly("ten-big", "ten-small", "small");
    }

    @Test
    void aCaseThatNoLongerHoldsIsAFault() {
        Map<String, String> sources = SmallPack.sources(SmallPack.SIZES);
        sources.put(
                "cases/sizes.yaml",
                "cases:\n  - {id: a, clause: X-1, decide: size, on: 2009-03-01, facts: {pieces: 9}, expect: big}\n");

        assertThat(one(Packs.read(sources), Finding.Kind.CASE_FAILS).isFault()).isTrue();
    }

    @Test
    void aDeclaredGapIsToldOpenOrChosen() {
        Pack pack = truckMaker();

        assertThat(declared(pack, "prospects-below-ten"))
                .startsWith("declared gap prospects-below-ten (open): prospect, fewer than 10 trucks: no tier.");
        Choice choice = Choice.of(
                "prospects-below-ten", "general", "郑建国", "省事", pack.ref().from());
        assertThat(declared(pack.withChoices(List.of(choice)), "prospects-below-ten"))
                .startsWith("declared gap prospects-below-ten (chosen: general):");
    }

    /** Each computable gap of the truck maker, in the pack as it would be had nobody declared it. */
    @Test
    void theTruckMakersGapsAreFoundBeforeTheyAreDeclared() {
        Pack prospects = Undeclared.of(truckMaker(), "prospects-below-ten");
        assertThat(one(prospects, Finding.Kind.GAP)).satisfies(gap -> {
            assertThat(gap.text())
                    .isEqualTo(new Label("未购买、少于 10 辆：没有客户级别", "prospect, fewer than 10 trucks: no tier"));
            assertThat(gap.decision()).isEqualTo("tier");
            assertThat(answer(prospects, gap))
                    .isInstanceOfSatisfying(
                            Undecided.class,
                            undecided -> assertThat(undecided.code()).isEqualTo(Undecided.Code.NO_ROW));
        });

        Pack government = Undeclared.of(truckMaker(), "government-bodies");
        assertThat(one(government, Finding.Kind.GAP).text().en()).isEqualTo("government body: no industry body");

        Pack places = Undeclared.of(truckMaker(), "places-outside-list");
        assertThat(found(places, Finding.Kind.PLACES_LEFT_OUT).getFirst().text())
                .satisfies(text -> assertThat(text.en())
                        .startsWith("Beijing, Tibet, Qinghai")
                        .endsWith("no region type"))
                .satisfies(text -> assertThat(text.zh()).startsWith("北京、西藏、青海"));
    }

    private static Pack truckMaker() {
        return Packs.read(Path.of(TRUCK_MAKER));
    }

    private static String declared(Pack pack, String gap) {
        return found(pack, Finding.Kind.DECLARED_GAP).stream()
                .filter(finding -> gap.equals(finding.gap()))
                .map(finding -> finding.text().en())
                .findFirst()
                .orElse("");
    }

    private static List<Finding> found(Pack pack, Finding.Kind kind) {
        return Checker.check(pack).stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }

    private static Finding one(Pack pack, Finding.Kind kind) {
        List<Finding> found = found(pack, kind);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Outcome answer(Pack pack, Finding finding) {
        assertThat(finding.witness()).isNotNull();
        assertThat(finding.decision()).isNotNull();
        return Objects.requireNonNull(finding.witness()).ask(pack, Objects.requireNonNull(finding.decision()));
    }
}
