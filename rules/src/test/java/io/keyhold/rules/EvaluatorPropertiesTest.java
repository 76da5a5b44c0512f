package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The evaluator on tables thrown at random, beside an interpreter that goes through the rows one by one. */
class EvaluatorPropertiesTest {

    private static final int TABLES = 60;
    private static final int TRIES = 60;
    private static final int COMPLETIONS = 40;

    @ParameterizedTest
    @ValueSource(strings = {"UNIQUE", "ANY", "FIRST", "PRIORITY", "RULE ORDER", "OUTPUT ORDER", "COLLECT"})
    void decidesAsSomebodyWhoReadsTheRowsOneByOne(String hit) {
        Random random = new Random(31);
        for (int i = 0; i < TABLES; i++) {
            Pack pack = new RandomTables(random, 1 + random.nextInt(5)).loose(hit, 1 + random.nextInt(9));
            Table table = table(pack);
            Handbook handbook = Handbook.of(pack);
            for (int j = 0; j < TRIES; j++) {
                Map<String, Object> facts = facts(table, random);

                Outcome outcome = handbook.decide("more", facts, pack.ref().from());

                assertThat(told(outcome)).as("%s %s", hit, facts).isEqualTo(naive(table, facts));
            }
        }
    }

    /** What is decided although facts are missing is decided so whatever they turn out to be. */
    @ParameterizedTest
    @ValueSource(strings = {"UNIQUE", "ANY", "FIRST", "PRIORITY", "RULE ORDER", "OUTPUT ORDER", "COLLECT"})
    void whatIsNotKnownNeverChangesWhatIsDecided(String hit) {
        Random random = new Random(37);
        int early = 0;
        for (int i = 0; i < TABLES; i++) {
            Pack pack = new RandomTables(random, 2 + random.nextInt(4)).loose(hit, 1 + random.nextInt(9));
            Table table = table(pack);
            Handbook handbook = Handbook.of(pack);
            for (int j = 0; j < TRIES; j++) {
                Map<String, Object> some = facts(table, random);
                some.keySet().removeIf(name -> random.nextInt(3) == 0);
                Outcome outcome = handbook.decide("more", some, pack.ref().from());
                if (outcome instanceof Decided && some.size() < table.inputs().size()) {
                    early++;
                    staysWhateverComes(handbook, table, some, outcome, random);
                }
            }
        }
        assertThat(early).isPositive();
    }

    private static void staysWhateverComes(
            Handbook handbook, Table table, Map<String, Object> some, Outcome outcome, Random random) {
        for (int k = 0; k < COMPLETIONS; k++) {
            Map<String, Object> all = facts(table, random);
            all.putAll(some);
            Outcome later = handbook.decide(
                    "more", all, handbook.versions().getFirst().ref().from());
            assertThat(told(later)).as("%s, then %s", some, all).isEqualTo(told(outcome));
        }
    }

    /** What its rows give, in words; null where they give nothing or are at odds. */
    private static @Nullable String naive(Table table, Map<String, Object> facts) {
        List<Row> matching =
                table.rows().stream().filter(row -> matches(table, row, facts)).toList();
        if (matching.isEmpty()) {
            return null;
        }
        List<String> results =
                new ArrayList<>(matching.stream().map(row -> result(table, row)).toList());
        Set<String> different = new TreeSet<>(results);
        return switch (table.hit()) {
            case UNIQUE -> matching.size() == 1 ? results.getFirst() : null;
            case ANY -> different.size() == 1 ? results.getFirst() : null;
            case FIRST -> results.getFirst();
            // Of the two sizes big stands first, in the dictionary as by letters.
            case PRIORITY -> different.iterator().next();
            case RULE_ORDER, COLLECT -> results.toString();
            case OUTPUT_ORDER -> {
                results.sort(null);
                yield results.toString();
            }
        };
    }

    private static boolean matches(Table table, Row row, Map<String, Object> facts) {
        for (int i = 0; i < table.inputs().size(); i++) {
            Object fact = Objects.requireNonNull(facts.get(table.inputs().get(i).name()));
            if (!admits(row.when().get(i).text(), fact)) {
                return false;
            }
        }
        return true;
    }

    /** Reads the few kinds of cells the tables are made of, each in its plainest meaning. */
    private static boolean admits(String cell, Object fact) {
        if (cell.equals("-")) {
            return true;
        }
        if (cell.startsWith(">= ")) {
            return (Long) fact >= Long.parseLong(cell.substring(3));
        }
        if (cell.startsWith("[")) {
            String[] ends = cell.substring(1, cell.length() - 1).split("\\.\\.");
            return (Long) fact >= Long.parseLong(ends[0]) && (Long) fact <= Long.parseLong(ends[1]);
        }
        return List.of(cell.replace("\"", "").split(",")).contains(fact.toString());
    }

    private static String result(Table table, Row row) {
        return Objects.requireNonNull(row.then().get(table.outputs().getFirst().name()))
                .toString();
    }

    private static @Nullable String told(Outcome outcome) {
        return outcome instanceof Decided decided ? decided.outcome().toString() : null;
    }

    private static Table table(Pack pack) {
        return (Table) Objects.requireNonNull(pack.decisions().get("more"));
    }

    private static Map<String, Object> facts(Table table, Random random) {
        Map<String, Object> facts = new HashMap<>();
        for (Input input : table.inputs()) {
            int most = input.type() instanceof ValueType.Coded ? 5 : input.type() instanceof ValueType.Truth ? 2 : 102;
            facts.put(input.name(), input.type().decode(random.nextInt(most)));
        }
        return facts;
    }
}
