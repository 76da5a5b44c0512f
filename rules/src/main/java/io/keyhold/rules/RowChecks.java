package io.keyhold.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds rows nothing reaches and rows that others leave nothing. */
final class RowChecks {

    private final TableChecks at;
    private final Table table;
    private final Set<Row> reached = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    RowChecks(TableChecks at) {
        this.at = at;
        this.table = at.table;
    }

    void check(Stretch stretch, WayBack wayBack) {
        reach(stretch, wayBack);
        shadows(stretch);
    }

    private void reach(Stretch stretch, WayBack wayBack) {
        for (Row row : stretch.rows()) {
            if (row.openGap() != null || reached.contains(row)) {
                continue;
            }
            Map<String, Choice> state =
                    Stretch.with(Map.of(), row.under(), at.pack.ref().from());
            WayBack.Found way = wayBack.to(table, Box.of(row.when()), state, this::isHere);
            if (!way.impossible()) {
                reached.add(row);
            }
        }
    }

    private boolean isHere(Outcome outcome) {
        return switch (outcome) {
            case Decided ignored -> true;
            case Undecided undecided -> undecided.stoppedAt().equals(table.name());
        };
    }

    void tellUnreachable() {
        for (Row row : table.rows()) {
            if (row.openGap() == null && !reached.contains(row)) {
                at.findings.add(row(
                        Finding.Kind.UNREACHABLE_ROW,
                        row,
                        new Label("没有任何情形能到行 " + row.id(), "no inputs lead to row " + row.id()),
                        new Label("改条件或日期，或删去这一行", "change its conditions or dates, or take it away")));
            }
        }
    }

    private void shadows(Stretch stretch) {
        if (table.hit() != Hit.FIRST && table.hit() != Hit.PRIORITY) {
            return;
        }
        for (int i = 0; i < stretch.rows().size() && !at.budget.isSpent(); i++) {
            Row row = stretch.rows().get(i);
            Box box = Box.of(row.when()).and(new Box(at.domain));
            if (row.openGap() == null && !box.isEmpty() && isShadowed(stretch, i, box) && told.add(row.id())) {
                at.findings.add(row(
                        Finding.Kind.SHADOWED_ROW,
                        row,
                        new Label(
                                "行 " + row.id() + " 的情形已被前面的行全部取走",
                                "earlier rows take all that row " + row.id() + " would"),
                        new Label("把它移到前面，或删去", "move it up, or take it away")));
            }
        }
    }

    private boolean isShadowed(Stretch stretch, int at, Box box) {
        List<Box> stronger = new ArrayList<>();
        Row row = stretch.rows().get(at);
        for (int i = 0; i < stretch.rows().size(); i++) {
            Row other = stretch.rows().get(i);
            if (i != at
                    && other.openGap() == null
                    && countsWith(other.under(), row.under())
                    && isStronger(i, other, at, row)) {
                stronger.add(Box.of(other.when()));
            }
        }
        return Uncovered.coveredBy(box, stronger, this.at.budget);
    }

    private static boolean countsWith(@Nullable Under other, @Nullable Under row) {
        return other == null || other.equals(row);
    }

    private boolean isStronger(int i, Row other, int at, Row row) {
        int order = table.hit() == Hit.FIRST ? 0 : Priority.order(table).compare(other, row);
        return order < 0 || (order == 0 && i < at);
    }

    private Finding row(Finding.Kind kind, Row row, Label text, Label cure) {
        return Finding.of(kind, Finding.Severity.FAULT, row.where(), row.clause(), text, cure)
                .at(table, List.of(row.id()));
    }
}
