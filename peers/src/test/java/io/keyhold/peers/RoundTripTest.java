package io.keyhold.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.rules.Decided;
import io.keyhold.rules.Dmn;
import io.keyhold.rules.Given;
import io.keyhold.rules.Handbook;
import io.keyhold.rules.Imported;
import io.keyhold.rules.Outcome;
import io.keyhold.rules.Pack;
import io.keyhold.rules.PackText;
import io.keyhold.rules.Packs;
import io.keyhold.rules.Undecided;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as DMN and read again decides as before. */
class RoundTripTest {

    @ParameterizedTest
    @ValueSource(strings = {"truck-maker", "car-maker", "special-vehicles", "general", "logistics"})
    void everyTableOfEveryPack(String name) {
        Random random = new Random(5);
        Pack pack = Packs.read(Path.of("../handbooks", name));
        RandomCases cases = new RandomCases(pack, random);
        for (int i = 0; i < 3; i++) {
            Pack chosen = i == 0 ? pack : cases.chosen();
            Imported imported = imported(chosen);
            assertThat(imported.tables()).hasSizeGreaterThan(chosen.decisions().size() / 3);
            compare(chosen, imported, cases, 120);
        }
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
                "COLLECT max"
            })
    void everyHitPolicyOverFactsOfEveryType(String hit) {
        Random random = new Random(11);
        int taken = 0;
        for (int i = 0; i < 40; i++) {
            Pack pack = new RandomPack(random).of(hit);
            RandomCases cases = new RandomCases(pack, random);
            Pack chosen = cases.chosen();
            Imported imported = imported(chosen);
            taken += imported.tables().size();
            compare(chosen, imported, cases, 60);
        }
        assertThat(taken).isGreaterThan(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"truck-maker", "car-maker", "special-vehicles", "general", "logistics"})
    void broughtIntoItsOwnPackItChangesNothing(String name) {
        Pack pack = Packs.read(Path.of("../handbooks", name));
        Imported imported = imported(pack);

        var edits = imported.edits(pack, topic(pack), anyClause(pack));

        assertThat(edits).isEmpty();
        assertThat(PackText.apply(pack.sources(), edits)).isEqualTo(pack.sources());
    }

    private static String topic(Pack pack) {
        return pack.sources().keySet().stream()
                .filter(file -> !file.contains("/") && !file.equals("handbook.yaml"))
                .findFirst()
                .orElseThrow()
                .replace(".yaml", "");
    }

    private static String anyClause(Pack pack) {
        return pack.clauses().keySet().iterator().next();
    }

    private static Imported imported(Pack pack) {
        return Dmn.read(Dmn.write(Handbook.of(pack), day(pack)).orElseThrow());
    }

    private static LocalDate day(Pack pack) {
        return pack.ref().from().plusDays(40);
    }

    private static void compare(Pack pack, Imported imported, RandomCases cases, int times) {
        Pack again = Packs.read(imported.asPack("again", pack.ref().from()));
        Handbook before = Handbook.of(pack);
        Handbook after = Handbook.of(again);
        for (int i = 0; i < times; i++) {
            Map<String, Object> facts = cases.facts(i % 2 == 0);
            Given given = before.given(facts, day(pack));
            for (String decision : new TreeSet<>(again.decisions().keySet())) {
                Outcome now = after.decide(decision, facts(again, pack, given, facts), day(pack));
                Outcome then = given.decide(decision);
                if (then instanceof Undecided undecided && undecided.code() == Undecided.Code.OPEN_GAP) {
                    assertThat(now).as("%s: %s", decision, then).isInstanceOf(Undecided.class);
                } else {
                    assertThat(told(now))
                            .as("%s of %s: %s", decision, facts, then)
                            .isEqualTo(told(then));
                }
            }
        }
    }

    /** The facts the imported pack asks; decisions that could not be taken are given as they were decided. */
    private static Map<String, Object> facts(Pack again, Pack pack, Given given, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>();
        for (String name : again.facts().keySet()) {
            Object value = facts.get(name);
            if (pack.decisions().containsKey(name) && given.decide(name) instanceof Decided decided) {
                value = decided.outcome();
            }
            if (value != null) {
                all.put(name, value);
            }
        }
        return all;
    }

    private static @Nullable List<String> told(Outcome outcome) {
        return outcome instanceof Decided decided
                ? decided.outputs().values().stream().map(RoundTripTest::plain).toList()
                : null;
    }

    private static String plain(Object value) {
        return value instanceof Number number
                ? new java.math.BigDecimal(number.toString())
                        .stripTrailingZeros()
                        .toPlainString()
                : value.toString();
    }
}
