package io.keyhold.server.demo.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Draws from the demo's words, always in the same way. */
final class Draw {
    private static final Map<String, List<String>> WORDS = Resource.rows("words.tsv").stream()
            .collect(Collectors.toMap(List::getFirst, row -> List.of(row.get(1).split(" ", -1))));

    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    static List<String> words(String kind) {
        return WORDS.getOrDefault(kind, List.of());
    }

    String word(String kind) {
        return one(words(kind));
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** From 0 up to the bound, without it. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Rows as often as their last cell weighs. */
    static List<List<String>> weighted(List<List<String>> rows) {
        var all = new ArrayList<List<String>>();
        for (var row : rows) {
            for (int i = 0; i < Integer.parseInt(row.getLast()); i++) {
                all.add(row);
            }
        }
        return List.copyOf(all);
    }
}
