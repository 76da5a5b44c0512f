package io.keyhold.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds rows that meet where only one may, and rows that decide where the table is said to be silent. */
final class OverlapChecks {

    private static final int MOST = 100;

    private final TableChecks at;
    private final Table table;
    private final Set<List<String>> told = new HashSet<>();

    OverlapChecks(TableChecks at) {
        this.at = at;
        this.table = at.table;
    }

    void check(Stretch stretch, WayBack wayBack) {
        if (table.hit() != Hit.UNIQUE && table.hit() != Hit.ANY) {
            return;
        }
        List<Row> rows =
                stretch.rows().stream().filter(row -> row.openGap() == null).toList();
        List<Box> boxes = rows.stream().map(row -> Box.of(row.when())).toList();
        for (int one = 0; one < rows.size(); one++) {
            for (int other = one + 1; other < rows.size(); other++) {
                if (boxes.get(one).meets(boxes.get(other)) && mayNot(rows.get(one), rows.get(other))) {
                    overlap(stretch, wayBack, rows.get(one), rows.get(other));
                }
            }
            String zh = "行 " + rows.get(one).id() + " 之后各行的重叠";
            String en = "overlaps of rows after " + rows.get(one).id();
            if (told.size() >= MOST) {
                at.enough(zh, en);
                return;
            }
            if (at.budget.isSpent()) {
                at.unfinished(zh, en);
                return;
            }
        }
        for (Silence silence : stretch.silent()) {
            silenced(stretch, wayBack, silence, rows);
        }
    }

    /** Rows of which both may count at once and that do not agree as the policy wants. */
    private boolean mayNot(Row one, Row other) {
        boolean together = one.under() == null
                || other.under() == null
                || !one.under().gap().equals(other.under().gap())
                || one.under().choice().equals(other.under().choice());
        return together && !(table.hit() == Hit.ANY && one.then().equals(other.then()));
    }

    private void overlap(Stretch stretch, WayBack wayBack, Row one, Row other) {
        List<String> ids = List.of(one.id(), other.id());
        Box both = Box.of(one.when()).and(Box.of(other.when()));
        Map<String, Choice> state = Stretch.with(
                Stretch.with(Map.of(), one.under(), at.pack.ref().from()),
                other.under(),
                at.pack.ref().from());
        WayBack.Found way = wayBack.to(
                table,
                both,
                state,
                outcome -> outcome instanceof Undecided undecided
                        && undecided.code() == Undecided.Code.SEVERAL_ROWS
                        && undecided.about().containsAll(ids));
        if (!way.impossible() && told.add(ids)) {
            Label region = at.tell(stretch, both, state);
            String rows = String.join("、", ids);
            at.findings.add(Finding.of(
                            Finding.Kind.OVERLAP,
                            Finding.Severity.FAULT,
                            other.where(),
                            other.clause(),
                            new Label(
                                    region.zh() + "：" + rows + " 两行同时适用",
                                    region.en() + ": rows " + String.join(" and ", ids) + " both apply"),
                            new Label("改其中一行的条件", "narrow one of the two rows"))
                    .at(table, ids)
                    .with(way.witness()));
        }
    }

    private void silenced(Stretch stretch, WayBack wayBack, Silence silence, List<Row> rows) {
        for (Row row : rows) {
            Box both = Box.of(silence.when()).and(Box.of(row.when()));
            Map<String, Choice> state =
                    Stretch.with(Map.of(), row.under(), at.pack.ref().from());
            if (!both.isEmpty()
                    && !wayBack.to(table, both, state, outcome -> true).impossible()
                    && told.add(List.of(silence.id(), row.id()))) {
                Label region = at.tell(stretch, both, state);
                at.findings.add(Finding.of(
                                Finding.Kind.OVERLAP,
                                Finding.Severity.FAULT,
                                silence.where(),
                                silence.clause(),
                                new Label(
                                        region.zh() + "：写明不判定（" + silence.id() + "），行 " + row.id() + " 却判定",
                                        region.en() + ": said to be silent (" + silence.id() + "), yet row " + row.id()
                                                + " decides"),
                                new Label("改其中一处", "change one of them"))
                        .at(table, List.of(silence.id(), row.id())));
            }
        }
    }
}
