package io.keyhold.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows of a table that count on the day, and which of them wait for a gap; choices of one gap for the same case are one row. */
final class DmnRows {

    record Line(Row row, boolean open) {}

    private DmnRows() {}

    static List<Line> of(TableNode node) {
        LiveRows live = node.matching();
        List<Line> lines = new ArrayList<>();
        Set<List<Ranges>> waiting = new HashSet<>();
        for (int i = 0; i < live.rows.size(); i++) {
            Row row = live.rows.get(i);
            boolean open = Bits.has(live.open, i);
            if (!open || waiting.add(Box.of(row.when()).sides())) {
                lines.add(new Line(row, open));
            }
        }
        return lines;
    }

    /** Whether no case meets two rows: then what is unknown can never be decided by mistake, for no other row lies beside. */
    static boolean areApart(List<Line> lines) {
        List<Box> boxes = lines.stream().map(line -> Box.of(line.row().when())).toList();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (boxes.get(i).meets(boxes.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }
}
