package io.keyhold.rules;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wanted of facts and outputs on the way back, by name: narrowed step by step, until nothing is left. */
final class Wanted {

    private Wanted() {}

    /** What is wanted once a table's inputs must lie in a box too; null where nothing is left. */
    static @Nullable Map<String, Ranges> narrowed(Table table, Box box, Map<String, Ranges> wanted) {
        Map<String, Ranges> more = new HashMap<>(wanted);
        for (int i = 0; i < table.inputs().size(); i++) {
            Input input = table.inputs().get(i);
            if (!narrow(more, input.name(), box.sides().get(i))) {
                return null;
            }
        }
        return more;
    }

    private static boolean narrow(Map<String, Ranges> wanted, String name, Ranges range) {
        Ranges both = wanted.containsKey(name) ? wanted.get(name).and(range) : range;
        wanted.put(name, both);
        return !both.isEmpty();
    }

    /** One way counts and the others, where they must be known, count no more. */
    static @Nullable Map<String, Ranges> counting(
            Measure measure, Measure.Way way, Ranges values, Map<String, Ranges> wanted) {
        Map<String, Ranges> more = new HashMap<>(wanted);
        boolean possible = narrow(more, way.source(), values);
        for (Measure.Condition condition : way.when()) {
            possible &= narrow(more, condition.input(), condition.cell().ranges());
        }
        Ranges noMore = Ranges.between(Long.MIN_VALUE, values.high(values.count() - 1));
        for (Measure.Way other : measure.ways()) {
            boolean counted =
                    !excludes(way.under(), other.under()) && !other.source().equals(way.source());
            if (counted && (!other.optional() || more.containsKey(other.source()))) {
                possible &= narrow(more, other.source(), noMore);
            }
        }
        return possible ? more : null;
    }

    private static boolean excludes(@Nullable Under one, @Nullable Under other) {
        return one != null
                && other != null
                && one.gap().equals(other.gap())
                && !one.choice().equals(other.choice());
    }
}
