package io.keyhold.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names to their numbers. Asked several times a decision, so it boxes nothing and mostly compares one reference. */
final class Slots {

    private final List<String> names;
    /** By hash, in an array twice too large; a taken place moves the name on. */
    private final String[] keys;

    private final int[] numbers;
    /** What was asked for at each turn last time; whoever asks often asks for the same in the same order. */
    private final @Nullable Seen[] seen;

    private record Seen(String name, int number) {}

    /** Numbers names by their position. */
    Slots(List<String> names) {
        this.names = List.copyOf(names);
        int size = Integer.highestOneBit(Math.max(4, names.size() * 4 - 1));
        keys = new String[size];
        numbers = new int[size];
        seen = new Seen[names.size()];
        for (int number = 0; number < names.size(); number++) {
            int place = place(names.get(number));
            keys[place] = names.get(number);
            numbers[place] = number;
        }
    }

    /** The name's number, or -1. */
    int of(String name) {
        int place = place(name);
        return keys[place] == null ? -1 : numbers[place];
    }

    /** The same, of names asked for one after the other; threads may overwrite each other's, which costs time and nothing else. */
    @SuppressWarnings("ReferenceEquality")
    int of(String name, int turn) {
        Seen last = turn < seen.length ? seen[turn] : null;
        if (last != null && last.name == name) {
            return last.number;
        }
        int number = of(name);
        if (turn < seen.length) {
            seen[turn] = new Seen(name, number);
        }
        return number;
    }

    private int place(String name) {
        int place = spread(name.hashCode()) & (keys.length - 1);
        for (String key = keys[place]; key != null && !key.equals(name); key = keys[place]) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 16);
    }

    int count() {
        return names.size();
    }

    Set<String> all() {
        return Set.copyOf(names);
    }
}
