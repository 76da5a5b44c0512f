package io.keyhold.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A measure compiled. A way of counting that is in doubt stops the measure only where it could make the largest: below
 * what is counted already it changes nothing.
 */
final class MeasureNode implements Node {

    private final Program program;
    private final Measure measure;
    private final List<Measure.Way> ways = new ArrayList<>();
    private final List<Boolean> waiting = new ArrayList<>();
    private final int[] reads;
    private final int output;

    MeasureNode(Program program, Measure measure) {
        this.program = program;
        this.measure = measure;
        for (Measure.Way way : measure.ways()) {
            Program.Standing standing = program.standing(way.under());
            if (standing != Program.Standing.GONE) {
                ways.add(way);
                waiting.add(standing == Program.Standing.OPEN);
            }
        }
        this.reads = measure.inputs().stream()
                .mapToInt(input -> program.slot(input.name()))
                .toArray();
        this.output = program.slot(measure.outputs().getFirst().name());
    }

    @Override
    public int pick(Frame frame) {
        int best = STOPPED;
        long most = Long.MIN_VALUE;
        for (int way = 0; way < ways.size(); way++) {
            int slot = program.slot(ways.get(way).source());
            if (isSure(frame, way) && (best == STOPPED || frame.value(slot) > most)) {
                best = way;
                most = frame.value(slot);
            }
        }
        for (int way = 0; way < ways.size(); way++) {
            if (isInDoubt(frame, way, best == STOPPED, most)) {
                return stop(frame, way);
            }
        }
        if (best == STOPPED) {
            return frame.stop(
                    measure.name(), new Stop(Undecided.Code.NO_ROW, measure.name(), List.of(), measure.clause(), null));
        }
        frame.set(output, most);
        return best;
    }

    List<Measure.Way> ways() {
        return List.copyOf(ways);
    }

    /** Whether the way waits for a gap to be chosen. */
    boolean waits(int way) {
        return waiting.get(way);
    }

    private boolean isSure(Frame frame, int way) {
        Measure.Way counted = ways.get(way);
        return !waiting.get(way) && holds(frame, counted) == Holds.YES && frame.knows(program.slot(counted.source()));
    }

    private boolean isInDoubt(Frame frame, int way, boolean nothingYet, long most) {
        Measure.Way counted = ways.get(way);
        int slot = program.slot(counted.source());
        Holds holds = holds(frame, counted);
        if (holds == Holds.NO || isSure(frame, way)) {
            return false;
        }
        return frame.knows(slot) ? nothingYet || frame.value(slot) > most : !counted.optional();
    }

    private enum Holds {
        YES,
        NO,
        UNKNOWN
    }

    private Holds holds(Frame frame, Measure.Way way) {
        Holds holds = Holds.YES;
        for (Measure.Condition condition : way.when()) {
            int slot = program.slot(condition.input());
            if (!frame.knows(slot)) {
                holds = Holds.UNKNOWN;
            } else if (!condition.cell().ranges().contains(frame.value(slot))) {
                return Holds.NO;
            }
        }
        return holds;
    }

    private int stop(Frame frame, int way) {
        Measure.Way counted = ways.get(way);
        List<Integer> unknown = new ArrayList<>();
        counted.when().forEach(condition -> note(frame, condition.input(), unknown));
        note(frame, counted.source(), unknown);
        if (unknown.isEmpty() && counted.under() != null) {
            return frame.stop(
                    measure.name(), Stop.open(measure.name(), counted.under().gap(), counted.clause()));
        }
        return frame.stop(measure.name(), frame.whyUnknown(measure, counted.clause(), unknown));
    }

    private void note(Frame frame, String input, List<Integer> unknown) {
        int slot = program.slot(input);
        if (!frame.knows(slot)) {
            unknown.add(slot);
        }
    }

    @Override
    public Measure decision() {
        return measure;
    }

    @Override
    public int[] reads() {
        return reads;
    }

    @Override
    public Map<String, Object> outputs(Frame frame, int way) {
        return Map.of(measure.name(), frame.value(output));
    }

    @Override
    public String rowId(Frame frame, int way) {
        return ways.get(way).id();
    }

    /** The fact or measure that counted. */
    String source(int way) {
        return ways.get(way).source();
    }

    @Override
    public String clause(int way) {
        return ways.get(way).clause();
    }

    @Override
    public @Nullable Choice choice(int way) {
        Under under = ways.get(way).under();
        return under == null ? null : program.choice(under.gap());
    }
}
