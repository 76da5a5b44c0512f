package io.keyhold.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table compiled to bit sets. A row matches surely, perhaps (it asks for something unknown) or not at all; only what
 * is sure whatever the unknown turns out to be is decided.
 */
final class TableNode implements Node {

    private final Table table;
    private final List<Row> rows = new ArrayList<>();
    private final List<@Nullable Choice> choices = new ArrayList<>();
    private final long[] live;
    /** Rows that wait for a gap: matching one leaves the case open. */
    private final long[] open;

    private final Column[] columns;
    private final int[] reads;
    private final int[] outputSlots;
    private final long[][] results;

    TableNode(Program program, Table table, LocalDate day) {
        this.table = table;
        List<Boolean> waiting = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row.span().covers(day)) {
                take(program, row, waiting);
            }
        }
        int words = (rows.size() + 63) / 64;
        live = new long[words];
        open = new long[words];
        for (int row = 0; row < rows.size(); row++) {
            live[row >> 6] |= 1L << row;
            open[row >> 6] |= waiting.get(row) ? 1L << row : 0;
        }
        columns = columns(program, words);
        reads = table.inputs().stream()
                .mapToInt(input -> program.slot(input.name()))
                .toArray();
        List<Output> single =
                table.outputs().stream().filter(output -> !output.many()).toList();
        outputSlots =
                single.stream().mapToInt(output -> program.slot(output.name())).toArray();
        results = table.hit().isMany()
                ? new long[0][]
                : rows.stream().map(row -> encoded(row, single)).toArray(long[][]::new);
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

    private static long[] encoded(Row row, List<Output> outputs) {
        return outputs.stream()
                .mapToLong(output -> row.then().isEmpty() ? 0 : encoded(output, row.then()))
                .toArray();
    }

    private static long encoded(Output output, Map<String, Object> then) {
        return output.type().encode(new ValueType.Literal(String.valueOf(then.get(output.name()))));
    }

    @Override
    public int pick(Frame frame) {
        int row = switch (table.hit()) {
            case UNIQUE -> unique(frame);
            case FIRST -> first(frame);
            case ANY -> any(frame);
            case PRIORITY -> priority(frame);
            case RULE_ORDER, OUTPUT_ORDER, COLLECT -> several(frame);
        };
        if (row >= 0 && table.hit() == Hit.COLLECT && outputSlots.length > 0) {
            frame.set(outputSlots[0], Several.aggregated(table, hits(frame)));
        } else if (row >= 0) {
            for (int i = 0; i < outputSlots.length; i++) {
                frame.set(outputSlots[i], results[row][i]);
            }
        }
        return row;
    }

    /** Decided where all rows that may match agree; rows that match and do not agree are told. */
    private int any(Frame frame) {
        int[] sure = rows(frame, true);
        int[] perhaps = rows(frame, false);
        if (sure.length > 0 && agree(perhaps)) {
            return sure[0];
        }
        if (sure.length > 0 && !agree(sure) && noneOpen(sure)) {
            return stopSeveral(frame);
        }
        return stopShort(frame, perhaps, sure);
    }

    private boolean agree(int[] some) {
        Map<String, Object> then = rows.get(some[0]).then();
        return noneOpen(some)
                && Arrays.stream(some).allMatch(row -> rows.get(row).then().equals(then));
    }

    private boolean noneOpen(int[] some) {
        return Arrays.stream(some).noneMatch(row -> Bits.has(open, row));
    }

    /** The strongest row that surely matches, where no row that perhaps does is stronger. */
    private int priority(Frame frame) {
        Comparator<Row> order = Priority.order(table);
        int best = STOPPED;
        for (int row : rows(frame, true)) {
            if (!Bits.has(open, row) && (best < 0 || order.compare(rows.get(row), rows.get(best)) < 0)) {
                best = row;
            }
        }
        int strongest = best;
        int[] stronger = Arrays.stream(rows(frame, false))
                .filter(row ->
                        strongest < 0 || Bits.has(open, row) || order.compare(rows.get(row), rows.get(strongest)) < 0)
                .toArray();
        return best >= 0 && stronger.length == 0 ? best : stopShort(frame, stronger, rows(frame, true));
    }

    private int several(Frame frame) {
        int[] sure = rows(frame, true);
        int[] perhaps = rows(frame, false);
        return sure.length > 0 && sure.length == perhaps.length && noneOpen(sure)
                ? sure[0]
                : stopShort(frame, perhaps, sure);
    }

    /** Why these rows cannot decide: something is unknown, a gap is open, or there is none. */
    private int stopShort(Frame frame, int[] perhaps, int[] sure) {
        for (int row : perhaps) {
            if (Arrays.stream(sure).noneMatch(each -> each == row)) {
                return stopUnknown(frame, row >> 6, 1L << row);
            }
        }
        for (int row : perhaps) {
            if (Bits.has(open, row)) {
                return stopOpen(frame, row);
            }
        }
        return stopNoRow(frame);
    }

    /** Rows that surely match, or perhaps, in the table's order. */
    private int[] rows(Frame frame, boolean surely) {
        long[] bits = new long[live.length];
        for (int word = 0; word < bits.length; word++) {
            long perhaps = perhaps(frame, word);
            bits[word] = surely ? sure(frame, word, perhaps) : perhaps;
        }
        return IntStream.range(0, rows.size())
                .filter(row -> Bits.has(bits, row))
                .toArray();
    }

    private List<Row> hits(Frame frame) {
        return Arrays.stream(rows(frame, true)).mapToObj(rows::get).toList();
    }

    private int first(Frame frame) {
        for (int word = 0; word < live.length; word++) {
            long perhaps = perhaps(frame, word);
            if (perhaps != 0) {
                long top = Long.lowestOneBit(perhaps);
                if ((top & sure(frame, word, top)) == 0) {
                    return stopUnknown(frame, word, top);
                }
                int row = word * 64 + Long.numberOfTrailingZeros(top);
                return (top & open[word]) == 0 ? row : stopOpen(frame, row);
            }
        }
        return stopNoRow(frame);
    }

    private int unique(Frame frame) {
        int found = STOPPED;
        int waiting = STOPPED;
        for (int word = 0; word < live.length; word++) {
            long perhaps = perhaps(frame, word);
            long sure = sure(frame, word, perhaps);
            long hits = sure & ~open[word];
            if (Long.bitCount(hits) > 1 || (hits != 0 && found >= 0)) {
                return stopSeveral(frame);
            }
            if (perhaps != sure) {
                return stopUnknown(frame, word, perhaps & ~sure);
            }
            found = hits == 0 ? found : word * 64 + Long.numberOfTrailingZeros(hits);
            long waits = sure & open[word];
            waiting = waits == 0 || waiting >= 0 ? waiting : word * 64 + Long.numberOfTrailingZeros(waits);
        }
        if (waiting >= 0) {
            return stopOpen(frame, waiting);
        }
        return found >= 0 ? found : stopNoRow(frame);
    }

    /** Rows no known value speaks against; a column nobody left asks about is not looked at. */
    private long perhaps(Frame frame, int word) {
        long rows = live[word];
        for (Column column : columns) {
            if ((rows & column.asking[word]) != 0 && frame.knows(column.slot)) {
                rows &= column.admits(frame.value(column.slot))[word];
            }
        }
        return rows;
    }

    /** Of these rows, those that ask for nothing unknown. */
    private long sure(Frame frame, int word, long perhaps) {
        long rows = perhaps;
        for (Column column : columns) {
            if ((rows & column.asking[word]) != 0 && !frame.knows(column.slot)) {
                rows &= ~column.asking[word];
            }
        }
        return rows;
    }

    private int stopUnknown(Frame frame, int word, long unsure) {
        List<Integer> unknown = new ArrayList<>();
        for (Column column : columns) {
            if ((unsure & column.asking[word]) != 0 && !frame.knows(column.slot)) {
                unknown.add(column.slot);
            }
        }
        return frame.stop(table.name(), frame.whyUnknown(table, table.clause(), unknown));
    }

    private int stopOpen(Frame frame, int row) {
        Row waiting = rows.get(row);
        String gap =
                waiting.under() == null ? waiting.openGap() : waiting.under().gap();
        return frame.stop(table.name(), Stop.open(table.name(), Objects.requireNonNull(gap), waiting.clause()));
    }

    private int stopNoRow(Frame frame) {
        return frame.stop(table.name(), new Stop(Undecided.Code.NO_ROW, table.name(), List.of(), table.clause(), null));
    }

    private int stopSeveral(Frame frame) {
        List<String> matching = new ArrayList<>();
        for (int word = 0; word < live.length; word++) {
            long hits = sure(frame, word, perhaps(frame, word)) & ~open[word];
            for (; hits != 0; hits &= hits - 1) {
                matching.add(
                        rows.get(word * 64 + Long.numberOfTrailingZeros(hits)).id());
            }
        }
        return frame.stop(
                table.name(), new Stop(Undecided.Code.SEVERAL_ROWS, table.name(), matching, table.clause(), null));
    }

    @Override
    public Table decision() {
        return table;
    }

    @Override
    public int[] reads() {
        return reads;
    }

    @Override
    public Map<String, Object> outputs(Frame frame, int row) {
        return table.hit().isMany()
                ? Several.outputs(table, hits(frame))
                : rows.get(row).then();
    }

    @Override
    public String rowId(Frame frame, int row) {
        return table.hit().isMany()
                ? hits(frame).stream().map(Row::id).collect(Collectors.joining(","))
                : rows.get(row).id();
    }

    @Override
    public String clause(int row) {
        return rows.get(row).clause();
    }

    @Override
    public @Nullable Choice choice(int row) {
        return choices.get(row);
    }
}
