package io.keyhold.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.rules.Decided;
import io.keyhold.rules.Decision;
import io.keyhold.rules.Dmn;
import io.keyhold.rules.Given;
import io.keyhold.rules.Handbook;
import io.keyhold.rules.Hit;
import io.keyhold.rules.Outcome;
import io.keyhold.rules.Pack;
import io.keyhold.rules.Packs;
import io.keyhold.rules.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One table, two engines: what KIE decides by the exported model is what the evaluator decides, and null where it does not. */
class KieDecidesTheSameTest {

    private static final int CASES = 150;
    private static final int MANY_CASES = 10_000;

    @ParameterizedTest
    @ValueSource(strings = {"truck-maker", "car-maker", "special-vehicles", "general", "logistics"})
    void everyDecisionOfEveryPack(String pack) {
        compare(pack, CASES);
    }

    @Tag("soak")
    @ParameterizedTest
    @ValueSource(strings = {"truck-maker", "car-maker", "special-vehicles", "general", "logistics"})
    void everyDecisionOfEveryPackManyTimes(String pack) {
        compare(pack, MANY_CASES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNIQUE",
                "ANY",
                "FIRST",
                "PRIORITY",
                "RULE ORDER",
                "OUTPUT ORDER",
                "COLLECT",
                "COLLECT sum",
                "COLLECT min",
                "COLLECT max",
                "COLLECT count"
            })
    void everyHitPolicyOverFactsOfEveryType(String hit) {
        Random random = new Random(7);
        int tables = Integer.getInteger("keyhold.tables", 8);
        for (int i = 0; i < tables; i++) {
            Pack pack = new RandomPack(random).of(hit);
            RandomCases cases = new RandomCases(pack, random);
            compare(pack, cases, 60);
            compare(cases.chosen(), cases, 60);
        }
    }

    private static void compare(String name, int times) {
        Random random = new Random(20090301);
        Pack pack = Packs.read(Path.of("../handbooks", name));
        RandomCases cases = new RandomCases(pack, random);
        Tally tally = new Tally();
        for (Pack each : List.of(pack, cases.chosen(), cases.chosen(), cases.chosen())) {
            tally.add(compare(each, cases, times));
        }
        System.out.printf("%s: %d decisions compared with KIE, %d of them decided%n", name, tally.all, tally.decided);
        assertThat(tally.decided).isBetween(tally.all / 20, tally.all - 1);
    }

    private static final class Tally {
        int all;
        int decided;

        void add(Tally other) {
            all += other.all;
            decided += other.decided;
        }
    }

    private static Tally compare(Pack pack, RandomCases cases, int times) {
        Handbook handbook = Handbook.of(pack);
        LocalDate day = pack.ref().from().plusDays(40);
        Kie kie = Kie.of(Dmn.write(handbook, day).orElseThrow());
        assertThat(kie.complaints()).isEmpty();
        Tally tally = new Tally();
        for (int i = 0; i < times; i++) {
            Map<String, Object> facts = cases.facts(i % 2 == 0);
            Given given = handbook.given(facts, day);
            Map<String, @Nullable Object> theirs = kie.decideAll(Kie.facts(pack.facts(), facts));
            for (String decision : pack.decisions().keySet()) {
                Outcome ours = given.decide(decision);
                assertThat(told(theirs.get(decision)))
                        .as(() -> "%s of %s: %s\n%s"
                                .formatted(decision, facts, ours, pack.sources().get("all.yaml")))
                        .isEqualTo(told(ours, givesRows(pack.decisions().get(decision))));
                tally.all++;
                tally.decided += ours instanceof Decided ? 1 : 0;
            }
        }
        return tally;
    }

    private static boolean givesRows(@Nullable Decision decision) {
        return decision instanceof Table table
                && List.of(Hit.RULE_ORDER, Hit.OUTPUT_ORDER, Hit.COLLECT).contains(table.hit());
    }

    private static @Nullable Object told(Outcome outcome, boolean many) {
        if (!(outcome instanceof Decided decided)) {
            return null;
        }
        Object first = decided.outcome();
        if (decided.outputs().size() == 1) {
            return told(first);
        }
        return many ? told(rows(decided.outputs(), ((List<?>) first).size())) : told((Object) decided.outputs());
    }

    /** DMN gives several results of several rows row by row, the evaluator output by output. */
    private static Object rows(Map<String, Object> outputs, int count) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> row = new HashMap<>();
            for (Map.Entry<String, Object> output : outputs.entrySet()) {
                row.put(output.getKey(), ((List<?>) output.getValue()).get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Values told alike whoever gives them; a collection of nothing is KIE's word for no row. */
    private static @Nullable Object told(@Nullable Object value) {
        return switch (value) {
            case Collection<?> none when none.isEmpty() -> null;
            case Collection<?> values ->
                values.stream().map(KieDecidesTheSameTest::told).toList();
            case Map<?, ?> values -> {
                Map<Object, @Nullable Object> told = new HashMap<>();
                values.forEach((key, each) -> told.put(key, told(each)));
                yield told.values().stream().allMatch(each -> each == null) ? null : told;
            }
            case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
            case TemporalAccessor day -> day.toString();
            case null -> null;
            default -> value;
        };
    }
}
