package io.keyhold.rules;

import java.util.Comparator;

/** The order of results: by their dictionaries' order, the first output first; what is no code does not weigh. */
final class Priority {

    private Priority() {}

    static Comparator<Row> order(Table table) {
        Comparator<Row> order = Comparator.comparingInt(row -> 0);
        for (Output output : table.outputs()) {
            if (output.type() instanceof ValueType.Coded coded) {
                order = order.thenComparingInt(row ->
                        coded.dictionary().indexOf(String.valueOf(row.then().get(output.name()))));
            }
        }
        return order;
    }
}
