package io.keyhold.rules;

import java.util.ArrayList;
import java.util.List;

/** Which sections of a pack carry a clause out, found from what they cite. */
public final class Carriers {

    private Carriers() {}

    /** The decisions, dictionaries and other sections that cite the clause, themselves or in a row; gaps alone carry nothing out. */
    public static List<String> of(Pack pack, String clause) {
        List<String> names = new ArrayList<>();
        for (Decision decision : pack.decisions().values()) {
            if (decision.clause().equals(clause) || inRows(decision, clause)) {
                names.add(decision.name());
            }
        }
        for (Dictionary dictionary : pack.dictionaries().values()) {
            if (dictionary.clause().equals(clause) && !names.contains(dictionary.name())) {
                names.add(dictionary.name());
            }
        }
        for (Section section : pack.sections().values()) {
            if (section.clauses().contains(clause) && !names.contains(section.name())) {
                names.add(section.name());
            }
        }
        Control control = pack.control();
        if (control != null && control.clause().equals(clause) && !names.contains(control.signing())) {
            names.add(control.signing());
        }
        return names;
    }

    private static boolean inRows(Decision decision, String clause) {
        return switch (decision) {
            case Table table ->
                table.rows().stream().anyMatch(row -> row.clause().equals(clause));
            case Measure measure ->
                measure.ways().stream().anyMatch(way -> way.clause().equals(clause));
        };
    }
}
