package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogisticsTest {

    private static final LocalDate DAY = LocalDate.of(2015, 3, 2);
    private static final Map<String, Object> LARGE = Map.of("yearlyVolume", 12_000_000, "standing", "strategic");

    private final Pack pack = Packs.read(Path.of("../handbooks/logistics"));

    @Test
    void theThreeContradictionsOfTheScorecardsAreFound() {
        List<Finding> found = Checker.check(pack).stream()
                .filter(finding -> finding.kind() == Finding.Kind.CONTRADICTION)
                .toList();

        assertThat(found)
                .extracting(finding -> finding.text().en())
                .containsExactly(
                        "(deputy) general manager, overdue receivables: overdue rate is better lower, yet loses below",
                        "region or head-office project head, overdue receivables: overdue rate is better lower, yet loses below",
                        "region or head-office project head, profit: it is about profit rate but scored by overdue rate");
    }

    @Test
    void aManagerIsScoredFullAtTheTargetsAndLosesBeyondThem() {
        assertThat(manager(100, 80, 20, 0)).isEqualByComparingTo("100");
        assertThat(manager(96.5, 79, 23, 2)).isEqualByComparingTo("91");
    }

    private BigDecimal manager(double revenue, double accounts, double overdue, double accountsShort) {
        Map<String, BigDecimal> measured = Map.of(
                "ownRevenue", BigDecimal.valueOf(revenue),
                "newAccounts", BigDecimal.valueOf(accounts),
                "overdueRate", BigDecimal.valueOf(overdue),
                "accountsShort", BigDecimal.valueOf(accountsShort));
        return java.util.Objects.requireNonNull(Handbook.of(pack)
                .given(Map.of(), DAY)
                .score("managerScorecard", measured)
                .orElseThrow()
                .total());
    }

    @Test
    void aContradictingIndicatorWaitsForTheCompanysReading() {
        Map<String, BigDecimal> measured = new HashMap<>();
        List.of("departmentRevenue", "collectedRate", "newAccountsLanded", "departmentManagement")
                .forEach(measure -> measured.put(measure, BigDecimal.valueOf(100)));
        measured.put("overdueRate", BigDecimal.valueOf(30));
        measured.put("profitRate", BigDecimal.valueOf(11));

        assertThat(head(pack, measured).total()).isNull();
        Pack chosen = pack.withChoices(
                List.of(choice("head-overdue", "complement"), choice("head-profit", "per-two-points")));
        assertThat(head(chosen, measured).total()).isEqualByComparingTo("88");
    }

    private static Choice choice(String gap, String code) {
        return Choice.of(gap, code, "周敏", "按考核惯例", DAY.withDayOfYear(1));
    }

    private static Score head(Pack pack, Map<String, BigDecimal> measured) {
        return Handbook.of(pack)
                .given(Map.of(), DAY)
                .score("projectHeadScorecard", measured)
                .orElseThrow();
    }

    @Test
    void aLargeAccountsProposalNeedsTwoChampions() {
        assertThat(hindrances(Map.of("needsAnalysis", true, "champions", 1))).containsExactly("champions-of-a");
        assertThat(hindrances(Map.of("needsAnalysis", true, "champions", 2))).isEmpty();
    }

    private List<String> hindrances(Map<String, Object> evidence) {
        Map<String, Object> facts = new HashMap<>(LARGE);
        facts.putAll(evidence);
        return Handbook.of(pack).given(facts, DAY).passage("nineSteps", "proposal").orElseThrow().hindrances().stream()
                .map(each -> each.criterion().id())
                .toList();
    }

    @Test
    void aLeaderIsWarnedDemotedAndTransferredStepByStep() {
        Map<YearMonth, String> grades = new HashMap<>();
        YearMonth march = YearMonth.of(2015, 3);
        Given manager = Handbook.of(pack).given(Map.of("position", "manager"), DAY);

        for (String expected : List.of("warning", "demotion", "transfer-or-end")) {
            grades.put(march.minusMonths(grades.size()), "D");
            assertThat(manager.proposed("leadersRunningD", grades, march)
                            .orElseThrow()
                            .rung()
                            .id())
                    .isEqualTo(expected);
        }
        assertThat(manager.proposed("staffRunningD", grades, march)).isEmpty();
    }

    @Test
    void aLargeAccountIsKeptOnceAQuarter() {
        Cadence.Rhythm rhythm =
                Handbook.of(pack).given(LARGE, DAY).rhythm("upkeep").orElseThrow();

        assertThat(rhythm.owed(DAY, List.of())).isEqualTo(new Cadence.Owed(1, LocalDate.of(2015, 3, 31)));
        assertThat(rhythm.owed(DAY, List.of(LocalDate.of(2015, 1, 5))))
                .extracting(Cadence.Owed::times)
                .isEqualTo(0);
    }
}
