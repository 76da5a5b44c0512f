package io.keyhold.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the changes of two texts into the one both were made from; lines that both changed are told. */
final class LineMerge {

    private final List<String> base;
    private final List<Hunk> theirs;
    private final List<Hunk> mine;
    private final List<String> merged = new ArrayList<>();
    private final List<Clash> clashes = new ArrayList<>();
    private final Predicate<Integer> takeTheirs;
    private int at;

    /**
     * Lines changed on both sides: where they begin in the merged text, and what each side makes of them; all with the
     * line before where one side has none.
     */
    record Clash(int line, List<String> base, List<String> theirs, List<String> mine, boolean context) {}

    /** @param takeTheirs of the nth clash (from 0), whose lines to take */
    LineMerge(List<String> base, List<String> theirs, List<String> mine, Predicate<Integer> takeTheirs) {
        this.base = base;
        this.theirs = LineDiff.hunks(base, theirs);
        this.mine = LineDiff.hunks(base, mine);
        this.takeTheirs = takeTheirs;
        merge();
    }

    List<String> merged() {
        return merged;
    }

    List<Clash> clashes() {
        return clashes;
    }

    private void merge() {
        int their = 0;
        int my = 0;
        while (their < theirs.size() || my < mine.size()) {
            Hunk one = their < theirs.size() ? theirs.get(their) : null;
            Hunk other = my < mine.size() ? mine.get(my) : null;
            if (one != null && other != null && one.meets(other)) {
                int[] ends = clash(their, my);
                their = ends[0];
                my = ends[1];
            } else if (other == null || (one != null && isBefore(one, other))) {
                take(Objects.requireNonNull(one));
                their++;
            } else {
                take(other);
                my++;
            }
        }
        merged.addAll(base.subList(at, base.size()));
    }

    private static boolean isBefore(Hunk one, Hunk other) {
        return one.from() < other.from() || (one.from() == other.from() && one.to() <= other.to());
    }

    private void take(Hunk hunk) {
        merged.addAll(base.subList(at, hunk.from()));
        merged.addAll(hunk.lines());
        at = hunk.to();
    }

    /** Takes all changes that meet, one after the other; tells where the next of each side are. */
    private int[] clash(int their, int my) {
        int theirEnd = their + 1;
        int myEnd = my + 1;
        boolean grown = true;
        while (grown) {
            grown = false;
            while (theirEnd < theirs.size() && meetsAny(theirs.get(theirEnd), mine.subList(my, myEnd))) {
                theirEnd++;
                grown = true;
            }
            while (myEnd < mine.size() && meetsAny(mine.get(myEnd), theirs.subList(their, theirEnd))) {
                myEnd++;
                grown = true;
            }
        }
        settle(theirs.subList(their, theirEnd), mine.subList(my, myEnd));
        return new int[] {theirEnd, myEnd};
    }

    private static boolean meetsAny(Hunk hunk, List<Hunk> others) {
        return others.stream().anyMatch(hunk::meets);
    }

    private void settle(List<Hunk> their, List<Hunk> my) {
        int from = Math.min(their.getFirst().from(), my.getFirst().from());
        int to = Math.max(their.getLast().to(), my.getLast().to());
        List<String> one = made(their, from, to);
        List<String> other = made(my, from, to);
        merged.addAll(base.subList(at, from));
        at = to;
        if (one.equals(other)) {
            merged.addAll(one);
        } else if (from == to && areRowsApart(one, other)) {
            merged.addAll(one);
            merged.addAll(other);
        } else {
            clash(base.subList(from, to), one, other);
        }
    }

    private void clash(List<String> was, List<String> one, List<String> other) {
        boolean context = (one.isEmpty() || other.isEmpty()) && !merged.isEmpty();
        List<String> before = context ? List.of(merged.removeLast()) : List.of();
        Clash clash =
                new Clash(merged.size() + 1, joined(before, was), joined(before, one), joined(before, other), context);
        clashes.add(clash);
        merged.addAll(takeTheirs.test(clashes.size() - 1) ? clash.theirs : clash.mine);
    }

    private static List<String> joined(List<String> before, List<String> lines) {
        return Stream.concat(before.stream(), lines.stream()).toList();
    }

    private List<String> made(List<Hunk> hunks, int from, int to) {
        List<String> made = new ArrayList<>();
        int next = from;
        for (Hunk hunk : hunks) {
            made.addAll(base.subList(next, hunk.from()));
            made.addAll(hunk.lines());
            next = hunk.to();
        }
        made.addAll(base.subList(next, to));
        return made;
    }

    /** Whether both put in whole rows with ids of their own: then there is room for all. */
    private static boolean areRowsApart(List<String> one, List<String> other) {
        Set<@Nullable String> ids = new HashSet<>();
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all.stream().map(LineDiff::id).allMatch(id -> id != null && ids.add(id));
    }
}
