package io.keyhold.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Brings two changes of one pack's text together. Where both changed one file, mine stays and the file is a conflict. */
public final class PackMerge {

    private PackMerge() {}

    /** Two texts for one place of a file; empty where it was taken away. */
    public record Conflict(String file, String base, String theirs, String mine) {}

    /** The files with both changes in them, and what both changed. */
    public record Merged(Map<String, String> sources, List<Conflict> conflicts) {}

    /** What became of {@code base} by their changes and mine. */
    public static Merged of(Map<String, String> base, Map<String, String> theirs, Map<String, String> mine) {
        Map<String, String> merged = new TreeMap<>();
        List<Conflict> conflicts = new ArrayList<>();
        var files = new TreeSet<>(base.keySet());
        files.addAll(theirs.keySet());
        files.addAll(mine.keySet());
        for (String file : files) {
            String was = base.get(file);
            boolean theirsOnly = Objects.equals(was, mine.get(file));
            String text = theirsOnly ? theirs.get(file) : mine.get(file);
            if (text != null) {
                merged.put(file, text);
            }
            if (!theirsOnly && !Objects.equals(was, theirs.get(file)) && !Objects.equals(text, theirs.get(file))) {
                conflicts.add(new Conflict(
                        file,
                        Objects.requireNonNullElse(was, ""),
                        Objects.requireNonNullElse(theirs.get(file), ""),
                        Objects.requireNonNullElse(text, "")));
            }
        }
        return new Merged(merged, conflicts);
    }
}
