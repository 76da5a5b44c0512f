package io.keyhold.bench;

import io.keyhold.matching.NameMatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Characters of one sound, by the library's own list: what an input method offers to whoever picks the wrong one. */
final class SoundAlikes {
    private final Map<Integer, String> alike = new HashMap<>();

    SoundAlikes() {
        try (var in = NameMatcher.class.getResourceAsStream("syllables.txt")) {
            if (in == null) {
                throw new IllegalStateException("no syllables.txt");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .forEach(group -> group.codePoints().forEach(c -> alike.put(c, group)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another character of the same sound; the character itself when there is none. */
    char any(char meant, Random random) {
        var others = alike.getOrDefault((int) meant, "").replace(String.valueOf(meant), "");
        return others.isEmpty() ? meant : others.charAt(random.nextInt(others.length()));
    }
}
