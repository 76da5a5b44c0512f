package io.keyhold.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one text changes of another, line by line, in as few lines as can be (Myers' greedy way). Changed lines that are
 * the same row, by its id, are paired, so that each row is a change of its own.
 */
final class LineDiff {

    private static final Pattern ID = Pattern.compile("^\\s*- \\{?\\s*id: *['\"]?([A-Za-z][A-Za-z0-9-]*)");

    private LineDiff() {}

    /** The id of the row a line is or begins; null where it is none. */
    static @Nullable String id(String line) {
        Matcher id = ID.matcher(line);
        return id.find() ? id.group(1) : null;
    }

    static List<Hunk> hunks(List<String> before, List<String> after) {
        List<Hunk> hunks = new ArrayList<>();
        between(before, after, 0, 0, before.size(), after.size(), String::equals)
                .forEach(changed -> paired(before, after, changed, hunks));
        return hunks;
    }

    /** A stretch of both texts that is not the same. */
    private record Stretch(int from, int to, int otherFrom, int otherTo) {}

    private static void paired(List<String> before, List<String> after, Stretch changed, List<Hunk> hunks) {
        List<Stretch> rows = between(
                before, after, changed.from, changed.otherFrom, changed.to, changed.otherTo, LineDiff::isSameRow);
        int at = changed.from;
        int other = changed.otherFrom;
        for (Stretch rest : rows) {
            for (; at < rest.from; at++, other++) {
                hunks.add(new Hunk(at, at + 1, List.of(after.get(other))));
            }
            rest(after, rest, hunks);
            at = rest.to;
            other = rest.otherTo;
        }
        for (; at < changed.to; at++, other++) {
            hunks.add(new Hunk(at, at + 1, List.of(after.get(other))));
        }
    }

    private static boolean isSameRow(String one, String other) {
        String id = id(one);
        return id != null && id.equals(id(other));
    }

    /** As many lines as there were are changed one by one. */
    private static void rest(List<String> after, Stretch rest, List<Hunk> hunks) {
        if (rest.to - rest.from != rest.otherTo - rest.otherFrom) {
            hunks.add(new Hunk(rest.from, rest.to, List.copyOf(after.subList(rest.otherFrom, rest.otherTo))));
            return;
        }
        for (int i = 0; i < rest.to - rest.from; i++) {
            hunks.add(new Hunk(rest.from + i, rest.from + i + 1, List.of(after.get(rest.otherFrom + i))));
        }
    }

    private static List<Stretch> between(
            List<String> before,
            List<String> after,
            int from,
            int otherFrom,
            int to,
            int otherTo,
            BiPredicate<String, String> same) {
        List<int[]> pairs = pairs(before.subList(from, to), after.subList(otherFrom, otherTo), same);
        List<Stretch> stretches = new ArrayList<>();
        int at = from;
        int other = otherFrom;
        pairs.add(new int[] {to - from, otherTo - otherFrom});
        for (int[] pair : pairs) {
            if (from + pair[0] > at || otherFrom + pair[1] > other) {
                stretches.add(new Stretch(at, from + pair[0], other, otherFrom + pair[1]));
            }
            at = from + pair[0] + 1;
            other = otherFrom + pair[1] + 1;
        }
        return stretches;
    }

    /** Positions of the lines that both have, rising, as many as there can be. */
    private static List<int[]> pairs(List<String> one, List<String> other, BiPredicate<String, String> same) {
        int most = one.size() + other.size();
        List<int[]> steps = new ArrayList<>();
        int[] furthest = new int[2 * most + 3];
        for (int edits = 0; edits <= most; edits++) {
            steps.add(Arrays.copyOfRange(furthest, most - edits, most + edits + 3));
            for (int line = -edits; line <= edits; line += 2) {
                boolean down = line == -edits || (line != edits && furthest[most + line] < furthest[most + line + 2]);
                int x = down ? furthest[most + line + 2] : furthest[most + line] + 1;
                while (x < one.size() && x - line < other.size() && same.test(one.get(x), other.get(x - line))) {
                    x++;
                }
                furthest[most + line + 1] = x;
                if (x >= one.size() && x - line >= other.size()) {
                    return back(steps, one.size(), other.size());
                }
            }
        }
        throw new IllegalStateException("no way from one text to the other");
    }

    private static List<int[]> back(List<int[]> steps, int endX, int endY) {
        List<int[]> pairs = new ArrayList<>();
        int x = endX;
        int y = endY;
        for (int edits = steps.size() - 1; edits >= 0; edits--) {
            int[] furthest = steps.get(edits);
            int line = x - y;
            boolean down = line == -edits || (line != edits && furthest[edits + line] < furthest[edits + line + 2]);
            int beforeX = edits == 0 ? 0 : down ? furthest[edits + line + 2] : furthest[edits + line];
            int beforeY = edits == 0 ? 0 : beforeX - (down ? line + 1 : line - 1);
            int startX = edits == 0 ? 0 : down ? beforeX : beforeX + 1;
            while (x > startX) {
                x--;
                y--;
                pairs.addFirst(new int[] {x, y});
            }
            x = beforeX;
            y = beforeY;
        }
        return pairs;
    }
}
