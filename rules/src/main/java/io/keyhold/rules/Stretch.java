package io.keyhold.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table on the days on which the same of its rows count, told by the first of them. */
record Stretch(LocalDate day, Table table, List<Row> rows, List<Silence> silent) {

    /** More states than this are not all looked at; the check says so. */
    static final int MOST_STATES = 64;

    /** The stretches of a pack's time for a table, one for each set of rows. */
    static List<Stretch> of(Pack pack, Table table) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(pack.ref().from());
        Stream.concat(
                        table.rows().stream().map(Row::span),
                        table.silent().stream().map(Silence::span))
                .flatMap(span -> Stream.of(span.from(), span.until()))
                .filter(Objects::nonNull)
                .filter(pack.ref()::inForce)
                .forEach(days::add);
        Map<List<Object>, Stretch> stretches = new LinkedHashMap<>();
        for (LocalDate day : days) {
            List<Row> rows =
                    table.rows().stream().filter(row -> row.span().covers(day)).toList();
            List<Silence> silent = table.silent().stream()
                    .filter(each -> each.span().covers(day))
                    .toList();
            stretches.putIfAbsent(List.of(rows, silent), new Stretch(day, table, rows, silent));
        }
        return List.copyOf(stretches.values());
    }

    /** Rows that count whatever is chosen. */
    List<Row> plain() {
        return rows.stream()
                .filter(row -> row.under() == null && row.openGap() == null)
                .toList();
    }

    List<Box> silences() {
        return silent.stream().map(each -> Box.of(each.when())).toList();
    }

    /** Rows that count in a state, and those that wait for a gap settled place by place. */
    List<Row> counting(Map<String, Choice> state) {
        return rows.stream().filter(row -> counts(row, state)).toList();
    }

    private static boolean counts(Row row, Map<String, Choice> state) {
        if (row.under() == null) {
            return true;
        }
        Choice made = state.get(row.under().gap());
        return made != null && row.under().choice().equals(made.code());
    }

    /** Gaps this table's rows ask for. */
    List<String> gaps() {
        return rows.stream()
                .map(row -> row.under() == null ? row.openGap() : row.under().gap())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Every way to settle the gaps of this table that are settled by a choice. */
    List<Map<String, Choice>> states(Pack pack) {
        List<Map<String, Choice>> states = new ArrayList<>();
        states.add(Map.of());
        for (String id : gaps()) {
            Gap gap = pack.gaps().get(id);
            if (gap != null && gap.byPlace() == null) {
                states = states.stream()
                        .flatMap(state -> gap.choiceIds().stream()
                                .map(choice -> with(
                                        state, new Under(id, choice), pack.ref().from())))
                        .limit(MOST_STATES + 1L)
                        .toList();
            }
        }
        return states;
    }

    static Map<String, Choice> with(Map<String, Choice> state, @Nullable Under under, LocalDate day) {
        if (under == null) {
            return state;
        }
        Map<String, Choice> more = new HashMap<>(state);
        more.put(under.gap(), Assumed.choice(under, day));
        return more;
    }
}
