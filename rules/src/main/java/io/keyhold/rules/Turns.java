package io.keyhold.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what would give another outcome, fact by fact. Between two cuts of a fact's line nothing changes its mind, so
 * that one value of each piece speaks for all of it and the first piece that answers otherwise begins at the nearest
 * value: nothing is sampled.
 */
final class Turns {

    private final Frame frame;
    private final Program program;
    private final String decision;
    private final Outcome now;
    private final Cuts cuts;

    Turns(Frame frame, String decision) {
        this.frame = frame;
        this.program = frame.program;
        this.decision = decision;
        this.now = new Given(frame).decide(decision);
        this.cuts = new Cuts(frame, program.node(decision));
    }

    /** Known facts first. A measure says another number for every other number and has no turns. */
    List<Turn> all() {
        List<Turn> known = new ArrayList<>();
        List<Turn> unknown = new ArrayList<>();
        if (program.nodes[program.node(decision)] instanceof TableNode) {
            for (int slot : cuts.facts()) {
                (frame.knows(slot) ? known : unknown).addAll(of(slot));
            }
        }
        known.addAll(unknown);
        return List.copyOf(known);
    }

    private List<Turn> of(int slot) {
        return switch (program.facts[slot].type()) {
            case ValueType.Coded coded -> each(slot, Domains.of(coded));
            case ValueType.Truth truth -> each(slot, Domains.of(truth));
            case ValueType.Text text -> each(slot, Domains.of(text));
            case ValueType.Place ignored -> new PlaceTurns(this, slot).all(cuts.of(slot));
            default -> frame.knows(slot) ? nearest(slot) : first(slot);
        };
    }

    /** Every other value that answers otherwise. */
    private List<Turn> each(int slot, Ranges values) {
        List<Turn> turns = new ArrayList<>();
        for (long value = values.low(0); value <= values.high(values.count() - 1); value++) {
            if (!frame.knows(slot) || frame.value(slot) != value) {
                note(turns, turn(slot, value, null));
            }
        }
        return turns;
    }

    private List<Turn> nearest(int slot) {
        Ranges domain = program.facts[slot].type().domain();
        long value = frame.value(slot);
        NavigableSet<Long> line = cuts.of(slot);
        List<Turn> turns = new ArrayList<>();
        for (long cut : line.headSet(value, true).descendingSet()) {
            if (cut > domain.low(0) && note(turns, turn(slot, cut - 1, null))) {
                break;
            }
        }
        for (long cut : line.tailSet(value, false)) {
            if (cut <= domain.high(0) && note(turns, turn(slot, cut, null))) {
                break;
            }
        }
        return turns;
    }

    /** Of a fact that is not known, the least value for each other outcome. */
    private List<Turn> first(int slot) {
        Ranges domain = program.facts[slot].type().domain();
        NavigableSet<Long> line = cuts.of(slot);
        List<Turn> turns = new ArrayList<>();
        Set<Object> told = new HashSet<>();
        boolean bounded = domain.low(0) > Integer.MIN_VALUE;
        NavigableSet<Long> within = line.tailSet(bounded ? domain.low(0) : (long) Integer.MIN_VALUE, false);
        if (bounded || !within.isEmpty()) {
            once(turns, told, turn(slot, bounded ? domain.low(0) : within.first() - 1, null));
        }
        for (long cut : within.headSet(domain.high(0), true)) {
            once(turns, told, turn(slot, cut, null));
        }
        return turns;
    }

    void once(List<Turn> turns, Set<Object> told, @Nullable Turn turn) {
        if (turn != null && told.add(List.of(said(turn.outcome()), turn.via() == null ? "" : turn.via()))) {
            turns.add(turn);
        }
    }

    private static boolean note(List<Turn> turns, @Nullable Turn turn) {
        return turn != null && turns.add(turn);
    }

    /** The turn to a value, or null where the outcome is the same. */
    @Nullable Turn turn(int slot, long value, Turn.@Nullable Via via) {
        Outcome then = then(slot, value);
        if (said(then).equals(said(now))) {
            return null;
        }
        Fact fact = program.facts[slot];
        Object from = frame.knows(slot) ? frame.fact(slot) : null;
        return new Turn(fact.name(), fact.label(), from, fact.type().decode(value), delta(slot, value), via, then);
    }

    Frame frame() {
        return frame;
    }

    /** The decisions on the way that read a fact themselves. */
    Set<Integer> readers(int slot) {
        Set<Integer> readers = new LinkedHashSet<>();
        for (int node : cuts.nodes()) {
            for (int read : program.nodes[node].reads()) {
                if (read == slot) {
                    readers.add(node);
                }
            }
        }
        return readers;
    }

    private Outcome then(int slot, long value) {
        return new Given(frame.but(slot, value)).decide(decision);
    }

    private @Nullable BigDecimal delta(int slot, long value) {
        if (!frame.knows(slot)) {
            return null;
        }
        return switch (program.facts[slot].type()) {
            case ValueType.Whole ignored -> BigDecimal.valueOf(value - frame.value(slot));
            case ValueType.Decimal decimal -> BigDecimal.valueOf(value - frame.value(slot), decimal.scale());
            case ValueType.Day ignored -> BigDecimal.valueOf(value - frame.value(slot));
            default -> null;
        };
    }

    /** What an outcome says, by whatever row; which of several facts are missing is no matter. */
    static Object said(Outcome outcome) {
        return switch (outcome) {
            case Decided decided -> decided.outputs();
            case Undecided undecided when undecided.code() == Undecided.Code.MISSING_FACT -> undecided.code();
            case Undecided undecided -> List.of(undecided.code(), undecided.stoppedAt(), undecided.about());
        };
    }
}
