package io.keyhold.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One case on one day, ready to be decided on; for one thread. */
public final class Given {

    private final @Nullable Frame frame;

    Given(@Nullable Frame frame) {
        this.frame = frame;
    }

    public Outcome decide(String decision) {
        if (frame == null) {
            return new Undecided(
                    decision, Undecided.Code.NO_VERSION, decision, List.of(), null, null, null, Trace.NONE);
        }
        Program program = frame.program;
        int index = program.node(decision);
        int row = frame.decide(index);
        Node node = program.nodes[index];
        if (row == Node.STOPPED) {
            return undecided(decision, frame.stopOf(index), program.pack.ref());
        }
        return new Decided(
                decision,
                node.outputs(frame, row),
                node.clause(row),
                node.rowId(frame, row),
                program.pack.ref(),
                new Trace(frame));
    }

    private Undecided undecided(String decision, Stop stop, PackRef pack) {
        return new Undecided(
                decision, stop.code(), stop.at(), stop.about(), stop.clause(), stop.gap(), pack, new Trace(frame));
    }
}
