package io.keyhold.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What decisions need: facts and other decisions. */
final class DmnGraph {

    private DmnGraph() {}

    /** A decision and all it rests on, by name, those it rests on first. */
    static Set<String> restsOn(Program program, String decision) {
        Set<String> found = new LinkedHashSet<>();
        collect(program, program.nodes[program.node(decision)].decision(), found);
        return found;
    }

    private static void collect(Program program, Decision decision, Set<String> found) {
        for (String needed : decisions(decision)) {
            if (!found.contains(needed)) {
                collect(program, program.nodes[program.node(needed)].decision(), found);
            }
        }
        found.add(decision.name());
    }

    static List<String> decisions(Decision decision) {
        Set<String> names = new LinkedHashSet<>();
        for (Input input : decision.inputs()) {
            if (input.decision() != null) {
                names.add(input.decision());
            }
        }
        return new ArrayList<>(names);
    }

    static List<String> facts(Decision decision) {
        return decision.inputs().stream()
                .filter(input -> input.decision() == null)
                .map(Input::name)
                .distinct()
                .toList();
    }
}
