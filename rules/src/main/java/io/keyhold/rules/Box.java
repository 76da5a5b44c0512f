package io.keyhold.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rectangle of inputs: for each column of a table the values it holds. */
record Box(List<Ranges> sides) {

    static Box of(List<Cell> cells) {
        return new Box(cells.stream().map(Cell::ranges).toList());
    }

    boolean isEmpty() {
        return sides.stream().anyMatch(Ranges::isEmpty);
    }

    Box and(Box other) {
        List<Ranges> both = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            both.add(sides.get(i).and(other.sides.get(i)));
        }
        return new Box(both);
    }

    /** Told apart from {@link #and} because it is asked for each pair of rows, and mostly the first columns say no. */
    boolean meets(Box other) {
        for (int i = 0; i < sides.size(); i++) {
            if (!sides.get(i).meets(other.sides.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What is here and in none of the others, as boxes that do not meet. */
    List<Box> minus(List<Box> others) {
        List<Box> left = List.of(this);
        for (Box other : others) {
            left = left.stream().flatMap(box -> box.minus(other).stream()).toList();
        }
        return left;
    }

    /** Boxes that differ in one side become one, as long as there are such. */
    static List<Box> merged(List<Box> boxes) {
        List<Box> merged = new ArrayList<>();
        for (Box box : boxes) {
            Box grown = box;
            for (int i = 0; i < merged.size(); i++) {
                Box joined = merged.get(i).joined(grown);
                if (joined != null) {
                    merged.remove(i);
                    grown = joined;
                    i = -1;
                }
            }
            merged.add(grown);
        }
        return merged;
    }

    /** Both as one box; null where that would hold more than they do. */
    private @Nullable Box joined(Box other) {
        int differing = -1;
        for (int i = 0; i < sides.size(); i++) {
            if (!sides.get(i).equals(other.sides.get(i))) {
                if (differing >= 0) {
                    return null;
                }
                differing = i;
            }
        }
        if (differing < 0) {
            return this;
        }
        List<Ranges> joined = new ArrayList<>(sides);
        joined.set(differing, sides.get(differing).or(other.sides.get(differing)));
        return new Box(joined);
    }

    private List<Box> minus(Box other) {
        if (!meets(other)) {
            return List.of(this);
        }
        List<Box> parts = new ArrayList<>();
        Ranges[] rest = sides.toArray(Ranges[]::new);
        for (int i = 0; i < rest.length; i++) {
            Ranges outside = rest[i].minus(other.sides.get(i));
            if (!outside.isEmpty()) {
                Ranges[] part = rest.clone();
                part[i] = outside;
                parts.add(new Box(Arrays.asList(part)));
            }
            rest[i] = rest[i].and(other.sides.get(i));
        }
        return parts;
    }
}
