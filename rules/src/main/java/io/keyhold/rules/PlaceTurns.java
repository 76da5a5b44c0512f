package io.keyhold.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns by place: another region type is told once, not each place that has it. */
final class PlaceTurns {

    private final Turns turns;
    private final int slot;
    /** The table that says what a place belongs to, where one alone reads it. */
    private final int via;

    PlaceTurns(Turns turns, int slot) {
        this.turns = turns;
        this.slot = slot;
        Set<Integer> readers = turns.readers(slot);
        int only = readers.size() == 1 ? readers.iterator().next() : -1;
        this.via = only >= 0 && isCoded(turns.frame().program.nodes[only]) ? only : -1;
    }

    private static boolean isCoded(Node node) {
        List<Output> outputs = node.decision().outputs();
        return outputs.size() == 1
                && !outputs.getFirst().many()
                && outputs.getFirst().type() instanceof ValueType.Coded;
    }

    List<Turn> all(NavigableSet<Long> cuts) {
        List<Turn> found = new ArrayList<>();
        Set<Object> told = new HashSet<>();
        List<Long> starts = new ArrayList<>(cuts);
        starts.addFirst(0L);
        for (int i = 0; i < starts.size(); i++) {
            long end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : 999_999;
            Ranges here = Domains.of(new ValueType.Place()).and(Ranges.between(starts.get(i), end));
            if (!here.isEmpty()) {
                piece(here.low(0), found, told);
            }
        }
        return found;
    }

    private void piece(long place, List<Turn> found, Set<Object> told) {
        if (via < 0) {
            turns.once(found, told, turns.turn(slot, place, null));
            return;
        }
        Object to = belongs(turns.frame().but(slot, place));
        if (to != null) {
            Decision says = turns.frame().program.nodes[via].decision();
            Turn.Via by = new Turn.Via(says.name(), says.label(), belongs(turns.frame()), to);
            turns.once(found, told, turns.turn(slot, place, by));
        }
    }

    private @Nullable Object belongs(Frame frame) {
        int row = frame.decide(via);
        return row < 0
                ? null
                : frame.program
                        .nodes[via]
                        .outputs(frame, row)
                        .values()
                        .iterator()
                        .next();
    }
}
