package io.keyhold.rules;

import java.util.List;
import java.util.TreeSet;

/**
 * One input of a compiled table: the line of values cut where any row changes its mind, and for each piece the rows
 * that admit it, as bits.
 */
final class Column {

    final int slot;
    /** Rows with a real condition here; the others do not ask. */
    final long[] asking;
    /** First value of each piece after the first. */
    private final long[] cuts;

    private final long[][] admitted;

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
