package io.keyhold.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A decision compiled: picks a row (or a way of counting) for a frame, or leaves a {@link Stop} there. */
sealed interface Node permits TableNode, MeasureNode {

    int STOPPED = -1;

    Decision decision();

    /** The row picked, its results put into the frame's slots; or {@link #STOPPED}, the reason put into the frame. */
    int pick(Frame frame);

    /** The slots this node reads. */
    int[] reads();

    Map<String, Object> outputs(Frame frame, int row);

    String rowId(Frame frame, int row);

    String clause(int row);

    /** The company's choice a picked row rests on. */
    @Nullable Choice choice(int row);

    /** What the node itself adds to the steps once picked. A gap chosen place by place is told by what it gave here. */
    default List<Step> told(Frame frame, int row) {
        Choice choice = choice(row);
        if (choice == null) {
            return List.of();
        }
        Object value =
                choice.code() == null ? outputs(frame, row).values().iterator().next() : choice.code();
        String note = choice.on() + " " + choice.why();
        return List.of(new Step(Step.Kind.CHOICE, choice.gap(), value, clause(row), choice.by(), note));
    }
}
