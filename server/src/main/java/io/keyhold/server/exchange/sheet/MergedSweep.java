package io.keyhold.server.exchange.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Answers, row after row downwards, which cells merged ranges hide; its work does not grow with ranges passed by. */
final class MergedSweep {

    private final Deque<MergedRange> below;
    private final List<MergedRange> here = new ArrayList<>();

    MergedSweep(List<MergedRange> ranges) {
        below = new ArrayDeque<>(ranges.stream()
                .sorted(Comparator.comparingInt(MergedRange::firstRow))
                .toList());
    }

    void moveTo(int row) {
        here.removeIf(range -> range.lastRow() < row);
        for (var next = below.peek(); next != null && next.firstRow() <= row; next = below.peek()) {
            here.add(next);
            below.remove();
        }
    }

    int lastColumn() {
        return here.stream().mapToInt(MergedRange::lastColumn).max().orElse(-1);
    }

    Optional<MergedRange> hiding(int column, int row) {
        return here.stream().filter(range -> range.hides(column, row)).findFirst();
    }
}
