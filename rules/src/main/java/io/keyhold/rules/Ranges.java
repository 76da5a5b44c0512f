package io.keyhold.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A set of long values as sorted, disjoint, closed intervals: the exact meaning of a table cell. */
final class Ranges {

    static final Ranges NONE = new Ranges(new long[0]);

    /** low0, high0, low1, high1, … */
    private final long[] bounds;

    private Ranges(long[] bounds) {
        this.bounds = bounds;
    }

    static Ranges between(long low, long high) {
        return low > high ? NONE : new Ranges(new long[] {low, high});
    }

    int count() {
        return bounds.length / 2;
    }

    long low(int i) {
        return bounds[2 * i];
    }

    long high(int i) {
        return bounds[2 * i + 1];
    }

    boolean isEmpty() {
        return bounds.length == 0;
    }

    boolean contains(long value) {
        for (int i = 0; i < bounds.length; i += 2) {
            if (value >= bounds[i] && value <= bounds[i + 1]) {
                return true;
            }
        }
        return false;
    }

    Ranges or(Ranges other) {
        List<long[]> all = new ArrayList<>();
        for (Ranges each : List.of(this, other)) {
            for (int i = 0; i < each.count(); i++) {
                all.add(new long[] {each.low(i), each.high(i)});
            }
        }
        all.sort(Comparator.comparingLong(range -> range[0]));
        return merged(all);
    }

    static Ranges of(long... values) {
        Ranges all = NONE;
        for (long value : values) {
            all = all.or(between(value, value));
        }
        return all;
    }

    Ranges and(Ranges other) {
        List<long[]> both = new ArrayList<>();
        for (int i = 0, j = 0; i < count() && j < other.count(); ) {
            long from = Math.max(low(i), other.low(j));
            long to = Math.min(high(i), other.high(j));
            if (from <= to) {
                both.add(new long[] {from, to});
            }
            if (high(i) < other.high(j)) {
                i++;
            } else {
                j++;
            }
        }
        return merged(both);
    }

    Ranges minus(Ranges other) {
        Ranges left = NONE;
        for (int i = 0; i < count(); i++) {
            Ranges one = between(low(i), high(i));
            left = left.or(other.and(one).notWithin(one));
        }
        return left;
    }

    boolean meets(Ranges other) {
        for (int i = 0, j = 0; i < count() && j < other.count(); ) {
            if (Math.max(low(i), other.low(j)) <= Math.min(high(i), other.high(j))) {
                return true;
            }
            if (high(i) < other.high(j)) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    boolean covers(Ranges other) {
        return other.minus(this).isEmpty();
    }

    /** What is in {@code whole} and not here; {@code whole} is one interval. */
    Ranges notWithin(Ranges whole) {
        List<long[]> holes = new ArrayList<>();
        long next = whole.low(0);
        for (int i = 0; i < count(); i++) {
            if (low(i) > next) {
                holes.add(new long[] {next, low(i) - 1});
            }
            if (high(i) >= whole.high(0)) {
                return merged(holes);
            }
            next = Math.max(next, high(i) + 1);
        }
        holes.add(new long[] {next, whole.high(0)});
        return merged(holes);
    }

    private static Ranges merged(List<long[]> sorted) {
        List<long[]> out = new ArrayList<>();
        for (long[] range : sorted) {
            long[] last = out.isEmpty() ? null : out.getLast();
            if (last != null && (last[1] == Long.MAX_VALUE || range[0] <= last[1] + 1)) {
                last[1] = Math.max(last[1], range[1]);
            } else {
                out.add(range.clone());
            }
        }
        return new Ranges(out.stream().flatMapToLong(Arrays::stream).toArray());
    }

    /** Collects intervals given in rising order. */
    static final class Builder {

        private final List<long[]> sorted = new ArrayList<>();

        void add(long low, long high) {
            sorted.add(new long[] {low, high});
        }

        Ranges ranges() {
            return merged(sorted);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ranges that && Arrays.equals(bounds, that.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        return Arrays.toString(bounds);
    }
}
