package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What would change a tier, told to the owner of the account. */
class TurnsTest {

    private static final LocalDate DAY = LocalDate.of(2009, 3, 2);
    private static final Pack PACK = Packs.read(Path.of("../handbooks/truck-maker"));

    @Test
    void fiveTrucksFewerAndItIsSilver() {
        List<String> told = told("tier", Map.of("place", "500100", "trucksHeld", 24, "ourTrucks", 3));

        assertThat(told)
                .contains("5 fewer trucks (holds) and it is silver")
                .noneMatch(turn -> turn.contains("more trucks (holds)"));
        assertThat(told(Lang.ZH, "tier", Map.of("place", "500100", "trucksHeld", 24, "ourTrucks", 3)))
                .contains("现有少 5 辆，即为银质");
    }

    @Test
    void anotherRegionTypeIsToldOnceForAllItsPlaces() {
        assertThat(told("tier", Map.of("place", "500100", "trucksHeld", 24, "ourTrucks", 3)))
                .filteredOn(turn -> turn.contains("place"))
                .containsExactly("in a place that is mature region it is silver");
        assertThat(told(Lang.ZH, "tier", Map.of("place", "130100", "trucksHeld", 24, "ourTrucks", 3)))
                .contains("若为突破区域，即为金质", "若为成长区域，即为金质");
    }

    @Test
    void withoutOneOfOursTheHandbookMayLeaveItOpen() {
        assertThat(told("tier", Map.of("place", "500100", "trucksHeld", 7, "ourTrucks", 1)))
                .anyMatch(turn ->
                        turn.startsWith("1 fewer (of ours) and it is undecided: ") && turn.contains("fewer than ten"));
    }

    @Test
    void whatIsCountedOtherwiseTurnsItToo() {
        Map<String, Object> facts = new HashMap<>(Map.of("place", "500100", "trucksHeld", 7, "ourTrucks", 3));
        facts.put("trucksAtSite", 19);

        assertThat(told("tier", facts))
                .contains("13 more trucks (holds) and it is gold", "1 more (site holds) and it is gold")
                .contains("if largest single purchase 20 trucks it is gold")
                .noneMatch(turn -> turn.contains("fewer trucks (site holds)"));
    }

    @Test
    void codesAreToldOneByOne() {
        Pack chosen = PACK.withChoices(List.of(Choice.of("kind-counts", "any", "郑建国", "先按全部", DAY)));
        Given given =
                Handbook.of(chosen).given(Map.of("customerCategory", "private", "trucksHeld", 4, "ourTrucks", 1), DAY);

        List<Turn> turns = given.turns("kind");

        assertThat(turns)
                .filteredOn(turn -> turn.fact().equals("customerCategory"))
                .extracting(Turn::to)
                .containsExactly("central-state-owned", "army", "post", "power", "other-industry", "government");
        assertThat(turns)
                .filteredOn(turn -> turn.fact().equals("trucksHeld"))
                .singleElement()
                .satisfies(turn -> {
                    assertThat(turn.delta()).isEqualTo(BigDecimal.ONE);
                    assertThat(turn.row()).isEqualTo("general");
                    assertThat(turn.clause()).isEqualTo("AU-3");
                });
    }

    @Test
    void ofAFactThatIsMissingTheLeastValueIsToldForEachOutcome() {
        assertThat(told("tier", Map.of("place", "500100", "ourTrucks", 3)))
                .contains(
                        "if holds 0 trucks it is general",
                        "if holds 5 trucks it is silver",
                        "if holds 20 trucks it is gold");
    }

    @Test
    void daysAreCounted() {
        Pack pack = SmallPack.withTable("UNIQUE", "since", """
                - {id: old, when: ['< 2009-03-01'], then: big, clause: X-1}
                - {id: new, when: ['>= 2009-03-01'], then: small, clause: X-1}
                """);
        Given given = Handbook.of(pack).given(Map.of("since", "2009-03-04"), DAY);

        assertThat(given.turns("more")).singleElement().satisfies(turn -> {
            assertThat(turn.to()).isEqualTo("2009-02-28");
            assertThat(new Prose(pack, Lang.ZH).tell(turn)).isEqualTo("起于早 4 天，即为大");
            assertThat(new Prose(pack, Lang.EN).tell(turn)).isEqualTo("4 days earlier (since) and it is big");
        });
    }

    @Test
    void withoutAVersionNothingIsTold() {
        assertThat(Handbook.of(PACK).given(Map.of(), LocalDate.of(2008, 1, 1)).turns("tier"))
                .isEmpty();
    }

    private static List<String> told(String decision, Map<String, Object> facts) {
        return told(Lang.EN, decision, facts);
    }

    private static List<String> told(Lang lang, String decision, Map<String, Object> facts) {
        Prose prose = new Prose(PACK, lang);
        return Handbook.of(PACK).given(facts, DAY).turns(decision).stream()
                .map(prose::tell)
                .toList();
    }
}
