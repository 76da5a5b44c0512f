package io.keyhold.server.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One text for one content, so that its hash can be made again: JSON with sorted names and no spaces, as RFC 8785 has it for what is
 * used here. Numbers are whole; ids, days and instants are texts; what else there is must be written as text by the caller.
 */
public final class Canonical {
    private static final char FIRST_PRINTABLE = 0x20;

    private Canonical() {}

    /** The text of an object. */
    public static String text(Map<String, ?> content) {
        return value(content);
    }

    private static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> quoted(text);
            case Boolean _, Long _, Integer _ -> value.toString();
            case UUID _, LocalDate _, Instant _ -> quoted(value.toString());
            case Map<?, ?> object -> object(object);
            case Iterable<?> list ->
                StreamSupport.stream(list.spliterator(), false)
                        .map(Canonical::value)
                        .collect(Collectors.joining(",", "[", "]"));
            default -> throw new IllegalArgumentException("not canonical: " + value.getClass());
        };
    }

    private static String object(Map<?, ?> object) {
        var sorted = new TreeMap<String, String>();
        object.forEach((name, value) -> sorted.put(String.valueOf(name), value(value)));
        return sorted.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        var written = new StringBuilder(text.length() + 2).append('"');
        for (char each : text.toCharArray()) {
            switch (each) {
                case '"' -> written.append("\\\"");
                case '\\' -> written.append("\\\\");
                case '\b' -> written.append("\\b");
                case '\f' -> written.append("\\f");
                case '\n' -> written.append("\\n");
                case '\r' -> written.append("\\r");
                case '\t' -> written.append("\\t");
                default -> {
                    if (each < FIRST_PRINTABLE) {
                        written.append("\\u%04x".formatted((int) each));
                    } else {
                        written.append(each);
                    }
                }
            }
        }
        return written.append('"').toString();
    }
}
