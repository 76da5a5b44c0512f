package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each turn is confirmed by the evaluator, and nothing nearer turns. */
class TurnsPropertiesTest {

    private static final int EACH = 25;

    @ParameterizedTest
    @ValueSource(strings = {"truck-maker", "car-maker", "special-vehicles", "general", "logistics"})
    void turnsAreTrueAndNoneIsNearer(String kind) {
        Pack pack = Packs.read(Path.of("../handbooks/" + kind));
        Random random = new Random(31);
        for (int i = 0; i < EACH; i++) {
            Handbook handbook = Handbook.of(pack.withChoices(choices(pack, random)));
            for (Decision decision : pack.decisions().values()) {
                if (decision instanceof Table table) {
                    Map<String, Object> facts = RandomFacts.without(facts(pack, random), random, List.of());
                    tried(pack, handbook, table.name(), facts, pack.ref().from().plusDays(40), random);
                }
            }
        }
    }

    private static Map<String, Object> facts(Pack pack, Random random) {
        Map<String, Object> facts = new HashMap<>();
        pack.facts().forEach((name, fact) -> facts.put(name, fact.type().decode(value(pack, fact.type(), random))));
        return facts;
    }

    private static long value(Pack pack, ValueType type, Random random) {
        Ranges all = Domains.of(type);
        long low = Math.max(all.low(0), 0);
        long high = all.high(all.count() - 1);
        return switch (type) {
            case ValueType.Whole ignored ->
                low + random.nextLong(Math.min(high - low, random.nextBoolean() ? 45 : 20_000_000) + 1);
            case ValueType.Decimal ignored -> low + random.nextLong(Math.min(high - low, 12_000) + 1);
            case ValueType.Day ignored -> pack.ref().from().toEpochDay() + random.nextInt(500);
            case ValueType.Place ignored -> {
                Ranges one = Provinces.within(new ArrayList<>(Provinces.ALL.keySet()).get(random.nextInt(34)));
                yield one.low(0) + random.nextInt(3) * 100;
            }
            case ValueType.Coded ignored -> random.nextLong(high + 1);
            case ValueType.Truth ignored -> random.nextLong(2);
            default -> 0;
        };
    }

    private static List<Choice> choices(Pack pack, Random random) {
        List<Choice> choices = new ArrayList<>();
        for (Gap gap : pack.gaps().values()) {
            if (random.nextBoolean() && !gap.choices().isEmpty()) {
                String code = gap.choiceIds().get(random.nextInt(gap.choiceIds().size()));
                choices.add(Choice.of(gap.id(), code, "郑建国", "试", LocalDate.of(2009, 1, 1)));
            }
        }
        return choices;
    }

    private static void tried(
            Pack pack, Handbook handbook, String decision, Map<String, Object> facts, LocalDate day, Random random) {
        Object now = Turns.said(handbook.decide(decision, facts, day));
        List<Turn> turns = handbook.given(facts, day).turns(decision);
        for (Turn turn : turns) {
            Object then = Turns.said(handbook.decide(decision, but(facts, turn.fact(), turn.to()), day));
            String told = decision + " " + facts + " " + turn;

            assertThat(then).as(told).isEqualTo(Turns.said(turn.outcome())).isNotEqualTo(now);
            for (Lang lang : Lang.values()) {
                assertThat(new Prose(pack, lang).tell(turn)).isNotBlank();
            }
        }
        for (Fact fact : pack.facts().values()) {
            if (facts.containsKey(fact.name()) && !(fact.type() instanceof ValueType.Place)) {
                nearer(handbook, decision, facts, day, fact, turns, now, random);
            }
        }
    }

    /** Values between what is and the turns, and where there is no turn any value, leave the outcome as it is. */
    private static void nearer(
            Handbook handbook,
            String decision,
            Map<String, Object> facts,
            LocalDate day,
            Fact fact,
            List<Turn> turns,
            Object now,
            Random random) {
        Object is = facts.get(fact.name());
        long value = fact.type().encode(is == null ? "" : is);
        Ranges domain = Domains.of(fact.type());
        long low = Math.max(domain.low(0), value - 50_000_000);
        long high = Math.min(domain.high(domain.count() - 1), value + 50_000_000);
        List<Long> codes = new ArrayList<>();
        for (Turn turn : turns) {
            if (turn.fact().equals(fact.name())) {
                long to = fact.type().encode(turn.to());
                codes.add(to);
                boolean line = !(fact.type() instanceof ValueType.Coded || fact.type() instanceof ValueType.Truth);
                low = line && to < value ? to + 1 : low;
                high = line && to > value ? to - 1 : high;
            }
        }
        for (int i = 0; i < 8; i++) {
            long near = i == 0 ? low : i == 1 ? high : low + random.nextLong(high - low + 1);
            if (!codes.contains(near)) {
                Map<String, Object> other = but(facts, fact.name(), fact.type().decode(near));
                assertThat(Turns.said(handbook.decide(decision, other, day)))
                        .as("%s %s: %s %s, turns %s", decision, facts, fact.name(), near, turns)
                        .isEqualTo(now);
            }
        }
    }

    private static Map<String, Object> but(Map<String, Object> facts, String name, Object value) {
        Map<String, Object> other = new HashMap<>(facts);
        other.put(name, value);
        return other;
    }
}
