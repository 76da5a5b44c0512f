package io.keyhold.rules;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pieces of SQL. */
final class Sql {

    private Sql() {}

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String numbers(long[] values) {
        return "'{" + Arrays.stream(values).mapToObj(Long::toString).collect(Collectors.joining(",")) + "}'::bigint[]";
    }

    /** The long that stands for a value of the type, as {@link ValueType#encode} has it. */
    static String encoded(Fact fact, String sql) {
        return switch (fact.type()) {
            case ValueType.Whole ignored -> "(" + sql + ")::bigint";
            case ValueType.Decimal decimal -> "((" + sql + ") * 1e" + decimal.scale() + ")::bigint";
            case ValueType.Truth ignored -> "(" + sql + ")::integer::bigint";
            case ValueType.Coded coded ->
                "(array_position(" + texts(coded.dictionary().ids()) + ", (" + sql + ")::text) - 1)::bigint";
            case ValueType.Place ignored -> "rpad(" + sql + ", 6, '0')::bigint";
            case ValueType.Day ignored -> "((" + sql + ") - DATE '1970-01-01')::bigint";
            case ValueType.Text text ->
                "CASE WHEN (" + sql + ") IS NOT NULL THEN COALESCE(array_position("
                        + texts(text.named().texts()) + ", (" + sql + ")::text), 0)::bigint - 1 END";
            case ValueType.Moment ignored -> throw unsupported(fact);
            case ValueType.Lasting ignored -> throw unsupported(fact);
        };
    }

    private static String texts(List<String> values) {
        return values.stream().map(Sql::text).collect(Collectors.joining(",", "ARRAY[", "]::text[]"));
    }

    /** Instants and durations have no immutable reading as numbers in PostgreSQL. */
    private static IllegalArgumentException unsupported(Fact fact) {
        return new IllegalArgumentException(
                "The fact " + fact.name() + " is an instant or a duration, which has no SQL form");
    }

    /** Whether a long is within ranges; null where it is not known. */
    static String within(String value, Ranges ranges) {
        if (ranges.isEmpty()) {
            return "CASE WHEN " + value + " IS NOT NULL THEN false END";
        }
        List<String> parts = IntStream.range(0, ranges.count())
                .mapToObj(i -> value + " BETWEEN " + ranges.low(i) + " AND " + ranges.high(i))
                .toList();
        return "(" + String.join(" OR ", parts) + ")";
    }
}
