package io.keyhold.rules;

import java.util.List;
import java.util.TreeSet;

/**
 * Boxes over a domain, each column's line cut into pieces where some box changes its mind: which boxes admit a piece,
 * and which pieces a box admits, as bits.
 */
final class Grid {

    final int columns;
    final int boxes;
    /** First and last value of each piece, by column. */
    private final long[][] firsts;

    private final long[][] lasts;
    /** Boxes that admit a piece: column, piece, bits. */
    final long[][][] admitting;
    /** Pieces a box admits: column, box, bits. */
    final long[][][] admitted;
    /** Boxes that do not admit the whole column. */
    final long[][] asking;

    Grid(List<Ranges> domain, List<Box> all) {
        columns = domain.size();
        boxes = all.size();
        firsts = new long[columns][];
        lasts = new long[columns][];
        admitting = new long[columns][][];
        admitted = new long[columns][boxes][];
        asking = new long[columns][Bits.words(boxes)];
        for (int column = 0; column < columns; column++) {
            cut(column, domain.get(column), all);
            fill(column, all);
        }
    }

    private void cut(int column, Ranges domain, List<Box> all) {
        TreeSet<Long> starts = new TreeSet<>();
        starts(domain, starts);
        all.forEach(box -> starts(box.sides().get(column), starts));
        long[] within = starts.stream()
                .mapToLong(Long::longValue)
                .filter(domain::contains)
                .toArray();
        long[] ends = new long[within.length];
        for (int i = 0; i < within.length; i++) {
            Long next = starts.higher(within[i]);
            ends[i] = next == null ? domain.high(domain.count() - 1) : next - 1;
        }
        firsts[column] = within;
        lasts[column] = ends;
    }

    private static void starts(Ranges ranges, TreeSet<Long> starts) {
        for (int i = 0; i < ranges.count(); i++) {
            starts.add(ranges.low(i));
            if (ranges.high(i) != Long.MAX_VALUE) {
                starts.add(ranges.high(i) + 1);
            }
        }
    }

    private void fill(int column, List<Box> all) {
        int pieces = firsts[column].length;
        admitting[column] = new long[pieces][Bits.words(boxes)];
        for (int box = 0; box < boxes; box++) {
            Ranges side = all.get(box).sides().get(column);
            long[] bits = new long[Bits.words(pieces)];
            for (int piece = 0; piece < pieces; piece++) {
                if (side.contains(firsts[column][piece])) {
                    Bits.set(bits, piece);
                    Bits.set(admitting[column][piece], box);
                }
            }
            admitted[column][box] = bits;
            if (Bits.count(bits) < pieces) {
                Bits.set(asking[column], box);
            }
        }
    }

    int pieces(int column) {
        return firsts[column].length;
    }

    /** All pieces of each column. */
    long[][] whole() {
        long[][] whole = new long[columns][];
        for (int column = 0; column < columns; column++) {
            whole[column] = Bits.all(pieces(column));
        }
        return whole;
    }

    Box box(long[][] pieces) {
        Ranges[] sides = new Ranges[columns];
        for (int column = 0; column < columns; column++) {
            sides[column] = ranges(column, pieces[column]);
        }
        return new Box(List.of(sides));
    }

    private Ranges ranges(int column, long[] pieces) {
        Ranges.Builder all = new Ranges.Builder();
        for (int piece = 0; piece < pieces(column); piece++) {
            if (Bits.has(pieces, piece)) {
                all.add(firsts[column][piece], lasts[column][piece]);
            }
        }
        return all.ranges();
    }
}
