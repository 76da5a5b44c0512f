package io.keyhold.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bin/bench matching} reads.
 *
 * @param pairs tab-separated with a line of headings: label (1 the same, 0 different), two names, kind
 * @param corpus a company name a line, plain or .gz
 * @param queries tab-separated without headings: what someone asks for, the name he means; null to make them up
 */
record MatchingFiles(Path pairs, Path corpus, @Nullable Path queries) {
    static final String USAGE = """
            Usage: bin/bench matching --pairs FILE.tsv --corpus FILE.txt.gz [--queries FILE.tsv]
            --pairs    label, name_a, name_b, kind: a line of headings, then pairs of names known to be one company (1) or two (0)
            --corpus   a company name a line, plain or .gz: the ledger to search in, and what rarity is learnt from
            --queries  query, expected name: what to look for; made up from the corpus and the pairs' short names when not given
            """;

    /** Empty when a file is missing or a word is not known. */
    static Optional<MatchingFiles> of(List<String> words) {
        var said = new HashMap<String, Path>();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            said.put(words.get(i), Path.of(words.get(i + 1)));
        }
        var pairs = said.remove("--pairs");
        var corpus = said.remove("--corpus");
        var queries = said.remove("--queries");
        if (pairs == null || corpus == null || !said.isEmpty() || words.size() % 2 != 0) {
            return Optional.empty();
        }
        var files = new MatchingFiles(pairs, corpus, queries);
        return files.areReadable() ? Optional.of(files) : Optional.empty();
    }

    private boolean areReadable() {
        return Files.isReadable(pairs) && Files.isReadable(corpus) && (queries == null || Files.isReadable(queries));
    }

    static List<String> lines(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file));
                var text = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
