package io.keyhold.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Turns a compiled table into a tree of SQL: each level asks one input once, and each leaf is what the evaluator itself answers
 * for values of that kind, so the two agree by construction. A number below zero is the reason why there is no row.
 */
final class SqlTree {

    private final Program program;
    private final Map<String, String> facts;
    private final SqlMeasures measures;

    SqlTree(Program program, Map<String, String> facts) {
        this.program = program;
        this.facts = Map.copyOf(facts);
        this.measures = new SqlMeasures(program, this);
    }

    SqlMeasures measures() {
        return measures;
    }

    /** How many rows, or ways of counting, a node has. */
    int rows(int node) {
        return switch (program.nodes[node]) {
            case TableNode table -> table.matching().rows.size();
            case MeasureNode measure -> measure.ways().size();
        };
    }

    static int reason(Undecided.Code code) {
        return -1 - code.ordinal();
    }

    /** What {@code row} makes of the row picked; below zero the reason why none is. */
    String picked(int node, IntUnaryOperator row) {
        return switch (program.nodes[node]) {
            case TableNode table -> new Growth(node, table, row).grown(new HashMap<>());
            case MeasureNode measure -> measures.picked(measure, row);
        };
    }

    /** Why a decision is not reached; of no meaning where it is. */
    String reasonOf(int node) {
        return picked(node, row -> 0);
    }

    /** A fact as the long that stands for it; null when the caller cannot give it. */
    @Nullable String fact(int slot) {
        Fact fact = program.facts[slot];
        String sql = facts.get(fact.name());
        return sql == null ? null : Sql.encoded(fact, sql);
    }

    /** Which piece of a column's line the input's value lies in: null or below zero where it is not known. */
    private @Nullable String piece(Column column) {
        int producer = program.producer(column.slot);
        if (producer < 0) {
            return bucket(fact(column.slot), column);
        }
        return switch (program.nodes[producer]) {
            case TableNode table -> picked(producer, row -> column.piece(table.result(row, column.slot)));
            case MeasureNode measure -> bucket(measures.value(measure), column);
        };
    }

    private static @Nullable String bucket(@Nullable String value, Column column) {
        return value == null ? null : "width_bucket(" + value + ", " + Sql.numbers(column.cuts()) + ")";
    }

    /** One table's tree. */
    private final class Growth {
        private final int node;
        private final TableNode table;
        private final IntUnaryOperator row;
        private final List<Column> columns;
        private final Map<Integer, @Nullable String> pieces = new HashMap<>();

        Growth(int node, TableNode table, IntUnaryOperator row) {
            this.node = node;
            this.table = table;
            this.row = row;
            for (Column column : table.matching().columns()) {
                pieces.put(column.slot, piece(column));
            }
            // What is longest is asked first, so that it is written once.
            this.columns = table.matching().columns().stream()
                    .sorted(Comparator.comparingInt((Column column) -> length(pieces.get(column.slot)))
                            .reversed())
                    .toList();
        }

        private static int length(@Nullable String sql) {
            return sql == null ? 0 : sql.length();
        }

        /** The tree under the values asked so far; a null value was asked and is not known. */
        String grown(Map<Integer, @Nullable Long> asked) {
            long[] left = table.matching().left(known(asked));
            for (Column column : columns) {
                if (!asked.containsKey(column.slot) && asks(column, left)) {
                    return branched(column, asked);
                }
            }
            return leaf(asked);
        }

        private static boolean asks(Column column, long[] left) {
            for (int word = 0; word < left.length; word++) {
                if ((left[word] & column.asking[word]) != 0) {
                    return true;
                }
            }
            return false;
        }

        private String branched(Column column, Map<Integer, @Nullable Long> asked) {
            String unknown = grown(with(asked, column.slot, null));
            String piece = pieces.get(column.slot);
            if (piece == null) {
                return unknown;
            }
            List<String> known = new ArrayList<>();
            for (int i = 0; i < column.pieces(); i++) {
                known.add(grown(with(asked, column.slot, column.sample(i))));
            }
            return SqlTree.branch(piece, known, unknown);
        }

        private String leaf(Map<Integer, @Nullable Long> asked) {
            Frame frame = Frame.blank(program);
            for (Column column : columns) {
                Long value = asked.get(column.slot);
                if (value == null) {
                    frame.withhold(column.slot);
                } else {
                    frame.set(column.slot, value);
                }
            }
            int picked = frame.decide(node);
            if (picked >= 0) {
                return Integer.toString(row.applyAsInt(picked));
            }
            Stop stop = frame.stopOf(node);
            return stop.at().equals(table.decision().name())
                    ? Integer.toString(reason(stop.code()))
                    : reasonOf(program.node(stop.at()));
        }
    }

    private static Map<Integer, Long> known(Map<Integer, @Nullable Long> asked) {
        Map<Integer, Long> known = new HashMap<>();
        asked.forEach((slot, value) -> {
            if (value != null) {
                known.put(slot, value);
            }
        });
        return known;
    }

    private static Map<Integer, @Nullable Long> with(
            Map<Integer, @Nullable Long> asked, int slot, @Nullable Long value) {
        Map<Integer, @Nullable Long> more = new HashMap<>(asked);
        more.put(slot, value);
        return more;
    }

    /** Goes by the piece; equal ways on are written once. */
    private static String branch(String piece, List<String> known, String unknown) {
        List<String> ways = known.stream().distinct().toList();
        if (ways.size() == 1 && ways.getFirst().equals(unknown)) {
            return unknown;
        }
        if (ways.stream().allMatch(SqlTree::isNumber)) {
            long[] numbers = known.stream().mapToLong(Long::parseLong).toArray();
            return "COALESCE((" + Sql.numbers(numbers) + ")[" + piece + " + 1], " + unknown + ")";
        }
        long[] groups = known.stream().mapToLong(ways::indexOf).toArray();
        StringBuilder sql = new StringBuilder(
                "CASE " + (ways.size() == known.size() ? piece : "(" + Sql.numbers(groups) + ")[" + piece + " + 1]"));
        for (int i = 0; i < ways.size(); i++) {
            sql.append(" WHEN ").append(i).append(" THEN ").append(ways.get(i));
        }
        return sql.append(" ELSE ").append(unknown).append(" END").toString();
    }

    private static boolean isNumber(String sql) {
        return sql.matches("-?\\d+");
    }
}
