package io.keyhold.rules;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Measures as SQL: the largest sure way of counting, unless one in doubt could be larger. */
final class SqlMeasures {

    private static final String UNKNOWN = "NULL::bigint";
    private static final String NEVER = "false";

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
                .filter(each -> !each.equals(NEVER))
                .collect(Collectors.joining(" OR "));
        return doubt.isEmpty() ? most(measure) : "CASE WHEN " + doubt + " THEN NULL ELSE " + most(measure) + " END";
    }

    /** What {@code row} makes of the way that counts; below zero the reason why none does. */
    String picked(MeasureNode measure, IntUnaryOperator row) {
        StringBuilder sql = new StringBuilder("CASE");
        for (int way = 0; way < measure.ways().size(); way++) {
            String doubt = doubt(measure, way);
            if (!doubt.equals(NEVER)) {
                sql.append(" WHEN ")
                        .append(doubt)
                        .append(" THEN ")
                        .append(reason(measure.ways().get(way)));
            }
        }
        for (int way = 0; way < measure.ways().size(); way++) {
            if (!measure.waits(way)) {
                sql.append(" WHEN ").append(sure(measure, way)).append(" = ").append(most(measure));
                sql.append(" THEN ").append(row.applyAsInt(way));
            }
        }
        String none = Integer.toString(SqlTree.reason(Undecided.Code.NO_ROW));
        return sql.toString().equals("CASE") ? none : sql + " ELSE " + none + " END";
    }

    private String most(MeasureNode measure) {
        List<String> ways = IntStream.range(0, measure.ways().size())
                .filter(way -> !measure.waits(way))
                .mapToObj(way -> sure(measure, way))
                .toList();
        return switch (ways.size()) {
            case 0 -> UNKNOWN;
            case 1 -> ways.getFirst();
            default -> "GREATEST(" + String.join(", ", ways) + ")";
        };
    }

    private String sure(MeasureNode measure, int way) {
        Measure.Way counted = measure.ways().get(way);
        String source = number(counted.source());
        return counted.when().isEmpty() ? source : "CASE WHEN " + holds(counted) + " THEN " + source + " END";
    }

    /**
     * Whether the way stops the measure. What is known of nearly every row is asked first, and what cannot be is not written: the
     * expression is reckoned for every row.
     */
    private String doubt(MeasureNode measure, int way) {
        Measure.Way counted = measure.ways().get(way);
        String source = number(counted.source());
        boolean always = counted.when().isEmpty();
        String possible = always ? "" : " AND " + holds(counted) + " IS NOT FALSE";
        String missing = counted.optional() ? NEVER : "(" + source + " IS NULL" + possible + ")";
        if (always && !measure.waits(way)) {
            return missing;
        }
        String open = measure.waits(way) ? possible : " AND " + holds(counted) + " IS NULL";
        String most = most(measure);
        String more = most.equals(UNKNOWN) ? "" : " AND (%1$s > %2$s OR %2$s IS NULL)".formatted(source, most);
        String could = "(" + source + " IS NOT NULL" + open + more + ")";
        return missing.equals(NEVER) ? could : "(" + missing + " OR " + could + ")";
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
