package io.keyhold.rules;

import java.util.List;

/**
 * A decision table. Places are tables too: one input of type place, the longer prefix first; a dated value is a table
 * without inputs.
 */
public record Table(
        String name,
        Label label,
        String clause,
        Form form,
        Hit hit,
        List<Input> inputs,
        List<Output> outputs,
        List<Row> rows,
        Where where)
        implements Decision {

    /** How the table is written in the pack. */
    public enum Form {
        TABLE,
        PLACES,
        VALUE
    }
}
