package io.keyhold.rules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a section answers to a worked case, as named texts (lists with commas, numbers without trailing noughts,
 * {@code none} for nothing), and which sides of its parts the case has shown.
 */
record Answer(Map<String, String> texts, Set<String> shown) {

    static final String NONE = "none";

    Answer() {
        this(new LinkedHashMap<>(), new TreeSet<>());
    }

    Answer say(String name, @Nullable Object value) {
        texts.put(name, text(value));
        return this;
    }

    Answer show(String side) {
        shown.add(side);
        return this;
    }

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> NONE;
            case Collection<?> list when list.isEmpty() -> NONE;
            case Collection<?> list ->
                String.join(", ", list.stream().map(Answer::text).toList());
            case BigDecimal number ->
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            default -> numeric(value.toString());
        };
    }

    /** Numbers in one way of writing. */
    private static String numeric(String text) {
        return text.matches("-?\\d+\\.\\d+") ? text(new BigDecimal(text)) : text;
    }
}
