package io.keyhold.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a handbook answers: decided with its reasons, or undecided with the reason; never a default. */
public sealed interface Outcome permits Decided, Undecided {

    String decision();

    /** The version that answered; none when no version was in force. */
    @Nullable PackRef pack();

    Trace trace();

    /** The facts the decision rests on, by name. */
    default Map<String, Object> inputs() {
        return trace().inputs(decision());
    }

    /** What was found on the way, in the order it was needed: measures, other decisions, choices made for gaps. */
    default List<Step> steps() {
        return trace().steps(decision());
    }
}
