package io.keyhold.postgres.backup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The first page of a backup: when it was made, of which schema, and what each table held. Written as lines anyone can read; the
 * last one is the SHA-256 of those above.
 *
 * @param migrations Flyway's versions with their checksums
 * @param tables digests by table name
 */
public record Manifest(Instant at, List<String> migrations, Map<String, TableDigest> tables) {
    private static final String TITLE = "keyhold-backup 1";

    public Manifest {
        migrations = List.copyOf(migrations);
        tables = new TreeMap<>(tables);
    }

    public long rows() {
        return tables.values().stream().mapToLong(TableDigest::rows).sum();
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add(TITLE);
        lines.add("at " + at);
        migrations.forEach(migration -> lines.add("migration " + migration));
        tables.forEach((name, table) ->
                lines.add("table %d %s %s %s".formatted(table.rows(), table.sha256(), table.rowSum(), name)));
        var body = String.join("\n", lines) + "\n";
        return body + "digest " + digest(body) + "\n";
    }

    /** Throws {@link IllegalArgumentException} saying what is wrong with the text. */
    static Manifest parse(String text) {
        require(text.startsWith(TITLE + "\n"), "its format is not \"" + TITLE + "\"");
        var end = text.lastIndexOf("digest ");
        require(end > 0, "its manifest has no end");
        var body = text.substring(0, end);
        require(text.substring(end).strip().equals("digest " + digest(body)), "its manifest was changed");
        return parseLines(body.lines().skip(1).toList());
    }

    private static Manifest parseLines(List<String> lines) {
        var at = Instant.EPOCH;
        var migrations = new ArrayList<String>();
        SequencedMap<String, TableDigest> tables = new TreeMap<>();
        for (var line : lines) {
            var word = line.substring(0, line.indexOf(' '));
            var rest = line.substring(word.length() + 1);
            switch (word) {
                case "at" -> at = Instant.parse(rest);
                case "migration" -> migrations.add(rest);
                case "table" -> {
                    var parts = rest.split(" ", 4);
                    tables.put(parts[3], new TableDigest(Long.parseLong(parts[0]), parts[1], parts[2]));
                }
                default -> throw new IllegalArgumentException("its manifest has an unknown line: " + line);
            }
        }
        return new Manifest(at, migrations, tables);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Digester.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
