package io.keyhold.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * One ledger that grows from size to size; at each size every case is measured for who sees all, one region and one dealer. Both
 * the smallest and the largest size are measured by the same warm process, so that their ratio speaks of the ledger alone.
 */
final class LedgerBench {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MANY = 8;

    private final int[] sizes;
    private final List<Figure> figures = new ArrayList<>();

    LedgerBench(int[] sizes) {
        this.sizes = sizes;
    }

    /** Returns whether every target is met. */
    boolean run() throws Exception {
        try (var stage = Stage.open();
                var admin = stage.admin()) {
            var cities = Rows.texts(admin, "SELECT code FROM division WHERE level = 'city' ORDER BY code");
            var firm = Firm.found(stage, cities);
            var names = Names.open();
            say(Map.of("bench", "ledger", "names", names.areReal() ? "real" : "made up", "sizes", Main.plain(sizes)));
            var loader = new Loader(stage, firm, names);
            var cases = List.<Case>of();
            for (int size : sizes) {
                long began = System.nanoTime();
                loader.growTo(size);
                say(Map.of("bench", "ledger", "loaded", size, "seconds", (System.nanoTime() - began) / 1_000_000_000));
                cases = cases(new Cases(loader, admin), firm);
                measure(new Measure(stage, admin), cases, size, size == sizes[0]);
            }
            return verdicts(cases);
        }
    }

    private static List<Case> cases(Cases cases, Firm firm) throws Exception {
        var all = new ArrayList<Case>();
        for (var asker : firm.askers()) {
            all.addAll(cases.of(asker));
        }
        return all;
    }

    private void measure(Measure measure, List<Case> cases, int size, boolean first) throws Exception {
        // The first size must not pay for the compiler's warming up.
        for (int round = 0; round < (first ? 3 : 1); round++) {
            for (var each : cases) {
                measure.warmUp(each, 700);
            }
        }
        for (var each : cases) {
            note(measure.alone(each, size));
        }
        for (var each : cases) {
            if (each.asker().scope().equals("all")) {
                note(measure.together(each, size, MANY));
            }
        }
    }

    private void note(Figure figure) {
        figures.add(figure);
        say(figure.json());
    }

    private boolean verdicts(List<Case> cases) {
        boolean met = true;
        for (var verdict : Targets.of(cases, figures)) {
            say(verdict.json());
            met &= verdict.met();
        }
        return met;
    }

    private static void say(Map<String, Object> line) {
        System.out.println(JSON.writeValueAsString(line));
    }
}
