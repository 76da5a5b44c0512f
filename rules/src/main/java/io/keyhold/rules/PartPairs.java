package io.keyhold.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which part of the later version is which of the earlier: by id, or where only the id is another; and what moved. */
final class PartPairs {

    private final Map<String, Part> before;
    private final Map<String, Part> after;
    private final Map<String, String> renamed = new LinkedHashMap<>();
    private final Set<String> moved = new HashSet<>();

    PartPairs(Map<String, Part> before, Map<String, Part> after) {
        this.before = before;
        this.after = after;
        findRenamed();
        findMoved();
    }

    /** The key a part had, if it was there. */
    String earlier(String key) {
        return renamed.getOrDefault(key, key);
    }

    /** Whether a part of the earlier version goes on under another id. */
    boolean isRenamed(String key) {
        return renamed.containsValue(key);
    }

    boolean isMoved(Part part) {
        return moved.contains(part.key());
    }

    /** What says the same under another id has got another id. */
    private void findRenamed() {
        for (Part part : after.values()) {
            Predicate<Part> same = old -> old.owner().equals(part.owner())
                    && !after.containsKey(old.key())
                    && !renamed.containsValue(old.key())
                    && old.saysTheSame(part)
                    && rows(before, old).equals(rows(after, part));
            if (!before.containsKey(part.key())) {
                before.values().stream().filter(same).findFirst().ifPresent(old -> {
                    renamed.put(part.key(), old.key());
                    under(part, after)
                            .forEach(row -> renamed.put(row.key(), row.key().replace(part.name(), old.name())));
                });
            }
        }
    }

    private static List<Part> under(Part head, Map<String, Part> all) {
        return head.row() != null
                ? List.of()
                : all.values().stream()
                        .filter(row -> row.row() != null && row.head().equals(head.key()))
                        .toList();
    }

    private static List<List<Part.Figure>> rows(Map<String, Part> all, Part head) {
        return under(head, all).stream().map(Part::figures).toList();
    }

    private void findMoved() {
        Map<String, List<String>> order = new LinkedHashMap<>();
        for (Part part : after.values()) {
            if (part.ordered() && before.containsKey(earlier(part.key()))) {
                order.computeIfAbsent(part.owner(), owner -> new ArrayList<>()).add(part.key());
            }
        }
        Map<String, Integer> places = new LinkedHashMap<>();
        before.keySet().forEach(key -> places.put(key, places.size()));
        for (List<String> keys : order.values()) {
            List<Integer> ranks = keys.stream()
                    .map(key -> places.getOrDefault(earlier(key), 0))
                    .toList();
            Set<Integer> kept = Rising.longest(ranks);
            for (int i = 0; i < keys.size(); i++) {
                if (!kept.contains(i)) {
                    moved.add(keys.get(i));
                }
            }
        }
    }
}
