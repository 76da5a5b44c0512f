package io.keyhold.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A pack as it would be had nobody declared one of its gaps: without what asks for the gap, and without cases. */
final class Undeclared {

    private Undeclared() {}

    static Pack of(Pack pack, String gap) {
        Map<String, String> sources = new HashMap<>(pack.sources());
        sources.replaceAll((file, text) -> file.startsWith("cases/") ? "cases: []" : without(text, gap));
        return Packs.read(sources);
    }

    private static String without(String text, String gap) {
        String rest = text.lines()
                .filter(line -> !line.contains("under: {" + gap + ":"))
                .filter(line -> !line.matches(" *(otherwise|rounding): " + gap))
                .collect(Collectors.joining("\n", "", "\n"));
        return rest.replaceAll("(?m)^  " + gap + ":\\n(    .*\\n)+", "")
                .replaceAll(
                        "(?m)^        gap: " + gap
                                + "\\n(        scoring: .*\\n)        readings:\\n(          .*\\n)+",
                        "$1");
    }
}
