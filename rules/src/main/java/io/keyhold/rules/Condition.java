package io.keyhold.rules;

import java.util.List;

/** What a part of a section asks of a fact or of a decision's output. */
public record Condition(Input input, Cell cell) {

    /** Whether conditions hold together, as far as is known. */
    public enum Holds {
        YES,
        NO,
        UNKNOWN
    }

    static Holds all(List<Condition> conditions, Frame frame) {
        Holds all = Holds.YES;
        for (Condition condition : conditions) {
            int slot = frame.program.slot(condition.input.name());
            if (!frame.knows(slot)) {
                all = Holds.UNKNOWN;
            } else if (!condition.cell.ranges().contains(frame.value(slot))) {
                return Holds.NO;
            }
        }
        return all;
    }

    /** The labels of what is not known, for saying what to find out. */
    static List<Label> unknown(List<Condition> conditions, Frame frame) {
        return conditions.stream()
                .filter(condition -> !frame.knows(frame.program.slot(condition.input.name())))
                .map(condition -> condition.input.label())
                .toList();
    }
}
