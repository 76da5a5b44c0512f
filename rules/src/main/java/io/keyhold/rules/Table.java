package io.keyhold.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision table. Places are tables too: one input of type place, the longer prefix first; a dated value is a table
 * without inputs. A quota counts {@code per} a stretch of the calendar.
 */
public record Table(
        String name,
        Label label,
        String clause,
        Form form,
        Hit hit,
        Hit.Aggregate aggregate,
        List<Input> inputs,
        List<Output> outputs,
        List<Row> rows,
        List<Silence> silent,
        Cadence.@Nullable Every per,
        Where where)
        implements Decision {

    /** How the table is written in the pack. */
    public enum Form {
        TABLE,
        PLACES,
        VALUE,
        GRADES,
        QUOTA
    }

    /** Whether other tables can draw on the result: lists feed nothing. */
    boolean feeds() {
        return !hit.isMany() || (hit == Hit.COLLECT && aggregate != Hit.Aggregate.LIST);
    }
}
