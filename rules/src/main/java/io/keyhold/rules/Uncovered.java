package io.keyhold.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what no box covers, exactly: splits the space column by column, the most asked first, and remembers which sets
 * of boxes are known to cover whatever columns are left. Each hole is grown until it can grow no further, so that few
 * are told. What the budget left is told too.
 */
final class Uncovered {

    private final Grid grid;
    private final Budget budget;
    private final int most;
    private final List<long[][]> holes = new ArrayList<>();
    private final List<long[][]> left = new ArrayList<>();
    private final Set<Key> covered = new HashSet<>();

    private record Key(int done, Word boxes) {}

    /** Bits compared by what they hold. */
    private record Word(long[] bits) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Word word && Arrays.equals(bits, word.bits);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bits);
        }
    }

    /** The holes, each as large as it can be, and the parts not looked at for want of time or because of their number. */
    record Found(List<Box> holes, List<Box> left) {}

    private Uncovered(Grid grid, Budget budget, int most) {
        this.grid = grid;
        this.budget = budget;
        this.most = most;
    }

    static Found in(List<Ranges> domain, List<Box> boxes, Budget budget, int most) {
        if (domain.stream().anyMatch(Ranges::isEmpty)) {
            return new Found(List.of(), List.of());
        }
        Grid grid = new Grid(domain, boxes);
        Uncovered search = new Uncovered(grid, budget, most);
        search.look(0, Bits.all(boxes.size()), grid.whole());
        return new Found(
                needed(domain, search.holes.stream().map(grid::box).toList(), budget),
                search.left.stream().map(grid::box).toList());
    }

    /** Whether everything in the pieces is covered; {@code done} are the columns already split, as bits. */
    private boolean look(int done, long[] alive, long[][] pieces) {
        if (Bits.isEmpty(alive)) {
            hole(pieces);
            return false;
        }
        long[] unasking = alive.clone();
        int column = mostAsked(done, alive, unasking);
        if (!Bits.isEmpty(unasking)) {
            return true;
        }
        Key key = new Key(done, new Word(alive));
        if (covered.contains(key)) {
            return true;
        }
        if (isTold(pieces)) {
            return false;
        }
        if (isOver()) {
            left.add(copy(pieces));
            return false;
        }
        if (split(done | 1 << column, column, alive, pieces)) {
            covered.add(key);
            return true;
        }
        return false;
    }

    /** The open column that most of these boxes ask about; boxes that ask about any are taken out of the last set. */
    private int mostAsked(int done, long[] alive, long[] unasking) {
        int best = -1;
        int votes = -1;
        for (int column = 0; column < grid.columns; column++) {
            if ((done & 1 << column) == 0) {
                int asking = Bits.countBoth(alive, grid.asking[column]);
                for (int i = 0; i < unasking.length; i++) {
                    unasking[i] &= ~grid.asking[column][i];
                }
                if (asking > votes || (asking == votes && grid.pieces(column) < grid.pieces(best))) {
                    best = column;
                    votes = asking;
                }
            }
        }
        return best;
    }

    private boolean isOver() {
        return holes.size() >= most || budget.isSpent();
    }

    /** Looks at each part of a column; once it is over, the parts that remain are left as one. */
    private boolean split(int done, int column, long[] alive, long[][] pieces) {
        boolean all = true;
        long[] whole = pieces[column];
        long[] remaining = new long[whole.length];
        for (Map.Entry<Word, long[]> part : parts(column, alive).entrySet()) {
            if (isOver()) {
                Bits.addAll(remaining, part.getValue());
            } else {
                pieces[column] = part.getValue();
                all &= look(done, part.getKey().bits(), pieces);
            }
        }
        if (!Bits.isEmpty(remaining)) {
            pieces[column] = remaining;
            left.add(copy(pieces));
            all = false;
        }
        pieces[column] = whole;
        return all;
    }

    /** Pieces of a column that leave the same boxes go together. */
    private Map<Word, long[]> parts(int column, long[] alive) {
        Map<Word, long[]> parts = new LinkedHashMap<>();
        int words = Bits.words(grid.pieces(column));
        for (int piece = 0; piece < grid.pieces(column); piece++) {
            Word left = new Word(Bits.and(alive, grid.admitting[column][piece]));
            Bits.set(parts.computeIfAbsent(left, word -> new long[words]), piece);
        }
        return parts;
    }

    private void hole(long[][] pieces) {
        if (isTold(pieces)) {
            return;
        }
        if (isOver()) {
            left.add(copy(pieces));
        } else {
            holes.add(largest(pieces));
        }
    }

    private boolean isTold(long[][] pieces) {
        return holes.stream().anyMatch(hole -> covers(hole, pieces));
    }

    private static boolean covers(long[][] hole, long[][] pieces) {
        for (int column = 0; column < hole.length; column++) {
            if (!Bits.covers(hole[column], pieces[column])) {
                return false;
            }
        }
        return true;
    }

    /** Grows a hole column by column, beginning with each in turn, and keeps the one that says least. */
    private long[][] largest(long[][] pieces) {
        long[][] best = pieces;
        double size = -1;
        for (int first = 0; first < grid.columns || first == 0; first++) {
            long[][] grown = grown(pieces, first);
            double volume = volume(grown);
            if (volume > size) {
                best = grown;
                size = volume;
            }
        }
        return best;
    }

    private long[][] grown(long[][] pieces, int first) {
        long[][] grown = copy(pieces);
        for (int i = 0; i < grid.columns; i++) {
            int column = (first + i) % grid.columns;
            long[] free = Bits.all(grid.pieces(column));
            for (int box = 0; box < grid.boxes; box++) {
                if (meetsBut(column, box, grown)) {
                    free = Bits.without(free, grid.admitted[column][box]);
                }
            }
            grown[column] = free;
        }
        return grown;
    }

    private boolean meetsBut(int but, int box, long[][] pieces) {
        for (int column = 0; column < grid.columns; column++) {
            if (column != but && !Bits.meet(grid.admitted[column][box], pieces[column])) {
                return false;
            }
        }
        return true;
    }

    /** Columns left whole weigh most, then the share of pieces. */
    private double volume(long[][] pieces) {
        double volume = 0;
        for (int column = 0; column < grid.columns; column++) {
            double share = (double) Bits.count(pieces[column]) / grid.pieces(column);
            volume += share == 1 ? 2 : share;
        }
        return volume;
    }

    private static long[][] copy(long[][] pieces) {
        return Arrays.stream(pieces).map(long[]::clone).toArray(long[][]::new);
    }

    /** Takes out holes that the others cover together. */
    private static List<Box> needed(List<Ranges> domain, List<Box> holes, Budget budget) {
        List<Box> kept = new ArrayList<>(holes);
        for (Box hole : holes) {
            List<Box> others = kept.stream().filter(each -> each != hole).toList();
            if (kept.size() > 1 && !domain.isEmpty() && coveredBy(hole, others, budget)) {
                kept.remove(hole);
            }
        }
        return List.copyOf(kept);
    }

    /** Whether the boxes cover all of it; a spent budget says no. */
    static boolean coveredBy(Box whole, Collection<Box> boxes, Budget budget) {
        List<Box> meeting = boxes.stream().filter(whole::meets).toList();
        if (meeting.isEmpty() || whole.isEmpty()) {
            return whole.isEmpty();
        }
        Grid grid = new Grid(whole.sides(), meeting);
        Uncovered search = new Uncovered(grid, budget, 1);
        return search.look(0, Bits.all(meeting.size()), grid.whole());
    }
}
