package io.keyhold.rules;

import java.util.List;
import java.util.TreeSet;

/**
 * One input of a compiled table: the line of values cut where any row changes its mind, and for each piece the rows
 * that admit it, as bits.
 */
final class Column {

    private static final int LOOKED_UP = 1024;

    final int slot;
    /** Rows with a real condition here; the others do not ask. */
    final long[] asking;
    /** First value of each piece after the first. */
    private final long[] cuts;

    private final long[][] admitted;
    /** The piece of each value from {@link #base} on, where the cuts lie close enough together to look it up; empty otherwise. */
    private final int[] near;

    private final long base;

    Column(int slot, List<Cell> cells, int words) {
        this.slot = slot;
        this.asking = new long[words];
        TreeSet<Long> found = new TreeSet<>();
        for (int row = 0; row < cells.size(); row++) {
            if (!cells.get(row).isAny()) {
                asking[row >> 6] |= 1L << row;
                cut(cells.get(row).ranges(), found);
            }
        }
        cuts = found.stream().mapToLong(Long::longValue).toArray();
        base = cuts.length == 0 ? 0 : cuts[0] - 1;
        near = near(cuts, base);
        admitted = new long[cuts.length + 1][words];
        for (int piece = 0; piece < admitted.length; piece++) {
            // A piece is uniform, so its first value speaks for all of it.
            long sample = sample(piece);
            for (int row = 0; row < cells.size(); row++) {
                Cell cell = cells.get(row);
                if (cell.isAny() || cell.ranges().contains(sample)) {
                    admitted[piece][row >> 6] |= 1L << row;
                }
            }
        }
    }

    /** From just below the first cut to the last, beyond which nothing changes any more. */
    private static int[] near(long[] cuts, long base) {
        long span = cuts.length == 0 ? 1 : cuts[cuts.length - 1] - base + 1;
        if (span <= 0 || span > LOOKED_UP) {
            return new int[0];
        }
        int[] near = new int[(int) span];
        for (int i = 0, piece = 0; i < near.length; i++) {
            while (piece < cuts.length && base + i >= cuts[piece]) {
                piece++;
            }
            near[i] = piece;
        }
        return near;
    }

    private static void cut(Ranges ranges, TreeSet<Long> cuts) {
        for (int i = 0; i < ranges.count(); i++) {
            if (ranges.low(i) != Long.MIN_VALUE) {
                cuts.add(ranges.low(i));
            }
            if (ranges.high(i) != Long.MAX_VALUE) {
                cuts.add(ranges.high(i) + 1);
            }
        }
    }

    /** The rows that admit a value. */
    long[] admits(long value) {
        return admitted[piece(value)];
    }

    /** First values of the pieces after the first, rising. */
    long[] cuts() {
        return cuts.clone();
    }

    int pieces() {
        return admitted.length;
    }

    /** A value of the piece. */
    long sample(int piece) {
        return piece == 0 ? Long.MIN_VALUE : cuts[piece - 1];
    }

    /** The piece a value lies in. */
    int piece(long value) {
        if (near.length > 0) {
            return near[(int) (Math.clamp(value, base, base + near.length - 1) - base)];
        }
        int low = 0;
        int high = cuts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value >= cuts[middle]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
