package io.keyhold.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table compiled for one day: its rows as bit sets, its results as longs. */
final class TableNode implements Node {

    private final Table table;
    private final LiveRows matching;
    private final Picks picks;
    private final int[] reads;
    private final int[] outputSlots;
    private final long[][] results;
    private final Row[] rows;

    TableNode(Program program, Table table, LocalDate day) {
        this.table = table;
        matching = new LiveRows(program, table, day);
        picks = new Picks(table, matching);
        rows = matching.rows.toArray(Row[]::new);
        reads = table.inputs().stream()
                .mapToInt(input -> program.slot(input.name()))
                .toArray();
        List<Output> single =
                table.outputs().stream().filter(output -> !output.many()).toList();
        outputSlots =
                single.stream().mapToInt(output -> program.slot(output.name())).toArray();
        results = table.hit().isMany()
                ? new long[0][]
                : matching.rows.stream().map(row -> encoded(row, single)).toArray(long[][]::new);
    }

    private static long[] encoded(Row row, List<Output> outputs) {
        return outputs.stream()
                .mapToLong(
                        output -> row.then().isEmpty() ? 0 : Domains.encoded(output.type(), row.then(), output.name()))
                .toArray();
    }

    @Override
    public int pick(Frame frame) {
        int row = picks.pick(frame);
        if (row >= 0 && table.hit() == Hit.COLLECT && outputSlots.length > 0) {
            frame.set(outputSlots[0], Several.aggregated(table, hits(frame)));
        } else if (row >= 0) {
            for (int i = 0; i < outputSlots.length; i++) {
                frame.set(outputSlots[i], results[row][i]);
            }
        }
        return row;
    }

    private List<Row> hits(Frame frame) {
        return Arrays.stream(matching.rows(frame, true))
                .mapToObj(matching.rows::get)
                .toList();
    }

    LiveRows matching() {
        return matching;
    }

    /** What a row puts into a slot. */
    long result(int row, int slot) {
        for (int i = 0; i < outputSlots.length; i++) {
            if (outputSlots[i] == slot) {
                return results[row][i];
            }
        }
        throw new IllegalArgumentException(table.name() + " does not fill slot " + slot);
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
        return table.hit().isMany() ? Several.outputs(table, hits(frame)) : rows[row].then();
    }

    @Override
    public String rowId(Frame frame, int row) {
        return table.hit().isMany()
                ? hits(frame).stream().map(Row::id).collect(Collectors.joining(","))
                : rows[row].id();
    }

    @Override
    public String clause(int row) {
        return rows[row].clause();
    }

    @Override
    public @Nullable Choice choice(int row) {
        return matching.choices.get(row);
    }
}
