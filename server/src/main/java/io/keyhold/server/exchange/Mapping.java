package io.keyhold.server.exchange;

import java.util.List;
import java.util.Map;

/**
 * What the columns of a file mean.
 *
 * @param defaults what counts where a field's cell is blank or no column means it, by the field's code
 */
public record Mapping(List<ColumnMeaning> columns, Map<String, String> defaults) {
    public Mapping {
        columns = List.copyOf(columns);
        defaults = Map.copyOf(defaults);
    }
}
