package io.keyhold.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the inputs of a table for which no row stands, whatever is chosen for its gaps or under one way to choose. */
final class GapChecks {

    private static final int MOST = 100;

    private final TableChecks at;
    private final Table table;
    /** Told already on an earlier stretch. */
    private final Set<Box> told = new HashSet<>();

    GapChecks(TableChecks at) {
        this.at = at;
        this.table = at.table;
    }

    void check(Stretch stretch, WayBack wayBack) {
        List<Box> silent = stretch.silences();
        List<Box> any = new ArrayList<>(silent);
        stretch.rows().forEach(row -> any.add(Box.of(row.when())));
        List<Box> holes = new ArrayList<>(look(stretch, wayBack, any, Map.of()));
        List<Map<String, Choice>> states = stretch.states(at.pack);
        if (states.size() > Stretch.MOST_STATES) {
            at.unfinished("空白的选择组合过多", "too many ways to choose for its gaps");
        }
        for (Map<String, Choice> state : states.size() > 1 ? states : List.<Map<String, Choice>>of()) {
            List<Box> cover = new ArrayList<>(holes);
            cover.addAll(silent);
            stretch.counting(state).forEach(row -> cover.add(Box.of(row.when())));
            holes.addAll(look(stretch, wayBack, cover, state));
        }
    }

    /** The holes in a cover that some facts reach, told as findings. */
    private List<Box> look(Stretch stretch, WayBack wayBack, List<Box> cover, Map<String, Choice> state) {
        Uncovered.Found found = Uncovered.in(at.domain, cover, at.budget, MOST);
        List<Box> holes = new ArrayList<>();
        for (Box hole : found.holes()) {
            WayBack.Found way = wayBack.to(table, hole, state, isNoRow());
            if (!way.impossible()) {
                holes.add(hole);
                if (told.add(hole)) {
                    at.findings.add(finding(stretch, hole, state).with(way.witness()));
                }
            }
        }
        for (Box left : Box.merged(found.left())) {
            Label region = at.tell(stretch, left, state);
            at.unfinished(region.zh(), region.en());
        }
        return holes;
    }

    private Predicate<Outcome> isNoRow() {
        return outcome -> outcome instanceof Undecided undecided
                && undecided.code() == Undecided.Code.NO_ROW
                && undecided.stoppedAt().equals(table.name());
    }

    private Finding finding(Stretch stretch, Box hole, Map<String, Choice> state) {
        Label region = at.tell(stretch, hole, state);
        return Finding.of(
                        kind(hole),
                        Finding.Severity.FAULT,
                        table.where(),
                        table.clause(),
                        new Label(
                                region.zh() + "：没有" + table.label().zh(),
                                region.en() + ": no " + table.label().en()),
                        new Label(
                                "补上一行；或声明为手册空白；或在 silent 中写明本就不判定",
                                "add a row, declare a gap for it, or say under 'silent' that nothing is meant"))
                .at(table, List.of());
    }

    private Finding.Kind kind(Box hole) {
        for (int i = 0; i < table.inputs().size(); i++) {
            ValueType type = table.inputs().get(i).type();
            Ranges side = hole.sides().get(i);
            if (type instanceof ValueType.Place && !side.equals(at.domain.get(i))) {
                return Finding.Kind.PLACES_LEFT_OUT;
            }
            if (type instanceof ValueType.Decimal decimal && betweenWholes(side, decimal.scale())) {
                return Finding.Kind.HOLE;
            }
        }
        return Finding.Kind.GAP;
    }

    /** Whether some part lies between two whole numbers. */
    private static boolean betweenWholes(Ranges side, int scale) {
        long one = Math.round(Math.pow(10, scale));
        for (int i = 0; i < side.count(); i++) {
            if (Math.floorMod(side.low(i), one) != 0
                    && Math.floorDiv(side.low(i), one) == Math.floorDiv(side.high(i), one)) {
                return true;
            }
        }
        return false;
    }
}
