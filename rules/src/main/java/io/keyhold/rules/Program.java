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
    final Coding[] codings;
    final Node[] nodes;
    private final Slots slots;
    private final Slots nodeNames;
    private final Map<String, Choice> choices = new HashMap<>();
    /** The node that fills an output's slot, counted from the first slot after the facts. */
    private final int[] producers;

    Program(Pack pack, LocalDate day) {
        this.pack = pack;
        this.facts = pack.facts().values().toArray(Fact[]::new);
        this.codings = pack.facts().values().stream()
                .map(fact -> new Coding(fact.type()))
                .toArray(Coding[]::new);
        for (Choice choice : pack.choices()) {
            choose(choice, day);
        }
        List<Decision> decisions = List.copyOf(pack.decisions().values());
        List<String> names = new ArrayList<>(pack.facts().keySet());
        List<Integer> filledBy = new ArrayList<>();
        for (int node = 0; node < decisions.size(); node++) {
            for (Output output : decisions.get(node).outputs()) {
                names.add(output.name());
                filledBy.add(node);
            }
        }
        slots = new Slots(names);
        nodeNames = new Slots(decisions.stream().map(Decision::name).toList());
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
        return slots.of(name);
    }

    /** The same, faster where facts mostly come in the same order. */
    int slot(String name, int turn) {
        return slots.of(name, turn);
    }

    int slotCount() {
        return slots.count();
    }

    /** The node that fills a slot, or -1 for a fact. */
    int producer(int slot) {
        return slot < facts.length ? -1 : producers[slot - facts.length];
    }

    int node(String decision) {
        int node = nodeNames.of(decision);
        if (node < 0) {
            throw QuestionRefused.noDecision(
                    decision, pack.ref(), nodeNames.all().stream().sorted().toList());
        }
        return node;
    }
}
