package io.keyhold.server.exchange.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Which character parts the fields of a text file. */
final class Separator {

    private static final List<Character> CANDIDATES = List.of(',', '\t', ';', '|', '，');
    private static final int LINES = 20;
    private static final int MOST_CHARACTERS = 1 << 16;

    private Separator() {}

    /** Of the candidates that part most of the first lines the most frequent; a comma when there is none. */
    static char of(Path file, TextEncoding encoding) throws IOException {
        try (var reader = new BufferedReader(encoding.open(file))) {
            var buffer = new char[MOST_CHARACTERS];
            int length = Math.max(0, reader.read(buffer));
            var head = new String(buffer, 0, length).replaceAll("\"[^\"]*\"", "");
            var lines =
                    head.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
            return CANDIDATES.stream()
                    .filter(candidate -> partsMost(lines, candidate))
                    .max(Comparator.comparingLong(candidate -> count(lines, candidate)))
                    .orElse(',');
        }
    }

    private static boolean partsMost(List<String> lines, char candidate) {
        return 2 * lines.stream().filter(line -> line.indexOf(candidate) >= 0).count() > lines.size();
    }

    private static long count(List<String> lines, char candidate) {
        return lines.stream()
                .mapToLong(line -> line.chars().filter(c -> c == candidate).count())
                .sum();
    }
}
