package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TruckMakerTest {

    private static final LocalDate DAY = LocalDate.of(2009, 3, 1);

    private final Pack pack = Packs.read(Path.of("../handbooks/truck-maker"));

    @Test
    void everyWorkedCaseHolds() {
        assertThat(Cases.run(pack))
                .hasSizeGreaterThan(140)
                .allSatisfy(result -> assertThat(result.problem()).isEmpty());
    }

    @Test
    void everyRowHasACaseAndEveryClauseItsCarrier() {
        Coverage coverage = Coverage.of(pack);

        assertThat(coverage.rowsWithoutCase()).isEmpty();
        assertThat(coverage.lines()).hasSize(25);
    }

    @Test
    void theTemplateShipsWithItsGapsOpen() {
        assertThat(pack.choices()).isEmpty();
        assertThat(pack.gaps().keySet())
                .contains(
                        "kind-counts",
                        "focus-prospects",
                        "prospects-below-ten",
                        "places-outside-list",
                        "cities-or-office-areas",
                        "group-across-region-types");
    }

    @Test
    void aCompanysChoicesComeFromAFileOfItsOwn() {
        Pack chosen = pack.withChoices(Packs.choices(pack, "choices.yaml", choices()));

        Outcome beijing =
                Handbook.of(chosen).decide("tier", Map.of("place", "110105", "trucksHeld", 31, "ourTrucks", 2), DAY);

        assertThat(new Prose(chosen, Lang.ZH).tell(beijing))
                .startsWith("现有 31 辆，已购买，成熟区域：金质要求 ≥ 30 辆——AU-5，行 gold-mature-owner，版本 1，自 2009-01-01 起；手册空白：")
                .endsWith("企业选定：成熟区域（郑建国，2009-01-05 北京竞争充分，青藏刚起步）");
    }

    @Test
    void aChoiceThatSettlesNothingIsToldWithItsLine() {
        String wrong = choices().replace("choose: general", "choose: platinum");

        assertThatThrownBy(() -> Packs.choices(pack, "choices.yaml", wrong))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("choices.yaml:")
                .hasMessageContaining("use one of general, untiered");
    }

    /** AU-5's table by hand, against the pack, over its whole input space near the thresholds. */
    @Test
    void tiersAgreeWithTheTableReadByHand() {
        Handbook handbook = Handbook.of(pack);
        Map<String, int[]> gold =
                Map.of("350100", new int[] {10, 20}, "500100", new int[] {20, 30}, "130100", new int[] {30, 40});
        gold.forEach((place, from) -> {
            for (int trucks = 0; trucks <= 60; trucks++) {
                for (int ours = 0; ours <= 1; ours++) {
                    String expected = byHand(trucks, ours == 1 ? 5 : 10, from[1 - ours], ours == 1);
                    Outcome outcome = handbook.decide(
                            "tier", Map.of("place", place, "trucksHeld", trucks, "ourTrucks", ours), DAY);
                    assertThat(outcome instanceof Decided decided ? decided.outcome() : "open")
                            .as("%s trucks at %s, ours %s", trucks, place, ours)
                            .isEqualTo(expected);
                }
            }
        });
    }

    private static String byHand(int trucks, int silver, int gold, boolean owner) {
        if (trucks >= gold) {
            return "gold";
        }
        return trucks >= silver ? "silver" : owner ? "general" : "open";
    }

    /** Knowing more may turn an undecided case into a decided one, never a decided one into another. */
    @Test
    void whatIsDecidedStaysDecidedWhenMoreIsKnown() {
        Handbook handbook = Handbook.of(pack.withChoices(Packs.choices(pack, "choices.yaml", choices())));
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            Map<String, Object> all = RandomFacts.of(pack, random);
            Map<String, Object> some =
                    RandomFacts.without(all, random, List.of("trucksInGroup", "trucksAtSite", "largestSinglePurchase"));
            for (String decision : List.of("tier", "kind", "ownership", "regionType", "purchaseNature")) {
                if (handbook.decide(decision, some, DAY) instanceof Decided decided) {
                    assertThat(handbook.decide(decision, all, DAY))
                            .as("%s from %s, more: %s", decision, some, all)
                            .isInstanceOfSatisfying(
                                    Decided.class,
                                    fuller -> assertThat(fuller.outputs()).isEqualTo(decided.outputs()));
                }
            }
        }
    }

    private static String choices() {
        try (var in = Objects.requireNonNull(TruckMakerTest.class.getResourceAsStream("/choices.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
