package io.keyhold.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One case under evaluation: its facts, and what has been decided so far; each decision is reached once at most. */
final class Frame {

    /** Picks are kept so that 0, which new arrays hold, means none yet. */
    private static final int PICKED = 2;

    final Program program;
    /** A value for each slot; then, as bits, which of them are known. */
    private final long[] values;

    private final int known;
    private final int[] picks;
    /** Texts as they were given, for telling: of their numbers only those the pack names can be told. */
    private Map<Integer, String> texts = Map.of();

    private @Nullable Stop @Nullable [] stops;

    private Frame(Program program) {
        this.program = program;
        this.known = program.slotCount();
        this.values = new long[known + Bits.words(known)];
        this.picks = new int[program.nodes.length];
    }

    /** Binds facts to their slots; {@link QuestionRefused} tells every unknown or ill-typed one. */
    static Frame of(Program program, Map<String, ?> facts) {
        Frame frame = new Frame(program);
        List<Label> problems = null;
        int turn = 0;
        for (Map.Entry<String, ?> fact : facts.entrySet()) {
            Label problem = frame.bind(fact.getKey(), fact.getValue(), turn++);
            if (problem != null) {
                problems = problems == null ? new ArrayList<>() : problems;
                problems.add(problem);
            }
        }
        if (problems != null) {
            throw new QuestionRefused(problems);
        }
        return frame;
    }

    /** Of which nothing is known yet. */
    static Frame blank(Program program) {
        return new Frame(program);
    }

    /** The same facts but for one. */
    Frame but(int slot, long value) {
        Frame other = new Frame(program);
        for (int fact = 0; fact < program.facts.length; fact++) {
            if (isKnown(fact)) {
                other.set(fact, values[fact]);
            }
        }
        other.texts = texts.isEmpty() ? texts : new HashMap<>(texts);
        if (!texts.isEmpty()) {
            other.texts.remove(slot);
        }
        other.set(slot, value);
        return other;
    }

    private @Nullable Label bind(String name, @Nullable Object value, int turn) {
        int slot = program.slot(name, turn);
        if (slot < 0 || slot >= program.facts.length) {
            return QuestionRefused.noFact(name, program.pack.facts().keySet());
        }
        return value == null ? null : bind(slot, value);
    }

    private @Nullable Label bind(int slot, Object value) {
        Coding coding = program.codings[slot];
        try {
            set(slot, coding.encode(value));
        } catch (ValueType.Misfit misfit) {
            return QuestionRefused.misfit(program.facts[slot].name(), misfit.told());
        }
        if (coding.type instanceof ValueType.Text) {
            texts = texts.isEmpty() ? new HashMap<>() : texts;
            texts.put(slot, value.toString());
        }
        return null;
    }

    void set(int slot, long value) {
        values[slot] = value;
        values[known + (slot >> 6)] |= 1L << slot;
    }

    /** Makes a slot unknown whatever might be decided for it. */
    void withhold(int slot) {
        int producer = program.producer(slot);
        if (producer >= 0) {
            String name = program.nodes[producer].decision().name();
            picks[producer] = PICKED + stop(name, new Stop(Undecided.Code.NO_ROW, name, List.of(), null, null));
        }
    }

    long value(int slot) {
        return values[slot];
    }

    /** A fact as it was given. */
    Object fact(int slot) {
        String text = texts.get(slot);
        return text != null ? text : program.facts[slot].type().decode(values[slot]);
    }

    /** Whether a slot's value is known, deciding first what has to be decided for it. */
    boolean knows(int slot) {
        return isKnown(slot) || findsOut(slot);
    }

    private boolean isKnown(int slot) {
        return (values[known + (slot >> 6)] & 1L << slot) != 0;
    }

    private boolean findsOut(int slot) {
        int producer = program.producer(slot);
        if (producer >= 0) {
            decide(producer);
        }
        return isKnown(slot);
    }

    int decide(int node) {
        int kept = picks[node];
        if (kept == 0) {
            kept = PICKED + program.nodes[node].pick(this);
            picks[node] = kept;
        }
        return kept - PICKED;
    }

    boolean reached(int node) {
        return picks[node] != 0;
    }

    /** Leaves the reason why a decision cannot be reached. */
    int stop(String decision, Stop stop) {
        if (stops == null) {
            stops = new Stop[picks.length];
        }
        stops[program.node(decision)] = stop;
        return Node.STOPPED;
    }

    Stop stopOf(int node) {
        Stop stop = stops == null ? null : stops[node];
        if (stop == null) {
            throw new IllegalStateException("decision " + node + " did not stop");
        }
        return stop;
    }

    /** Why these unknown slots are unknown: the first reason, and all facts missing if facts are what is missing. */
    Stop whyUnknown(Decision decision, String clause, List<Integer> slots) {
        int first = slots.getFirst();
        if (program.producer(first) >= 0) {
            return stopOf(program.producer(first));
        }
        List<String> missing = slots.stream()
                .filter(slot -> slot < program.facts.length)
                .map(slot -> program.facts[slot].name())
                .distinct()
                .toList();
        return Stop.missing(decision.name(), missing, clause);
    }
}
