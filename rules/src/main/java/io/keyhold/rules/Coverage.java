package io.keyhold.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a pack's rows and cases cover: a line for each clause, and the rows no worked case reaches. */
public record Coverage(List<Line> lines, List<String> rowsWithoutCase) {

    /** One clause: the sections that carry it out, their rows that cite it, the cases that do. */
    public record Line(Clause clause, List<String> carriers, long rows, long cases) {}

    public static Coverage of(Pack pack) {
        List<Cited> rows = rows(pack);
        List<Line> lines = pack.clauses().values().stream()
                .map(clause -> new Line(
                        clause,
                        Carriers.of(pack, clause.id()),
                        rows.stream()
                                .filter(row -> row.clause().equals(clause.id()))
                                .count(),
                        pack.cases().stream()
                                .filter(worked -> worked.clause().equals(clause.id()))
                                .count()))
                .toList();
        Set<String> reached = reached(pack);
        return new Coverage(
                lines,
                rows.stream()
                        .map(Cited::name)
                        .filter(name -> !reached.contains(name))
                        .toList());
    }

    private record Cited(String name, String clause) {}

    private static List<Cited> rows(Pack pack) {
        List<Cited> rows = new ArrayList<>();
        for (Decision decision : pack.decisions().values()) {
            switch (decision) {
                case Table table ->
                    table.rows().stream()
                            .filter(row -> row.openGap() == null)
                            .forEach(row -> rows.add(new Cited(table.name() + "/" + row.id(), row.clause())));
                case Measure measure ->
                    measure.ways().forEach(way -> rows.add(new Cited(measure.name() + "/" + way.id(), way.clause())));
            }
        }
        return rows;
    }

    /** Rows that a case decides by, directly or on the way. */
    private static Set<String> reached(Pack pack) {
        Set<String> reached = new HashSet<>();
        for (Cases.Result result : Cases.run(pack)) {
            if (result.outcome() instanceof Decided decided) {
                reached.add(decided.decision() + "/" + decided.row());
            }
            result.outcome().steps().stream()
                    .filter(step -> step.kind() == Step.Kind.DECISION)
                    .forEach(step -> reached.add(step.name() + "/" + step.source()));
        }
        return reached;
    }

    /** A table for people: clause, rows, cases, what carries it out or will. */
    public String table() {
        String body = lines.stream()
                .map(line ->
                        "%-8s %5d %6d  %s".formatted(line.clause().id(), line.rows(), line.cases(), carriedOut(line)))
                .collect(Collectors.joining("\n"));
        return "%-8s %5s %6s  %s%n".formatted("clause", "rows", "cases", "carried out by")
                + body
                + (rowsWithoutCase.isEmpty() ? "" : "\nrows without a case: " + String.join(", ", rowsWithoutCase));
    }

    private static String carriedOut(Line line) {
        Label later = line.clause().later();
        return !line.carriers().isEmpty()
                ? String.join(", ", line.carriers())
                : "(" + (later == null ? "nothing" : later.en()) + ")";
    }
}
