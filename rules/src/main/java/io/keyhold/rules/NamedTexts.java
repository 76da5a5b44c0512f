package io.keyhold.rules;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/** The texts a pack names in its cells for one fact, numbered as they are met; what it does not name has no number. */
public final class NamedTexts {

    static final long ANOTHER = -1;
    private static final String OTHER = "…";

    private final Map<String, Long> numbers = new ConcurrentHashMap<>();
    private final Map<Long, String> texts = new ConcurrentHashMap<>();

    synchronized long name(String text) {
        return numbers.computeIfAbsent(text, named -> {
            texts.put((long) texts.size(), named);
            return texts.size() - 1L;
        });
    }

    long of(Object value) {
        return numbers.getOrDefault(value.toString(), ANOTHER);
    }

    String text(long number) {
        return texts.getOrDefault(number, OTHER);
    }

    /** The texts named, in the order of their numbers. */
    List<String> texts() {
        return LongStream.range(0, texts.size()).mapToObj(texts::get).toList();
    }

    /** All numbers given, and the one for any other text. */
    Ranges all() {
        return Ranges.between(ANOTHER, texts.size() - 1L);
    }
}
