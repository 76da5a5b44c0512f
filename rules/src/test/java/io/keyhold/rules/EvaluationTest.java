package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final LocalDate DAY = LocalDate.of(2009, 3, 1);

    @Test
    void theMatchingRowDecides() {
        Outcome outcome = decide(SmallPack.read(), "size", Map.of("pieces", 11));

        assertThat(outcome).isInstanceOfSatisfying(Decided.class, decided -> {
            assertThat(decided.outcome()).isEqualTo("big");
            assertThat(decided.row()).isEqualTo("big");
            assertThat(decided.clause()).isEqualTo("X-1");
            assertThat(decided.pack().version()).isEqualTo(1);
            assertThat(decided.inputs()).isEqualTo(Map.of("pieces", 11L));
        });
    }

    @Test
    void anOpenGapLeavesTheCaseUndecided() {
        Undecided undecided = undecided(SmallPack.read(), "size", Map.of("pieces", 10));

        assertThat(undecided.code()).isEqualTo(Undecided.Code.OPEN_GAP);
        assertThat(undecided.gap()).isEqualTo("tens");
    }

    @Test
    void aChosenGapDecidesAndSaysWhoChose() {
        Pack chosen = SmallPack.read().withChoices(List.of(Choice.of("tens", "small", "郑建国", "省事", DAY)));

        Outcome outcome = decide(chosen, "size", Map.of("pieces", 10));

        assertThat(outcome).isInstanceOfSatisfying(Decided.class, decided -> {
            assertThat(decided.outcome()).isEqualTo("small");
            assertThat(decided.steps())
                    .containsExactly(new Step(Step.Kind.CHOICE, "tens", "small", "X-1", "郑建国", "2009-03-01 省事"));
        });
    }

    @Test
    void aChoiceCountsFromItsDayAndALaterOneEndsIt() {
        Pack chosen = SmallPack.read()
                .withChoices(List.of(
                        new Choice("tens", "big", Map.of(), "郑建国", "先试", DAY, DAY),
                        new Choice("tens", "small", Map.of(), "郑建国", "再改", DAY, DAY.plusDays(10))));
        Handbook handbook = Handbook.of(chosen);

        assertThat(handbook.decide("size", Map.of("pieces", 10), DAY.minusDays(1)))
                .isInstanceOf(Undecided.class);
        assertThat(outcome(handbook.decide("size", Map.of("pieces", 10), DAY))).isEqualTo("big");
        assertThat(outcome(handbook.decide("size", Map.of("pieces", 10), DAY.plusDays(9))))
                .isEqualTo("big");
        assertThat(outcome(handbook.decide("size", Map.of("pieces", 10), DAY.plusDays(10))))
                .isEqualTo("small");
    }

    @Test
    void whatIsNotKnownIsNamed() {
        Undecided undecided = undecided(SmallPack.read(), "size", Map.of());

        assertThat(undecided.code()).isEqualTo(Undecided.Code.MISSING_FACT);
        assertThat(undecided.about()).containsExactly("pieces");
    }

    @Test
    void whatMakesNoDifferenceNeedNotBeKnown() {
        Pack pack = SmallPack.withTable("UNIQUE", "pieces, fragile", """
                - {id: few, when: ['< 5', '-'], then: small, clause: X-1}
                - {id: fragile, when: ['>= 5', 'true'], then: small, clause: X-1}
                - {id: sturdy, when: ['>= 5', 'false'], then: big, clause: X-1}
                """);

        assertThat(outcome(decide(pack, "more", Map.of("pieces", 4)))).isEqualTo("small");
        assertThat(undecided(pack, "more", Map.of("pieces", 5)).about()).containsExactly("fragile");
    }

    @Test
    void noRowMeansUndecidedNeverADefault() {
        Pack pack = SmallPack.withTable("UNIQUE", "pieces", "- {id: few, when: ['< 5'], then: small, clause: X-1}");

        assertThat(undecided(pack, "more", Map.of("pieces", 5)).code()).isEqualTo(Undecided.Code.NO_ROW);
    }

    @Test
    void twoRowsUnderUniqueAreBothNamed() {
        Pack pack = SmallPack.withTable("UNIQUE", "pieces", """
                - {id: few, when: ['<= 5'], then: small, clause: X-1}
                - {id: many, when: ['>= 5'], then: big, clause: X-1}
                """);

        Undecided undecided = undecided(pack, "more", Map.of("pieces", 5));

        assertThat(undecided.code()).isEqualTo(Undecided.Code.SEVERAL_ROWS);
        assertThat(undecided.about()).containsExactly("few", "many");
    }

    @Test
    void firstTakesTheTopmostRow() {
        Pack pack = SmallPack.withTable("FIRST", "pieces", """
                - {id: few, when: ['<= 5'], then: small, clause: X-1}
                - {id: any, when: ['-'], then: big, clause: X-1}
                """);

        assertThat(row(decide(pack, "more", Map.of("pieces", 5)))).isEqualTo("few");
        assertThat(row(decide(pack, "more", Map.of("pieces", 6)))).isEqualTo("any");
        assertThat(undecided(pack, "more", Map.of()).code())
                .as("an earlier row might match")
                .isEqualTo(Undecided.Code.MISSING_FACT);
    }

    @Test
    void oneTableFeedsAnother() {
        Pack pack = SmallPack.withTable("UNIQUE", "size", "- {id: big, when: ['\"big\"'], then: big, clause: X-1}");

        assertThat(decide(pack, "more", Map.of("pieces", 11)).steps())
                .containsExactly(new Step(Step.Kind.DECISION, "size", "big", "X-1", "big", null));
        Undecided undecided = undecided(pack, "more", Map.of("pieces", 10));
        assertThat(undecided.stoppedAt()).isEqualTo("size");
        assertThat(undecided.gap()).isEqualTo("tens");
    }

    @Test
    void aRowCountsOnItsDaysOnly() {
        Pack pack = SmallPack.withTable("UNIQUE", "pieces", """
                - {id: before, when: ['-'], then: small, clause: X-1, until: 2009-03-01}
                - {id: after, when: ['-'], then: big, clause: X-1, from: 2009-03-01}
                """);
        Handbook handbook = Handbook.of(pack);

        assertThat(row(handbook.decide("more", Map.of(), DAY.minusDays(1)))).isEqualTo("before");
        assertThat(row(handbook.decide("more", Map.of(), DAY))).isEqualTo("after");
    }

    @Test
    void tablesOfHundredsOfRowsDecideLikeSmallOnes() {
        String rows = IntStream.range(0, 300)
                .mapToObj(i -> "- {id: r%d, when: ['%d'], then: %s, clause: X-1}"
                        .formatted(i, i, i % 2 == 0 ? "big" : "small"))
                .collect(Collectors.joining("\n"));
        Handbook unique = Handbook.of(SmallPack.withTable("UNIQUE", "pieces", rows));
        Handbook first = Handbook.of(SmallPack.withTable("FIRST", "pieces", rows));

        for (int i = 0; i < 300; i++) {
            assertThat(row(unique.decide("more", Map.of("pieces", i), DAY))).isEqualTo("r" + i);
            assertThat(row(first.decide("more", Map.of("pieces", i), DAY))).isEqualTo("r" + i);
        }
        assertThat(unique.decide("more", Map.of("pieces", 300), DAY)).isInstanceOf(Undecided.class);
    }

    @Test
    void textsAreComparedWithThoseThePackNamesAndToldAsGiven() {
        Pack pack = SmallPack.withTable(
                "UNIQUE",
                "colour",
                """
                - {id: warm, when: ['"red","orange"'], then: big, clause: X-1}
                - {id: cold, when: ['not("red","orange")'], then: small, clause: X-1}
                """,
                words -> words.replace(
                        "facts:\n", "facts:\n  colour: {type: text, owner: test, label: {zh: 颜色, en: colour}}\n"));

        assertThat(outcome(decide(pack, "more", Map.of("colour", "orange")))).isEqualTo("big");
        assertThat(outcome(decide(pack, "more", Map.of("colour", "teal")))).isEqualTo("small");
        assertThat(decide(pack, "more", Map.of("colour", "teal")).inputs()).isEqualTo(Map.of("colour", "teal"));
        assertThat(Checker.check(pack)).noneMatch(finding -> finding.kind() == Finding.Kind.GAP);
    }

    @Test
    void theVersionInForceDecides() {
        Pack first = SmallPack.read();
        Pack second = SmallPack.with("when: ['> 10'], then: big", "when: ['> 10'], then: small")
                .as(new PackRef("small", 2, DAY, null));
        Handbook handbook = Handbook.of(first, second);

        assertThat(outcome(handbook.decide("size", Map.of("pieces", 11), DAY.minusDays(1))))
                .isEqualTo("big");
        assertThat(outcome(handbook.decide("size", Map.of("pieces", 11), DAY))).isEqualTo("small");
        assertThat(handbook.decide("size", Map.of("pieces", 11), LocalDate.of(2008, 12, 31)))
                .isInstanceOfSatisfying(
                        Undecided.class,
                        undecided -> assertThat(undecided.code()).isEqualTo(Undecided.Code.NO_VERSION));
    }

    @Test
    void unknownAndMistypedFactsAreAllToldWithWhatWouldBeRight() {
        assertThatThrownBy(() -> decide(SmallPack.read(), "size", Map.of("pieces", "ten", "weight", 3, "price", 1.25)))
                .isInstanceOf(QuestionRefused.class)
                .hasMessageContaining("there is no fact 'weight'; there are: fragile, pieces, price, since")
                .hasMessageContaining("fact 'pieces': 'ten' is not a whole number from 0 up")
                .hasMessageContaining("fact 'price': '1.25' is not a number with at most 1 digits after the point");
    }

    @Test
    void anUnknownDecisionIsToldWithTheKnownOnes() {
        assertThatThrownBy(() -> decide(SmallPack.read(), "colour", Map.of()))
                .isInstanceOf(QuestionRefused.class)
                .hasMessage("there is no decision 'colour' in small version 1; there are: size");
    }

    private static Outcome decide(Pack pack, String decision, Map<String, ?> facts) {
        return Handbook.of(pack).decide(decision, facts, DAY);
    }

    private static Undecided undecided(Pack pack, String decision, Map<String, ?> facts) {
        Outcome outcome = decide(pack, decision, facts);
        assertThat(outcome).isInstanceOf(Undecided.class);
        return (Undecided) outcome;
    }

    private static Object outcome(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Decided.class);
        return ((Decided) outcome).outcome();
    }

    private static String row(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Decided.class);
        return ((Decided) outcome).row();
    }
}
