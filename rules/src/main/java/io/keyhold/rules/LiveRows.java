package io.keyhold.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that count on a day, compiled to bit sets. A row matches surely, perhaps (it asks for something
 * unknown) or not at all.
 */
final class LiveRows {

    final List<Row> rows = new ArrayList<>();
    final List<@Nullable Choice> choices = new ArrayList<>();
    /** All of them, as bits. */
    final long[] live;
    /** Rows that wait for a gap: matching one leaves the case open. */
    final long[] open;

    private final Table table;
    private final Column[] columns;

    LiveRows(Program program, Table table, LocalDate day) {
        this.table = table;
        List<Boolean> waiting = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row.span().covers(day)) {
                take(program, row, waiting);
            }
        }
        int words = Bits.words(rows.size());
        live = Bits.all(rows.size());
        open = new long[words];
        for (int row = 0; row < rows.size(); row++) {
            if (waiting.get(row)) {
                Bits.set(open, row);
            }
        }
        columns = columns(program, words);
    }

    private void take(Program program, Row row, List<Boolean> waiting) {
        Choice byPlace = row.openGap() == null ? null : program.choice(row.openGap());
        if (byPlace != null) {
            for (Row chosen : PlaceRows.chosen(table, row, byPlace)) {
                add(chosen, byPlace, false, waiting);
            }
        }
        Program.Standing standing = row.openGap() != null ? Program.Standing.OPEN : program.standing(row.under());
        if (standing != Program.Standing.GONE) {
            Choice choice =
                    row.under() == null ? null : program.choice(row.under().gap());
            add(row, choice, standing == Program.Standing.OPEN, waiting);
        }
    }

    private void add(Row row, @Nullable Choice choice, boolean waits, List<Boolean> waiting) {
        rows.add(row);
        choices.add(choice);
        waiting.add(waits);
    }

    private Column[] columns(Program program, int words) {
        Column[] made = new Column[table.inputs().size()];
        for (int i = 0; i < made.length; i++) {
            int column = i;
            List<Cell> cells = rows.stream().map(row -> row.when().get(column)).toList();
            made[i] = new Column(program.slot(table.inputs().get(i).name()), cells, words);
        }
        return made;
    }

    List<Column> columns() {
        return List.of(columns);
    }

    /** The rows no value in hand speaks against; slots without one say nothing. */
    long[] left(Map<Integer, Long> values) {
        long[] left = live.clone();
        for (Column column : columns) {
            Long value = values.get(column.slot);
            for (int word = 0; value != null && word < left.length; word++) {
                left[word] &= column.admits(value)[word];
            }
        }
        return left;
    }

    /** Rows that surely match, or perhaps, in the table's order. */
    int[] rows(Frame frame, boolean surely) {
        long[] bits = new long[live.length];
        for (int word = 0; word < bits.length; word++) {
            long perhaps = perhaps(frame, word);
            bits[word] = surely ? sure(frame, word, perhaps) : perhaps;
        }
        return IntStream.range(0, rows.size())
                .filter(row -> Bits.has(bits, row))
                .toArray();
    }

    /** Rows no known value speaks against; a column nobody left asks about is not looked at. */
    long perhaps(Frame frame, int word) {
        long rows = live[word];
        for (Column column : columns) {
            if ((rows & column.asking[word]) != 0 && frame.knows(column.slot)) {
                rows &= column.admits(frame.value(column.slot))[word];
            }
        }
        return rows;
    }

    /** The only row that matches where there is no doubt about that; -1 where it takes a closer look. */
    int only(Frame frame) {
        if (live.length != 1) {
            return -1;
        }
        long rows = live[0];
        for (Column column : columns) {
            if ((rows & column.asking[0]) != 0) {
                if (!frame.knows(column.slot)) {
                    return -1;
                }
                rows &= column.admits(frame.value(column.slot))[0];
            }
        }
        boolean one = rows != 0 && (rows & rows - 1) == 0 && (rows & open[0]) == 0;
        return one ? Long.numberOfTrailingZeros(rows) : -1;
    }

    /** Of these rows, those that ask for nothing unknown. */
    long sure(Frame frame, int word, long perhaps) {
        long rows = perhaps;
        for (Column column : columns) {
            if ((rows & column.asking[word]) != 0 && !frame.knows(column.slot)) {
                rows &= ~column.asking[word];
            }
        }
        return rows;
    }

    /** What these rows ask for that is not known, by slot. */
    List<Integer> unknown(Frame frame, int word, long unsure) {
        List<Integer> unknown = new ArrayList<>();
        for (Column column : columns) {
            if ((unsure & column.asking[word]) != 0 && !frame.knows(column.slot)) {
                unknown.add(column.slot);
            }
        }
        return unknown;
    }
}
