package io.keyhold.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What two versions of a handbook say differently, row by row and figure by figure. Layout, comments, and which version
 * it is from when are no differences; neither is the order of what the handbook does not read in order.
 */
public final class PackDiff {

    private static final Label ID = new Label("标识", "id");

    private final Map<String, Part> before;
    private final Map<String, Part> after;
    private final PartPairs pairs;

    private PackDiff(Pack before, Pack after) {
        this.before = byKey(PackParts.of(before));
        this.after = byKey(PackParts.of(after));
        this.pairs = new PartPairs(this.before, this.after);
    }

    /** The differences, in the order of the later version; what is no more goes last. None where both say the same. */
    public static List<Difference> between(Pack before, Pack after) {
        return new PackDiff(before, after).all();
    }

    private static Map<String, Part> byKey(List<Part> parts) {
        Map<String, Part> byKey = new LinkedHashMap<>();
        parts.forEach(part -> byKey.put(part.key(), part));
        return byKey;
    }

    private List<Difference> all() {
        List<Difference> all = new ArrayList<>();
        after.forEach((key, part) -> {
            Part old = before.get(pairs.earlier(key));
            Difference difference =
                    old == null ? whole(part, Difference.Kind.ADDED, before, after) : changed(old, part);
            if (difference != null) {
                all.add(difference);
            }
        });
        before.forEach((key, part) -> {
            Difference gone = after.containsKey(key) || pairs.isRenamed(key)
                    ? null
                    : whole(part, Difference.Kind.REMOVED, after, before);
            if (gone != null) {
                all.add(gone);
            }
        });
        return List.copyOf(all);
    }

    /** A part that is there only once; rows of a section that itself is new or gone are told with it. */
    private static @Nullable Difference whole(
            Part part, Difference.Kind kind, Map<String, Part> other, Map<String, Part> here) {
        if (part.row() != null && !other.containsKey(part.head())) {
            return null;
        }
        List<Difference.Change> changes = new ArrayList<>();
        boolean added = kind == Difference.Kind.ADDED;
        part.figures().forEach(figure -> changes.add(change(figure.what(), figure.told(), added)));
        if (part.row() == null) {
            here.values().stream()
                    .filter(row -> row.row() != null && row.head().equals(part.key()))
                    .forEach(row -> changes.add(change(new Label(row.id(), row.id()), told(row), added)));
        }
        return difference(kind, part, changes);
    }

    private static Difference.Change change(Label what, Label told, boolean added) {
        return new Difference.Change(what, added ? null : told, added ? told : null);
    }

    private static Label told(Part row) {
        List<Label> told = row.figures().stream().map(Part.Figure::told).toList();
        return new Label(
                String.join("，", told.stream().map(Label::zh).toList()),
                String.join(", ", told.stream().map(Label::en).toList()));
    }

    private @Nullable Difference changed(Part old, Part part) {
        List<Difference.Change> changes = new ArrayList<>();
        if (!old.id().equals(part.id())) {
            changes.add(new Difference.Change(ID, new Label(old.id(), old.id()), new Label(part.id(), part.id())));
        }
        Set<String> keys = new LinkedHashSet<>();
        part.figures().forEach(figure -> keys.add(figure.key()));
        old.figures().forEach(figure -> keys.add(figure.key()));
        for (String key : keys) {
            Part.Figure was = old.figure(key);
            Part.Figure is = part.figure(key);
            if (!Objects.equals(text(was), text(is))) {
                changes.add(change(was, is));
            }
        }
        if (changes.isEmpty() && !pairs.isMoved(part)) {
            return null;
        }
        return difference(changes.isEmpty() ? Difference.Kind.MOVED : Difference.Kind.CHANGED, part, changes);
    }

    private static @Nullable String text(Part.@Nullable Figure figure) {
        return figure == null ? null : figure.text();
    }

    /** In words, unless the words are the same for both: then as written. */
    private static Difference.Change change(Part.@Nullable Figure was, Part.@Nullable Figure is) {
        Label what = is != null ? is.what() : Objects.requireNonNull(was).what();
        boolean alike = was != null && is != null && was.told().equals(is.told());
        return new Difference.Change(what, told(was, alike), told(is, alike));
    }

    private static @Nullable Label told(Part.@Nullable Figure figure, boolean asWritten) {
        if (figure == null) {
            return null;
        }
        return asWritten ? new Label(figure.text(), figure.text()) : figure.told();
    }

    private static Difference difference(Difference.Kind kind, Part part, List<Difference.Change> changes) {
        return new Difference(
                kind, part.section(), part.name(), part.label(), part.row(), part.clause(), List.copyOf(changes));
    }
}
