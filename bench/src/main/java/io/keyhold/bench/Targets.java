package io.keyhold.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Holds the figures of one run against what is promised. */
final class Targets {
    private static final double GROWTH = 1.5;
    /** A tenth of what a peer took on such a machine, the lower figure: 173 CPU-ms a list, 125 CPU-ms a create at 100,000 rows. */
    private static final double LIST_CPU_MS = 17.3;

    private static final double CREATE_CPU_MS = 12.5;
    private static final int LIST_STATEMENTS = 9;

    private Targets() {}

    static List<Verdict> of(List<Case> cases, List<Figure> figures) {
        var alone = figures.stream().filter(figure -> figure.clients() == 1).toList();
        var verdicts = new ArrayList<Verdict>();
        for (var each : cases) {
            var same = alone.stream()
                    .filter(it -> it.name().equals(each.name())
                            && it.scope().equals(each.asker().scope()))
                    .sorted(Comparator.comparingInt(Figure::rows))
                    .toList();
            verdicts.addAll(of(each, same));
        }
        return verdicts;
    }

    private static List<Verdict> of(Case each, List<Figure> bySize) {
        var what = each.name() + ", " + each.asker().scope();
        var verdicts = new ArrayList<Verdict>();
        if (each.list()) {
            verdicts.add(atMost(what + ": statements", LIST_STATEMENTS, most(bySize, Figure::statements)));
        }
        double cpuLimit = each.name().equals("create") ? CREATE_CPU_MS : LIST_CPU_MS;
        verdicts.add(atMost(what + ": CPU-ms", cpuLimit, most(bySize, Figure::cpuMs)));
        if (each.bounded() && bySize.size() > 1) {
            verdicts.add(
                    atMost(what + ": buffers, largest to smallest ledger", GROWTH, growth(bySize, Figure::buffers)));
            verdicts.add(atMost(what + ": CPU, largest to smallest ledger", GROWTH, growth(bySize, Figure::cpuMs)));
        }
        return verdicts;
    }

    private static Verdict atMost(String target, double limit, double measured) {
        return Verdict.atMost("ledger", target, limit, measured);
    }

    private static double most(List<Figure> figures, ToDoubleFunction<Figure> of) {
        return figures.stream().mapToDouble(of).max().orElseThrow();
    }

    private static double growth(List<Figure> bySize, ToDoubleFunction<Figure> of) {
        return of.applyAsDouble(bySize.getLast()) / of.applyAsDouble(bySize.getFirst());
    }
}
