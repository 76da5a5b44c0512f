package io.keyhold.rules;

/** One value to show a range by: where the range begins or ends, for that is where people look. */
final class Pick {

    private Pick() {}

    static long one(ValueType type, Ranges ranges) {
        boolean number = type instanceof ValueType.Whole || type instanceof ValueType.Decimal;
        if (number && ranges.contains(0) && ranges.high(ranges.count() - 1) == Long.MAX_VALUE) {
            return 0;
        }
        Ranges domain = type.domain();
        boolean upTo = number && ranges.high(0) < domain.high(domain.count() - 1);
        return upTo || ranges.low(0) == Long.MIN_VALUE ? ranges.high(0) : ranges.low(0);
    }
}
