package io.keyhold.rules;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names for a model's parts as packs want them: letters and digits, no two the same. */
final class TakenNames {

    private final Set<String> used = new HashSet<>();
    /** What each part of the model is called here. */
    final Map<String, String> given = new LinkedHashMap<>();

    TakenNames() {}

    /** A copy, to go back to. */
    TakenNames(TakenNames other) {
        used.addAll(other.used);
        given.putAll(other.given);
    }

    /** A name like the model's own, or like the other where that has no letters a pack can use. */
    String fresh(String named, String otherwise) {
        String plain = named.matches("[A-Za-z][A-Za-z0-9-]*") ? named : joined(named);
        String base = plain.isEmpty() ? otherwise : plain;
        String free = base;
        for (int i = 2; !used.add(free); i++) {
            free = base + i;
        }
        return free;
    }

    String column(String named, String otherwise) {
        String name = fresh(named, otherwise);
        given.put(named, name);
        return name;
    }

    /** {@code Loan Type} becomes {@code loanType}. */
    private static String joined(String named) {
        StringBuilder joined = new StringBuilder();
        for (String word : named.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                boolean first = joined.isEmpty();
                String head = word.substring(0, 1);
                joined.append(first ? head.toLowerCase(Locale.ROOT) : head.toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        String all = joined.toString();
        return all.matches("[A-Za-z].*") || all.isEmpty() ? all : "n" + all;
    }
}
