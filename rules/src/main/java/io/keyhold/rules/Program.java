package io.keyhold.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pack compiled for the days on which the same rows and choices count. Facts and outputs live in numbered slots, so
 * that deciding compares longs and reads no text.
 */
final class Program {

    final Pack pack;
    final Fact[] facts;
    final Node[] nodes;
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, Integer> nodeIndexes = new HashMap<>();
    private final Map<String, Choice> choices = new HashMap<>();
    /** The node that fills an output's slot, counted from the first slot after the facts. */
    private final int[] producers;

    Program(Pack pack, LocalDate day) {
        this.pack = pack;
        this.facts = pack.facts().values().toArray(Fact[]::new);
        for (Fact fact : facts) {
            slots.put(fact.name(), slots.size());
        }
        for (Choice choice : pack.choices()) {
            choose(choice, day);
        }
        List<Decision> decisions = List.copyOf(pack.decisions().values());
        List<Integer> filledBy = new ArrayList<>();
        for (Decision decision : decisions) {
            nodeIndexes.put(decision.name(), nodeIndexes.size());
            for (Output output : decision.outputs()) {
                slots.put(output.name(), slots.size());
                filledBy.add(nodeIndexes.size() - 1);
            }
        }
        producers = filledBy.stream().mapToInt(Integer::intValue).toArray();
        nodes = decisions.stream()
                .map(decision -> switch (decision) {
                    case Table table -> new TableNode(this, table, day);
                    case Measure measure -> new MeasureNode(this, measure);
                })
                .toArray(Node[]::new);
    }

    private void choose(Choice choice, LocalDate day) {
        LocalDate counts = choice.counts(pack.ref().from());
        if (!counts.isAfter(day)) {
            choices.merge(
                    choice.gap(),
                    choice,
                    (one, other) -> one.counts(pack.ref().from()).isAfter(counts) ? one : other);
        }
    }

    /** What counts for a gap on the days of this program; null while it is open. */
    @Nullable Choice choice(String gap) {
        return choices.get(gap);
    }

    /** What becomes of a row that counts under a choice: it stays, it goes, or it leaves its cases open. */
    Standing standing(@Nullable Under under) {
        if (under == null) {
            return Standing.COUNTS;
        }
        Choice choice = choices.get(under.gap());
        if (choice == null) {
            return Standing.OPEN;
        }
        return under.choice().equals(choice.code()) ? Standing.COUNTS : Standing.GONE;
    }

    /** How a row stands under the choices made. */
    enum Standing {
        COUNTS,
        GONE,
        OPEN
    }

    int slot(String name) {
        Integer slot = slots.get(name);
        return slot == null ? -1 : slot;
    }

    int slotCount() {
        return slots.size();
    }

    /** The node that fills a slot, or -1 for a fact. */
    int producer(int slot) {
        return slot < facts.length ? -1 : producers[slot - facts.length];
    }

    int node(String decision) {
        Integer node = nodeIndexes.get(decision);
        if (node == null) {
            throw QuestionRefused.noDecision(
                    decision, pack.ref(), nodeIndexes.keySet().stream().sorted().toList());
        }
        return node;
    }
}
