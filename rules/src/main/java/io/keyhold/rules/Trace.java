package io.keyhold.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an outcome came about; unrolled only when someone asks, so that deciding stays cheap. */
public final class Trace {

    static final Trace NONE = new Trace(null);

    private final @Nullable Frame frame;

    Trace(@Nullable Frame frame) {
        this.frame = frame;
    }

    Map<String, Object> inputs(String decision) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        if (frame != null) {
            for (int node : needed(frame, decision)) {
                for (int slot : frame.program.nodes[node].reads()) {
                    if (slot < frame.program.facts.length && frame.knows(slot)) {
                        inputs.put(frame.program.facts[slot].name(), frame.fact(slot));
                    }
                }
            }
        }
        return Collections.unmodifiableMap(inputs);
    }

    List<Step> steps(String decision) {
        List<Step> steps = new ArrayList<>();
        if (frame != null) {
            int asked = frame.program.node(decision);
            for (int node : needed(frame, decision)) {
                int row = frame.decide(node);
                if (row >= 0) {
                    steps.addAll(frame.program.nodes[node].told(frame, row));
                    if (node != asked) {
                        steps.add(found(frame, frame.program.nodes[node], row));
                    }
                }
            }
        }
        return List.copyOf(steps);
    }

    /** The inputs of the tables reached, asked for or not, as far as they can be known, by table and name. */
    Map<String, Map<String, Long>> brought() {
        Map<String, Map<String, Long>> brought = new LinkedHashMap<>();
        if (frame != null) {
            for (int node = 0; node < frame.program.nodes.length; node++) {
                if (frame.reached(node) && frame.program.nodes[node] instanceof TableNode table) {
                    brought.put(table.decision().name(), inputs(frame, table.decision()));
                }
            }
        }
        return brought;
    }

    private static Map<String, Long> inputs(Frame frame, Table table) {
        Map<String, Long> inputs = new HashMap<>();
        for (Input input : table.inputs()) {
            int slot = frame.program.slot(input.name());
            if (frame.knows(slot)) {
                inputs.put(input.name(), frame.value(slot));
            }
        }
        return inputs;
    }

    private static Step found(Frame frame, Node node, int row) {
        Object value = node.outputs(frame, row).values().iterator().next();
        String name = node.decision().name();
        return switch (node) {
            case MeasureNode measure ->
                new Step(Step.Kind.MEASURE, name, value, node.clause(row), measure.source(row), null);
            case TableNode ignored ->
                new Step(Step.Kind.DECISION, name, value, node.clause(row), node.rowId(frame, row), null);
        };
    }

    /** The decisions reached for this one, those it rests on first. */
    private static int[] needed(Frame frame, String decision) {
        int[] found = new int[frame.program.nodes.length];
        return Arrays.copyOf(found, collect(frame, frame.program.node(decision), found, 0));
    }

    /** Adds a decision after those it rests on, each once; tells how many there are then. */
    private static int collect(Frame frame, int node, int[] found, int count) {
        if (!frame.reached(node) || holds(found, count, node)) {
            return count;
        }
        int more = count;
        for (int slot : frame.program.nodes[node].reads()) {
            int producer = frame.program.producer(slot);
            if (producer >= 0) {
                more = collect(frame, producer, found, more);
            }
        }
        found[more] = node;
        return more + 1;
    }

    private static boolean holds(int[] found, int count, int node) {
        for (int i = 0; i < count; i++) {
            if (found[i] == node) {
                return true;
            }
        }
        return false;
    }
}
