package io.keyhold.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A handbook's decisions as SQL of PostgreSQL: one immutable expression each, which decides a million rows at once just as the
 * evaluator decides one, undecided ones and their reasons included. Facts are given as SQL expressions by their catalogued names:
 * {@code bigint} for whole numbers, {@code numeric} for decimals, {@code boolean}, {@code date}, {@code text} for codes and
 * places; a fact that is left out, or null, is not known.
 */
public final class SqlForm {

    private static final Undecided.Code[] REASONS = Undecided.Code.values();

    private final Program program;
    private final SqlTree tree;

    private SqlForm(Program program, Map<String, String> facts) {
        this.program = program;
        this.tree = new SqlTree(program, facts);
    }

    /** The form of the version in force on a day; none when there is no such version. */
    public static Optional<SqlForm> of(Handbook handbook, LocalDate on, Map<String, String> facts) {
        Program program = handbook.program(on);
        return program == null ? Optional.empty() : Optional.of(new SqlForm(program, facts));
    }

    /** The decisions that have a form: all but those that give several rows at once. */
    public List<String> decisions() {
        return program.pack.decisions().values().stream()
                .filter(decision ->
                        !(decision instanceof Table table && table.hit().isMany()))
                .map(Decision::name)
                .toList();
    }

    /** The outcome as {@code text}, its codes as they are; null where undecided. */
    public String outcome(String decision) {
        return switch (node(decision)) {
            case TableNode table -> told(decision, row -> String.valueOf(first(table, row)));
            case MeasureNode measure -> "(" + tree.measures().value(measure) + ")::text";
        };
    }

    /** The row that counts, or the way of counting, by its id; null where undecided. */
    public String row(String decision) {
        return switch (node(decision)) {
            case TableNode table ->
                told(decision, row -> table.matching().rows.get(row).id());
            case MeasureNode measure ->
                told(decision, way -> measure.ways().get(way).id());
        };
    }

    /** Why it is undecided, as {@link Undecided.Code#id}; null where it is decided. */
    public String undecided(String decision) {
        List<String> ids = IntStream.range(0, REASONS.length)
                .mapToObj(i -> Sql.text(REASONS[i].id()))
                .toList();
        String code = tree.picked(program.node(decision), row -> 0);
        return "(ARRAY[" + String.join(",", ids) + "])[-(" + code + ")]";
    }

    /**
     * A row, or way of counting, that a position stands for.
     *
     * @param outcome as text; null for a way of counting, whose outcome is a number
     */
    public record Ruled(String row, String clause, @Nullable String outcome) {}

    /** What the positions from 0 on stand for. */
    public List<Ruled> positions(String decision) {
        return switch (node(decision)) {
            case TableNode table ->
                IntStream.range(0, table.matching().rows.size())
                        .mapToObj(row -> new Ruled(
                                table.matching().rows.get(row).id(),
                                table.clause(row),
                                String.valueOf(first(table, row))))
                        .toList();
            case MeasureNode measure ->
                measure.ways().stream()
                        .map(way -> new Ruled(way.id(), way.clause(), null))
                        .toList();
        };
    }

    /**
     * All of it as one whole number, for those who ask several things of a decision: which of {@link #positions} counts, or below
     * zero why none does, as {@link #reason} tells.
     */
    public String position(String decision) {
        node(decision);
        return "(" + tree.picked(program.node(decision), row -> row) + ")";
    }

    /** Why nothing is decided at a position below zero. */
    public static Undecided.Code reason(int position) {
        return REASONS[-1 - position];
    }

    private Node node(String decision) {
        Node node = program.nodes[program.node(decision)];
        if (node.decision() instanceof Table table && table.hit().isMany()) {
            throw new IllegalArgumentException(
                    decision + " gives several rows at once, which one SQL value cannot hold");
        }
        return node;
    }

    private static @Nullable Object first(TableNode table, int row) {
        Row picked = table.matching().rows.get(row);
        return picked.then().get(table.decision().outputs().getFirst().name());
    }

    /** A text for each row. */
    private String told(String decision, IntFunction<String> text) {
        int index = program.node(decision);
        List<String> texts =
                IntStream.range(0, tree.rows(index)).mapToObj(text).distinct().toList();
        String position = tree.picked(index, row -> texts.indexOf(text.apply(row)));
        List<String> quoted = texts.stream().map(Sql::text).toList();
        return "(ARRAY[" + String.join(",", quoted) + "]::text[])[(" + position + ") + 1]";
    }
}
