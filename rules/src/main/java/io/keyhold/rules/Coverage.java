package io.keyhold.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a pack's rows and cases cover: a line for each clause, and the rows no worked case reaches. */
public record Coverage(List<Line> lines, List<Unreached> unreached) {

    /** One clause: the sections that carry it out, their rows that cite it, the cases that do. */
    public record Line(Clause clause, List<String> carriers, long rows, long cases) {}

    /** A row, or a way of counting, that no worked case reaches. */
    public record Unreached(Decision decision, String row, String clause, Where where) {

        @Override
        public String toString() {
            return decision.name() + "/" + row;
        }
    }

    public static Coverage of(Pack pack) {
        return of(pack, Cases.run(pack));
    }

    static Coverage of(Pack pack, List<Cases.Result> results) {
        List<Unreached> rows = rows(pack);
        List<Line> lines = pack.clauses().values().stream()
                .map(clause -> new Line(
                        clause,
                        Carriers.of(pack, clause.id()),
                        rows.stream()
                                .filter(row -> row.clause().equals(clause.id()))
                                .count(),
                        Stream.concat(
                                        pack.cases().stream().map(WorkedCase::clause),
                                        pack.sectionCases().stream().map(SectionCase::clause))
                                .filter(clause.id()::equals)
                                .count()))
                .toList();
        Set<String> reached = reached(results);
        return new Coverage(
                lines,
                rows.stream().filter(row -> !reached.contains(row.toString())).toList());
    }

    /** The rows of {@link #unreached}, by decision and id. */
    public List<String> rowsWithoutCase() {
        return unreached.stream().map(Unreached::toString).toList();
    }

    private static List<Unreached> rows(Pack pack) {
        List<Unreached> rows = new ArrayList<>();
        for (Decision decision : pack.decisions().values()) {
            switch (decision) {
                case Table table ->
                    table.rows().stream()
                            .filter(row -> row.openGap() == null)
                            .forEach(row -> rows.add(new Unreached(table, row.id(), row.clause(), row.where())));
                case Measure measure ->
                    measure.ways()
                            .forEach(way -> rows.add(new Unreached(measure, way.id(), way.clause(), way.where())));
            }
        }
        return rows;
    }

    /** Rows that a case decides by, directly or on the way; several of one table stand in one text. */
    private static Set<String> reached(List<Cases.Result> results) {
        Set<String> reached = new HashSet<>();
        for (Cases.Result result : results) {
            if (result.outcome() instanceof Decided decided) {
                note(reached, decided.decision(), decided.row());
            }
            result.outcome().steps().stream()
                    .filter(step -> step.kind() != Step.Kind.CHOICE)
                    .forEach(step -> note(reached, step.name(), step.source()));
        }
        return reached;
    }

    private static void note(Set<String> reached, String decision, String rows) {
        for (String row : rows.split(",")) {
            reached.add(decision + "/" + row);
        }
    }

    /** A table for people: clause, rows, cases, findings, what carries it out or will. */
    public String table(List<Finding> findings) {
        String body = lines.stream()
                .map(line -> "%-8s %5d %6d %9d  %s"
                        .formatted(
                                line.clause().id(),
                                line.rows(),
                                line.cases(),
                                findings.stream()
                                        .filter(finding -> line.clause().id().equals(finding.clause()))
                                        .count(),
                                carriedOut(line)))
                .collect(Collectors.joining("\n"));
        String total = "%-8s %5d %6d %9d"
                .formatted(
                        "in all",
                        lines.stream().mapToLong(Line::rows).sum(),
                        lines.stream().mapToLong(Line::cases).sum(),
                        findings.size());
        return "%-8s %5s %6s %9s  %s%n".formatted("clause", "rows", "cases", "findings", "carried out by") + body + "\n"
                + total;
    }

    private static String carriedOut(Line line) {
        Label later = line.clause().later();
        return !line.carriers().isEmpty()
                ? String.join(", ", line.carriers())
                : "(" + (later == null ? "nothing" : later.en()) + ")";
    }
}
