package io.keyhold.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Facts at random, near where the truck maker's handbook changes its mind. */
final class RandomFacts {

    private static final List<String> PLACES =
            List.of("350100", "500100", "130100", "620100", "620300", "110105", "31");

    private RandomFacts() {}

    static Map<String, Object> of(Pack pack, Random random) {
        Map<String, Object> facts = new HashMap<>();
        pack.facts().forEach((name, fact) -> facts.put(name, value(fact.type(), random)));
        return facts;
    }

    private static Object value(ValueType type, Random random) {
        return switch (type) {
            case ValueType.Whole ignored -> random.nextInt(45);
            case ValueType.Truth ignored -> random.nextBoolean();
            case ValueType.Coded coded -> {
                List<Code> codes = coded.dictionary().codes();
                yield codes.get(random.nextInt(codes.size())).id();
            }
            default -> PLACES.get(random.nextInt(PLACES.size()));
        };
    }

    /** The same facts with some left out, but not these, whose absence means something. */
    static Map<String, Object> without(Map<String, Object> facts, Random random, List<String> keep) {
        Map<String, Object> some = new HashMap<>(facts);
        some.keySet().removeIf(name -> !keep.contains(name) && random.nextInt(4) == 0);
        return some;
    }
}
