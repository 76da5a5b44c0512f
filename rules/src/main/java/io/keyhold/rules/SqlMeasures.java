package io.keyhold.rules;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Measures as SQL: the largest sure way of counting, unless one in doubt could be larger. */
final class SqlMeasures {

    private static final String UNKNOWN = "NULL::bigint";

    private final Program program;
    private final SqlTree tree;

    SqlMeasures(Program program, SqlTree tree) {
        this.program = program;
        this.tree = tree;
    }

    /** The number counted; null where it is undecided. */
    String value(MeasureNode measure) {
        String doubt = IntStream.range(0, measure.ways().size())
                .mapToObj(way -> doubt(measure, way))
                .collect(Collectors.joining(" OR "));
        return "CASE WHEN " + doubt + " THEN NULL ELSE " + most(measure) + " END";
    }

    /** What {@code row} makes of the way that counts; below zero the reason why none does. */
    String picked(MeasureNode measure, IntUnaryOperator row) {
        StringBuilder sql = new StringBuilder("CASE");
        for (int way = 0; way < measure.ways().size(); way++) {
            sql.append(" WHEN ")
                    .append(doubt(measure, way))
                    .append(" THEN ")
                    .append(reason(measure.ways().get(way)));
        }
        for (int way = 0; way < measure.ways().size(); way++) {
            if (!measure.waits(way)) {
                sql.append(" WHEN ").append(sure(measure, way)).append(" = ").append(most(measure));
                sql.append(" THEN ").append(row.applyAsInt(way));
            }
        }
        return sql.append(" ELSE ")
                .append(SqlTree.reason(Undecided.Code.NO_ROW))
                .append(" END")
                .toString();
    }

    private String most(MeasureNode measure) {
        String ways = IntStream.range(0, measure.ways().size())
                .filter(way -> !measure.waits(way))
                .mapToObj(way -> sure(measure, way))
                .collect(Collectors.joining(", "));
        return ways.isEmpty() ? UNKNOWN : "GREATEST(" + ways + ")";
    }

    private String sure(MeasureNode measure, int way) {
        Measure.Way counted = measure.ways().get(way);
        String source = number(counted.source());
        return counted.when().isEmpty() ? source : "CASE WHEN " + holds(counted) + " THEN " + source + " END";
    }

    private String doubt(MeasureNode measure, int way) {
        Measure.Way counted = measure.ways().get(way);
        String source = number(counted.source());
        String holds = holds(counted);
        String could = "(%s > COALESCE(%s, %d) OR %s IS NULL AND %s IS NOT NULL)"
                .formatted(source, most(measure), Long.MAX_VALUE, most(measure), source);
        String open = measure.waits(way) ? holds + " IS NOT FALSE" : holds + " IS NULL";
        String missing = counted.optional() ? "" : " OR " + source + " IS NULL AND " + holds + " IS NOT FALSE";
        return "(COALESCE(" + could + ", false) AND " + open + missing + ")";
    }

    /** The first of what is unknown says why; where nothing is, the way waits for a gap. */
    private String reason(Measure.Way way) {
        StringBuilder sql = new StringBuilder("CASE");
        for (Measure.Condition condition : way.when()) {
            sql.append(" WHEN ")
                    .append(holds(condition))
                    .append(" IS NULL THEN ")
                    .append(why(condition.input()));
        }
        sql.append(" WHEN ")
                .append(number(way.source()))
                .append(" IS NULL THEN ")
                .append(why(way.source()));
        return sql.append(" ELSE ")
                .append(SqlTree.reason(Undecided.Code.OPEN_GAP))
                .append(" END")
                .toString();
    }

    private String why(String input) {
        int producer = program.producer(program.slot(input));
        return producer < 0 ? Integer.toString(SqlTree.reason(Undecided.Code.MISSING_FACT)) : tree.reasonOf(producer);
    }

    /** True, false, or null where it depends on something unknown. */
    private String holds(Measure.Way way) {
        List<String> conditions = way.when().stream().map(this::holds).toList();
        return conditions.isEmpty() ? "true" : "(" + String.join(" AND ", conditions) + ")";
    }

    private String holds(Measure.Condition condition) {
        int slot = program.slot(condition.input());
        Ranges ranges = condition.cell().ranges();
        if (program.producer(slot) >= 0 && program.nodes[program.producer(slot)] instanceof TableNode table) {
            String admits =
                    tree.picked(program.producer(slot), row -> ranges.contains(table.result(row, slot)) ? 1 : 0);
            return "(CASE " + admits + " WHEN 1 THEN true WHEN 0 THEN false END)";
        }
        return Sql.within(number(condition.input()), ranges);
    }

    private String number(String input) {
        int slot = program.slot(input);
        int producer = program.producer(slot);
        if (producer >= 0 && program.nodes[producer] instanceof MeasureNode measure) {
            return "(" + value(measure) + ")";
        }
        if (producer >= 0) {
            throw new IllegalArgumentException(
                    input + " is what a table gives; a measure counts facts and measures only");
        }
        String fact = tree.fact(slot);
        return fact == null ? UNKNOWN : fact;
    }
}
