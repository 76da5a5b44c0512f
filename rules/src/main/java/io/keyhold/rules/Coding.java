package io.keyhold.rules;

/** How a fact's values become longs, the common ones without going through {@link ValueType#encode}. */
final class Coding {

    final ValueType type;
    private final boolean whole;
    private final long least;
    private final long most;
    /** Codes in the order of their numbers, interned as those who ask mostly have them; none where the type is no dictionary. */
    private final String[] codes;

    Coding(ValueType type) {
        this.type = type;
        this.whole = type instanceof ValueType.Whole;
        this.least = type instanceof ValueType.Whole range ? range.least() : 0;
        this.most = type instanceof ValueType.Whole range ? range.most() : 0;
        this.codes = type instanceof ValueType.Coded coded ? interned(coded.dictionary()) : new String[0];
    }

    private static String[] interned(Dictionary dictionary) {
        return dictionary.ids().stream().map(String::intern).toArray(String[]::new);
    }

    /** The long that stands for a value; {@link ValueType.Misfit} where the value is not of the type. */
    long encode(Object value) {
        if (value instanceof String text) {
            for (int i = 0; i < codes.length; i++) {
                if (codes[i].equals(text)) {
                    return i;
                }
            }
        } else if (whole && value instanceof Integer number && number >= least && number <= most) {
            return number;
        }
        return type.encode(value);
    }
}
