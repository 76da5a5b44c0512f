package io.keyhold.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** What a table gives where several rows decide together: lists in the order of its policy, or one number. */
final class Several {

    private Several() {}

    static Map<String, Object> outputs(Table table, List<Row> hits) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        if (table.aggregate() != Hit.Aggregate.LIST) {
            Output output = table.outputs().getFirst();
            outputs.put(output.name(), output.type().decode(aggregated(table, hits)));
            return outputs;
        }
        List<Row> ordered = new ArrayList<>(hits);
        if (table.hit() == Hit.OUTPUT_ORDER) {
            ordered.sort(Priority.order(table));
        }
        for (Output output : table.outputs()) {
            outputs.put(
                    output.name(),
                    ordered.stream()
                            .map(row -> String.valueOf(row.then().get(output.name())))
                            .map(text -> output.type().decode(output.type().encode(new ValueType.Literal(text))))
                            .toList());
        }
        return outputs;
    }

    /** The rows' numbers as one; scaled as the output's type is, but a count is a count. */
    static long aggregated(Table table, List<Row> hits) {
        Output output = table.outputs().getFirst();
        LongStream values = hits.stream().mapToLong(row -> Domains.encoded(output.type(), row.then(), output.name()));
        return switch (table.aggregate()) {
            case SUM -> values.reduce(0, Math::addExact);
            case MIN -> values.min().orElseThrow();
            case MAX -> values.max().orElseThrow();
            case COUNT -> output.type().encode(new ValueType.Literal(String.valueOf(hits.size())));
            case LIST -> throw new IllegalStateException("a list is no number");
        };
    }
}
