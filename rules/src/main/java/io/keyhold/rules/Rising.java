package io.keyhold.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The longest rising row of numbers within a list: what kept its order, so that as little as can be has moved. */
final class Rising {

    private Rising() {}

    /** The positions of one longest rising subsequence. */
    static Set<Integer> longest(List<Integer> numbers) {
        int[] before = new int[numbers.size()];
        Arrays.fill(before, -1);
        // For each length, the position at which a rising row of that length ends lowest.
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            int at = length(numbers, ends, numbers.get(i));
            before[i] = at == 0 ? -1 : ends.get(at - 1);
            if (at == ends.size()) {
                ends.add(i);
            } else {
                ends.set(at, i);
            }
        }
        Set<Integer> kept = new HashSet<>();
        for (int i = ends.isEmpty() ? -1 : ends.getLast(); i >= 0; i = before[i]) {
            kept.add(i);
        }
        return kept;
    }

    private static int length(List<Integer> numbers, List<Integer> ends, int number) {
        int low = 0;
        int high = ends.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers.get(ends.get(middle)) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
