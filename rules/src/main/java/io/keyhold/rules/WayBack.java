package io.keyhold.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds facts, and choices for gaps, under which the inputs of a table take wanted values: the way back through the
 * decisions they come from, each of which may get there by several rows. Decisions are undone consumers first, so that
 * all that is wanted of one is known when its turn comes.
 */
final class WayBack {

    private static final int MOST_STEPS = 20_000;

    private final Pack pack;
    private final LocalDate day;
    private final List<Decision> producersFirst;
    private final Map<Map<String, Choice>, Program> programs = new HashMap<>();
    private int steps;

    /** Facts that lead there; or proof that none do; or neither within the steps allowed. */
    record Found(@Nullable Witness witness, boolean impossible) {}

    WayBack(Pack pack, LocalDate day) {
        this.pack = pack;
        this.day = day;
        Set<Decision> ordered = new LinkedHashSet<>();
        pack.decisions().values().forEach(decision -> order(decision, ordered));
        this.producersFirst = List.copyOf(ordered);
    }

    private void order(Decision decision, Set<Decision> ordered) {
        if (!ordered.contains(decision)) {
            for (Input input : decision.inputs()) {
                Decision producer =
                        input.decision() == null ? null : pack.decisions().get(input.decision());
                if (producer != null && producer != decision) {
                    order(producer, ordered);
                }
            }
            ordered.add(decision);
        }
    }

    /** A way to put a table's inputs into a box, under choices already made, that shows what is to be shown. */
    Found to(Table table, Box box, Map<String, Choice> choices, Predicate<Outcome> shows) {
        Map<String, Ranges> wanted = new HashMap<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            wanted.put(table.inputs().get(i).name(), box.sides().get(i));
        }
        steps = 0;
        Search search = new Search(table, shows);
        boolean found = search.back(producersFirst.size() - 1, wanted, choices);
        return new Found(found ? search.witness : null, !found && !search.unsure && steps < MOST_STEPS);
    }

    private final class Search {

        private final Table asked;
        private final Predicate<Outcome> shows;
        private @Nullable Witness witness;
        /** Whether some way was dropped that might have led there. */
        private boolean unsure;

        Search(Table asked, Predicate<Outcome> shows) {
            this.asked = asked;
            this.shows = shows;
        }

        boolean back(int at, Map<String, Ranges> wanted, Map<String, Choice> choices) {
            if (++steps > MOST_STEPS) {
                return false;
            }
            if (at < 0) {
                return arrived(wanted, choices);
            }
            Decision decision = producersFirst.get(at);
            if (decision.outputs().stream().noneMatch(output -> wanted.containsKey(output.name()))) {
                return back(at - 1, wanted, choices);
            }
            return switch (decision) {
                case Table table -> byRow(table, at, wanted, choices);
                case Measure measure -> byWay(measure, at, wanted, choices);
            };
        }

        private boolean byRow(Table table, int at, Map<String, Ranges> wanted, Map<String, Choice> choices) {
            if (!table.feeds() || table.hit() == Hit.COLLECT) {
                unsure = true;
                return false;
            }
            List<Row> live =
                    table.rows().stream().filter(row -> row.span().covers(day)).toList();
            for (int i = 0; i < live.size(); i++) {
                Row row = live.get(i);
                Map<String, Choice> under = chosen(table, row, wanted, choices);
                if (under != null) {
                    for (Box part : parts(table, live.subList(0, i), row, under)) {
                        Map<String, Ranges> more = Wanted.narrowed(table, part, wanted);
                        if (more != null && back(at - 1, more, under)) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        /** Where the row decides: of a table read from the top, what the rows above leave. */
        private List<Box> parts(Table table, List<Row> above, Row row, Map<String, Choice> choices) {
            Box box = Box.of(row.when());
            if (table.hit() != Hit.FIRST) {
                return List.of(box);
            }
            List<Box> taken = new ArrayList<>();
            for (Row earlier : above) {
                Choice made = earlier.under() == null
                        ? null
                        : choices.get(earlier.under().gap());
                boolean gone = made != null
                        && earlier.under() != null
                        && !earlier.under().choice().equals(made.code());
                if (!gone) {
                    unsure |= earlier.under() != null && made == null;
                    taken.add(Box.of(earlier.when()));
                }
            }
            return box.minus(taken);
        }

        private boolean byWay(Measure measure, int at, Map<String, Ranges> wanted, Map<String, Choice> choices) {
            Ranges values = wanted.getOrDefault(measure.name(), Ranges.NONE);
            for (Measure.Way way : measure.ways()) {
                Map<String, Choice> under = chosen(way.under(), choices);
                if (under != null && !values.isEmpty()) {
                    Map<String, Ranges> more = Wanted.counting(measure, way, values, wanted);
                    if (more != null && back(at - 1, more, under)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean arrived(Map<String, Ranges> wanted, Map<String, Choice> choices) {
            Map<String, Object> facts = new HashMap<>();
            for (Fact fact : pack.facts().values()) {
                Ranges range = wanted.get(fact.name());
                if (range != null) {
                    Ranges real = range.and(Domains.of(fact.type()));
                    if (real.isEmpty()) {
                        return false;
                    }
                    facts.put(fact.name(), fact.type().decode(Pick.one(fact.type(), real)));
                }
            }
            Program program = programs.computeIfAbsent(
                    choices, made -> new Program(pack.withChoices(List.copyOf(made.values())), day));
            if (shows.test(new Given(Frame.of(program, facts)).decide(asked.name()))) {
                witness = new Witness(day, Map.copyOf(facts), List.copyOf(choices.values()));
                return true;
            }
            unsure = true;
            return false;
        }
    }

    /** The choices under which a row gives what is wanted; null where it cannot. */
    private @Nullable Map<String, Choice> chosen(
            Table table, Row row, Map<String, Ranges> wanted, Map<String, Choice> choices) {
        Gap byPlace = row.openGap() == null ? null : pack.gaps().get(row.openGap());
        if (byPlace != null) {
            return everywhere(byPlace, table, wanted, choices);
        }
        for (Output output : table.outputs()) {
            Ranges range = output.many() ? null : wanted.get(output.name());
            if (range != null && !range.contains(Domains.encoded(output.type(), row.then(), output.name()))) {
                return null;
            }
        }
        return chosen(row.under(), choices);
    }

    private @Nullable Map<String, Choice> chosen(@Nullable Under under, Map<String, Choice> choices) {
        if (under == null) {
            return choices;
        }
        Choice made = choices.get(under.gap());
        if (made != null) {
            return under.choice().equals(made.code()) ? choices : null;
        }
        return with(choices, Assumed.choice(under, pack.ref().from()));
    }

    private @Nullable Map<String, Choice> everywhere(
            Gap gap, Table table, Map<String, Ranges> wanted, Map<String, Choice> choices) {
        Output output = table.outputs().getFirst();
        Ranges range = wanted.getOrDefault(output.name(), output.type().domain());
        if (gap.byPlace() == null || choices.containsKey(gap.id()) || range.isEmpty()) {
            return null;
        }
        String code = output.type().decode(range.low(0)).toString();
        return with(choices, Assumed.everywhere(gap, code, pack.ref().from()));
    }

    private static Map<String, Choice> with(Map<String, Choice> choices, Choice one) {
        Map<String, Choice> more = new HashMap<>(choices);
        more.put(one.gap(), one);
        return more;
    }
}
