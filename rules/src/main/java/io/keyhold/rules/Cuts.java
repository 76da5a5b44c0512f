package io.keyhold.rules;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where on a fact's line a decision may change its mind while all other facts stay: the first value of each piece. Tables
 * cut where their rows do. A measure passes on the cuts of what reads it, and cuts where another way becomes the largest.
 */
final class Cuts {

    private final Frame frame;
    private final Program program;
    private final Set<Integer> nodes = new LinkedHashSet<>();

    Cuts(Frame frame, int asked) {
        this.frame = frame;
        this.program = frame.program;
        collect(asked);
    }

    private void collect(int node) {
        if (nodes.add(node)) {
            for (int slot : program.nodes[node].reads()) {
                if (program.producer(slot) >= 0) {
                    collect(program.producer(slot));
                }
            }
        }
    }

    /** The decision asked and those it rests on. */
    Set<Integer> nodes() {
        return nodes;
    }

    /** The facts any of them reads, by slot. */
    Set<Integer> facts() {
        Set<Integer> facts = new LinkedHashSet<>();
        for (int node : nodes) {
            for (int slot : program.nodes[node].reads()) {
                if (program.producer(slot) < 0) {
                    facts.add(slot);
                }
            }
        }
        return facts;
    }

    NavigableSet<Long> of(int slot) {
        NavigableSet<Long> cuts = new TreeSet<>();
        of(slot, slot, cuts);
        return cuts;
    }

    private void of(int slot, int fact, NavigableSet<Long> cuts) {
        for (int node : nodes) {
            switch (program.nodes[node]) {
                case TableNode table ->
                    table.matching().columns().stream()
                            .filter(column -> column.slot == slot)
                            .forEach(column -> add(column.cuts(), cuts));
                case MeasureNode measure -> measure(measure, slot, fact, cuts);
            }
        }
    }

    private static void add(long[] found, Set<Long> cuts) {
        for (long cut : found) {
            cuts.add(cut);
        }
    }

    private void measure(MeasureNode measure, int slot, int fact, NavigableSet<Long> cuts) {
        for (Measure.Way way : measure.ways()) {
            for (Measure.Condition condition : way.when()) {
                if (program.slot(condition.input()) == slot) {
                    bounds(condition.cell().ranges(), cuts);
                }
            }
            if (program.slot(way.source()) == slot) {
                of(program.slot(measure.decision().name()), fact, cuts);
                for (Measure.Way other : measure.ways()) {
                    for (long value : values(program.slot(other.source()), fact, new HashSet<>())) {
                        cuts.add(value);
                        cuts.add(value + 1);
                    }
                }
            }
        }
    }

    private static void bounds(Ranges ranges, Set<Long> cuts) {
        for (int i = 0; i < ranges.count(); i++) {
            cuts.add(ranges.low(i));
            if (ranges.high(i) < Long.MAX_VALUE) {
                cuts.add(ranges.high(i) + 1);
            }
        }
    }

    /** All that a slot may be while one fact changes, but for that fact's own values. */
    private Set<Long> values(int slot, int fact, Set<Long> values) {
        int producer = program.producer(slot);
        if (producer < 0) {
            if (slot != fact && frame.knows(slot)) {
                values.add(frame.value(slot));
            }
            return values;
        }
        switch (program.nodes[producer]) {
            case MeasureNode measure -> measure.ways().forEach(way -> values(program.slot(way.source()), fact, values));
            case TableNode table -> results(table, slot, fact, values);
        }
        return values;
    }

    private void results(TableNode table, int slot, int fact, Set<Long> values) {
        if (!table.decision().hit().isMany()) {
            for (int row = 0; row < table.matching().rows.size(); row++) {
                values.add(table.result(row, slot));
            }
            return;
        }
        // What several rows add up to is asked piece by piece.
        NavigableSet<Long> own = new TreeSet<>();
        new Cuts(frame, program.producer(slot)).of(fact, fact, own);
        own.add(frame.knows(fact) ? frame.value(fact) : 0L);
        for (long cut : own) {
            for (long value : new long[] {cut - 1, cut}) {
                Frame then = frame.but(fact, value);
                if (then.knows(slot)) {
                    values.add(then.value(slot));
                }
            }
        }
    }
}
