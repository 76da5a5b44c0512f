package io.keyhold.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Merges two versions of a pack's files that were made from one. Rows are lines, so it goes row by row: what only one
 * side changed is taken, rows both sides put in at the same place are both kept, and of what both changed differently
 * mine is taken and both are told. The text is not read as a pack.
 */
public final class PackMerge {

    private static final Pattern NAME = Pattern.compile("^ {2}([A-Za-z][A-Za-z0-9-]*):");

    /**
     * Lines that both changed, each in its own way. Where one side took them away the line before is told with them, so
     * that each side can be found in its text.
     *
     * @param line where the lines taken begin in the merged file, from 1
     * @param decision the section they stand in, where known
     * @param row the row they are, where known
     */
    public record Conflict(
            String file,
            String base,
            String theirs,
            String mine,
            int line,
            @Nullable String decision,
            @Nullable String row) {}

    /** The files with both changes in them, and what both changed: of that one side stands in the files. */
    public record Merged(Map<String, String> sources, List<Conflict> conflicts) {

        public boolean isClean() {
            return conflicts.isEmpty();
        }
    }

    private final Set<Integer> takeTheirs;
    private final Map<String, String> merged = new LinkedHashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    private PackMerge(Set<Integer> takeTheirs) {
        this.takeTheirs = takeTheirs;
    }

    public static Merged of(Map<String, String> base, Map<String, String> theirs, Map<String, String> mine) {
        return of(base, theirs, mine, Set.of());
    }

    /** The same, with theirs taken in these of the conflicts, counted from 0. */
    public static Merged of(
            Map<String, String> base, Map<String, String> theirs, Map<String, String> mine, Set<Integer> takeTheirs) {
        PackMerge merge = new PackMerge(takeTheirs);
        Set<String> files = new TreeSet<>(base.keySet());
        files.addAll(theirs.keySet());
        files.addAll(mine.keySet());
        files.forEach(file -> merge.file(file, base.get(file), theirs.get(file), mine.get(file)));
        return new Merged(Map.copyOf(merge.merged), List.copyOf(merge.conflicts));
    }

    private void file(String file, @Nullable String base, @Nullable String theirs, @Nullable String mine) {
        if (Objects.equals(base, theirs) || Objects.equals(theirs, mine)) {
            keep(file, mine);
        } else if (Objects.equals(base, mine)) {
            keep(file, theirs);
        } else if (theirs == null || mine == null) {
            int number = conflicts.size();
            conflicts.add(new Conflict(file, orNothing(base), orNothing(theirs), orNothing(mine), 1, null, null));
            keep(file, takeTheirs.contains(number) ? theirs : mine);
        } else {
            lines(file, lines(base), lines(theirs), lines(mine));
        }
    }

    private void keep(String file, @Nullable String text) {
        if (text != null) {
            merged.put(file, text);
        }
    }

    private void lines(String file, List<String> base, List<String> theirs, List<String> mine) {
        int first = conflicts.size();
        LineMerge merge = new LineMerge(base, theirs, mine, clash -> takeTheirs.contains(first + clash));
        for (LineMerge.Clash clash : merge.clashes()) {
            conflicts.add(new Conflict(
                    file,
                    String.join("\n", clash.base()),
                    String.join("\n", clash.theirs()),
                    String.join("\n", clash.mine()),
                    clash.line(),
                    section(merge.merged(), clash.line()),
                    row(clash)));
        }
        merged.put(file, String.join("\n", merge.merged()));
    }

    private static List<String> lines(@Nullable String text) {
        return Arrays.asList(orNothing(text).split("\n", -1));
    }

    private static String orNothing(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** The section whose name stands above a line. */
    private static @Nullable String section(List<String> lines, int line) {
        for (int i = Math.min(line - 1, lines.size() - 1); i >= 0; i--) {
            Matcher name = NAME.matcher(lines.get(i));
            if (name.find()) {
                return name.group(1);
            }
            if (i < line - 1
                    && !lines.get(i).isBlank()
                    && !Character.isWhitespace(lines.get(i).charAt(0))) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable String row(LineMerge.Clash clash) {
        for (List<String> side : List.of(clash.base(), clash.mine(), clash.theirs())) {
            for (String line : side) {
                String id = LineDiff.id(line);
                if (id != null && !(clash.context() && line.equals(side.getFirst()))) {
                    return id;
                }
            }
        }
        return null;
    }
}
