package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checker says of random tables, tried with the evaluator. */
class CheckerPropertiesTest {

    private static final int TABLES = 60;
    private static final int TRIES = 300;

    @ParameterizedTest
    @ValueSource(longs = {3, 5, 8})
    void everyFindingIsConfirmedByTheEvaluator(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TABLES; i++) {
            Pack pack = new RandomTables(random, 1 + random.nextInt(4)).loose("UNIQUE", 1 + random.nextInt(9));
            for (Finding finding : Checker.check(pack)) {
                if ("more".equals(finding.decision())) {
                    confirm(pack, finding);
                }
            }
        }
    }

    private static void confirm(Pack pack, Finding finding) {
        if (finding.kind() == Finding.Kind.GAP) {
            assertThat(undecided(pack, finding).code()).as(finding.toString()).isEqualTo(Undecided.Code.NO_ROW);
        }
        if (finding.kind() == Finding.Kind.OVERLAP) {
            assertThat(undecided(pack, finding).about()).as(finding.toString()).containsAll(finding.rows());
        }
    }

    private static Undecided undecided(Pack pack, Finding finding) {
        Outcome outcome = Objects.requireNonNull(finding.witness()).ask(pack, "more");
        assertThat(outcome).as(finding.toString()).isInstanceOf(Undecided.class);
        return (Undecided) outcome;
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 7, 9})
    void whatLiesInNoReportedGapIsDecidedAndWhatLiesInOneIsNot(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TABLES; i++) {
            Pack pack = new RandomTables(random, 1 + random.nextInt(4)).loose("FIRST", 1 + random.nextInt(9));
            Table table = (Table) Objects.requireNonNull(pack.decisions().get("more"));
            List<Ranges> domain =
                    table.inputs().stream().map(input -> input.type().domain()).toList();
            List<Box> rows =
                    table.rows().stream().map(row -> Box.of(row.when())).toList();
            List<Box> holes =
                    Uncovered.in(domain, rows, Budget.standard(), 1000).holes();
            Handbook handbook = Handbook.of(pack);
            for (int j = 0; j < TRIES; j++) {
                Map<String, Object> facts = facts(table, random);
                boolean decided = handbook.decide("more", facts, pack.ref().from()) instanceof Decided;
                assertThat(decided).as("%s in %s", facts, holes).isEqualTo(!isIn(holes, table, facts));
            }
        }
    }

    private static Map<String, Object> facts(Table table, Random random) {
        Map<String, Object> facts = new HashMap<>();
        for (Input input : table.inputs()) {
            long value = random.nextInt(
                    input.type() instanceof ValueType.Coded ? 5 : input.type() instanceof ValueType.Truth ? 2 : 110);
            facts.put(input.name(), input.type().decode(value));
        }
        return facts;
    }

    private static boolean isIn(List<Box> holes, Table table, Map<String, Object> facts) {
        List<Ranges> point = table.inputs().stream()
                .map(input -> Ranges.of(input.type().encode(Objects.requireNonNull(facts.get(input.name())))))
                .toList();
        return holes.stream().anyMatch(new Box(point)::meets);
    }

    /** A table that draws on another, whose result depends on a fact it asks too and on a gap: tried case by case. */
    @ParameterizedTest
    @ValueSource(strings = {"UNIQUE", "FIRST"})
    void reasoningThroughOtherTablesFindsWhatTryingEveryCaseFinds(String hit) {
        Random random = new Random(17);
        for (int i = 0; i < 150; i++) {
            Pack pack = drawing(hit, random);
            List<Finding> findings = Checker.check(pack).stream()
                    .filter(finding -> "more".equals(finding.decision()))
                    .toList();
            Set<String> reached = new TreeSet<>();
            boolean open = false;
            for (Outcome outcome : everyCase(pack)) {
                open |= outcome instanceof Undecided undecided
                        && undecided.code() == Undecided.Code.NO_ROW
                        && undecided.stoppedAt().equals("more");
                reached.addAll(rows(outcome));
            }

            assertThat(findings.stream().anyMatch(finding -> finding.kind() == Finding.Kind.GAP))
                    .as("%s", pack.sources().get("sizes.yaml"))
                    .isEqualTo(open);
            assertThat(told(findings, Finding.Kind.UNREACHABLE_ROW, Finding.Kind.SHADOWED_ROW))
                    .noneMatch(reached::contains);
            if (!hit.equals("FIRST")) {
                Table table = (Table) Objects.requireNonNull(pack.decisions().get("more"));
                assertThat(told(findings, Finding.Kind.UNREACHABLE_ROW))
                        .containsExactlyElementsOf(table.rows().stream()
                                .map(Row::id)
                                .filter(row -> !reached.contains(row))
                                .toList());
            }
        }
    }

    /** The rows that match: the one that decides, or the several that may not. */
    private static List<String> rows(Outcome outcome) {
        return switch (outcome) {
            case Decided decided -> List.of(decided.row());
            case Undecided undecided -> undecided.code() == Undecided.Code.SEVERAL_ROWS ? undecided.about() : List.of();
        };
    }

    private static List<String> told(List<Finding> findings, Finding.Kind... kinds) {
        return findings.stream()
                .filter(finding -> List.of(kinds).contains(finding.kind()))
                .flatMap(finding -> finding.rows().stream())
                .toList();
    }

    private static Pack drawing(String hit, Random random) {
        List<String> sizes = List.of("-", "\"big\"", "\"small\"");
        List<String> pieces = List.of("-", "< 5", ">= 5", "10", "[8..12]", "> 12", "not(10)");
        List<String> fragile = List.of("-", "true", "false");
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 1 + random.nextInt(4); row++) {
            rows.append("- {id: r%d, when: ['%s', '%s', '%s'], then: big, clause: X-1}\n"
                    .formatted(
                            row,
                            sizes.get(random.nextInt(sizes.size())),
                            pieces.get(random.nextInt(pieces.size())),
                            fragile.get(random.nextInt(fragile.size()))));
        }
        return SmallPack.withTable(hit, "size, pieces, fragile", rows.toString());
    }

    private static List<Outcome> everyCase(Pack pack) {
        List<Outcome> outcomes = new ArrayList<>();
        for (String choice : List.of("big", "small")) {
            Handbook handbook = Handbook.of(pack.withChoices(List.of(
                    Choice.of("tens", choice, "somebody", "to see", pack.ref().from()))));
            for (int pieces = 0; pieces <= 15; pieces++) {
                for (boolean fragile : new boolean[] {true, false}) {
                    outcomes.add(handbook.decide(
                            "more",
                            Map.of("pieces", pieces, "fragile", fragile),
                            pack.ref().from()));
                }
            }
        }
        return outcomes;
    }

    @Test
    void aThousandRowsOfEightInputsAreAnsweredInTime() {
        Pack pack = new RandomTables(new Random(11), 8).cut(1000, 3);

        long start = System.nanoTime();
        List<Finding> findings = Checker.check(pack);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        System.out.printf("1,000 rows × 8 inputs checked in %d ms%n", taken.toMillis());
        assertThat(findings).noneMatch(finding -> finding.kind() == Finding.Kind.UNFINISHED);
        assertThat(findings).noneMatch(finding -> finding.kind() == Finding.Kind.OVERLAP);
        assertThat(findings.stream().filter(finding -> finding.kind() == Finding.Kind.GAP))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(3)
                .allSatisfy(finding -> confirm(pack, finding));
        assertThat(taken).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void whatTheTimeDoesNotSufficeForIsTold() {
        Pack pack = new RandomTables(new Random(13), 8).loose("FIRST", 1000);

        long start = System.nanoTime();
        List<Finding> findings = Checker.check(pack, Budget.of(Duration.ofMillis(500)));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
        assertThat(findings)
                .filteredOn(finding -> finding.kind() == Finding.Kind.UNFINISHED)
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.text().en()).contains("not checked: "));
    }

    /** However soon the time ends: what no row covers lies in a hole that is told or in a region that is. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 5, 20})
    void whatIsLeftIsToldExactly(long milliseconds) {
        Random random = new Random(23);
        Pack pack = new RandomTables(random, 6).loose("FIRST", 60);
        Table table = (Table) Objects.requireNonNull(pack.decisions().get("more"));
        List<Ranges> domain =
                table.inputs().stream().map(input -> input.type().domain()).toList();
        List<Box> rows = table.rows().stream().map(row -> Box.of(row.when())).toList();

        Uncovered.Found found = Uncovered.in(domain, rows, Budget.of(Duration.ofMillis(milliseconds)), 1000);

        Handbook handbook = Handbook.of(pack);
        for (int i = 0; i < 2_000; i++) {
            Map<String, Object> facts = facts(table, random);
            boolean decided = handbook.decide("more", facts, pack.ref().from()) instanceof Decided;
            assertThat(decided || isIn(found.holes(), table, facts) || isIn(found.left(), table, facts))
                    .as("%s", facts)
                    .isTrue();
            assertThat(decided && isIn(found.holes(), table, facts))
                    .as("%s", facts)
                    .isFalse();
        }
    }
}
