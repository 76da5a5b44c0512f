package io.keyhold.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Two names, and whether they are known to be one company's. */
record NamePair(boolean same, String a, String b, String kind) {

    static List<NamePair> read(Path file) throws IOException {
        return MatchingFiles.lines(file).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new NamePair(cells[0].equals("1"), cells[1], cells[2], cells[3]))
                .toList();
    }

    boolean isShort() {
        return kind.startsWith("short_");
    }

    /** What the law or a policy answers, not the names: branches, two companies of one name; and new names that nobody could guess. */
    boolean isApart() {
        return kind.startsWith("branch_") || kind.startsWith("identical_") || kind.startsWith("rename_");
    }
}
