package io.keyhold.rules;

import java.util.Map;

/** A decision reached: its outputs by name, the row that gave them and the clause it cites. */
public record Decided(
        String decision, Map<String, Object> outputs, String clause, String row, PackRef pack, Trace trace)
        implements Outcome {

    /** The first (mostly the only) output. */
    public Object outcome() {
        return outputs.values().iterator().next();
    }
}
