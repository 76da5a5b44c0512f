package io.keyhold.server.account.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Adds up what several lists of numbers weigh, thousands of numbers in all, without an object for each. */
final class Tally {
    private static final int BITS_OF_A_LIST = 10;

    private final List<Double> weights = new ArrayList<>();
    private long[] entries = new long[1024];
    private int size;

    /** A number, and what all lists it is on weigh together. */
    record Weighed(long number, double weight) {
        private static final Comparator<Weighed> LIGHTEST_FIRST = Comparator.comparingDouble(Weighed::weight)
                .thenComparing(Comparator.comparingLong(Weighed::number).reversed());
    }

    /** A list; a number is on it once. At most 1,024 lists. */
    void add(Long[] numbers, double weight) {
        long list = weights.size();
        weights.add(weight);
        if (size + numbers.length > entries.length) {
            entries = Arrays.copyOf(entries, 2 * (size + numbers.length));
        }
        for (long number : numbers) {
            entries[size++] = number << BITS_OF_A_LIST | list;
        }
    }

    /** The heaviest numbers first, the lower number where two weigh the same. */
    List<Weighed> heaviest(int most) {
        Arrays.sort(entries, 0, size);
        var kept = new PriorityQueue<>(most + 1, Weighed.LIGHTEST_FIRST);
        for (int from = 0; from < size; ) {
            long number = entries[from] >> BITS_OF_A_LIST;
            double weight = 0;
            for (; from < size && entries[from] >> BITS_OF_A_LIST == number; from++) {
                weight += weights.get((int) (entries[from] & (1 << BITS_OF_A_LIST) - 1));
            }
            keep(kept, number, weight, most);
        }
        return kept.stream().sorted(Weighed.LIGHTEST_FIRST.reversed()).toList();
    }

    private static void keep(PriorityQueue<Weighed> kept, long number, double weight, int most) {
        var lightest = kept.peek();
        if (kept.size() < most || lightest != null && weight > lightest.weight()) {
            kept.add(new Weighed(number, weight));
        }
        if (kept.size() > most) {
            kept.remove();
        }
    }
}
