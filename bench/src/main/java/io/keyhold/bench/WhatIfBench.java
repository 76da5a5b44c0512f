package io.keyhold.bench;

import io.keyhold.rules.Handbook;
import io.keyhold.server.account.Basis;
import io.keyhold.server.account.MovedFilter;
import io.keyhold.server.account.Movement;
import io.keyhold.server.account.Movements;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A draft against a whole ledger: the matrix of who would move, the list of them, and the publication that moves them; beside
 * hand-written SQL over the same rows in the same run, and beside KIE asked row by row.
 */
final class WhatIfBench {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int RUNS = 7;
    private static final double MATRIX = 1.5;
    private static final double PUBLICATION = 2;

    private final int[] sizes;
    private final List<Verdict> verdicts = new ArrayList<>();

    WhatIfBench(int[] sizes) {
        this.sizes = sizes;
    }

    /** Returns whether every target is met. */
    boolean run() throws Exception {
        try (var stage = Stage.open();
                var admin = stage.admin()) {
            var firm = Firm.found(
                    stage, Rows.texts(admin, "SELECT code FROM division WHERE level = 'city' ORDER BY code"));
            var loader = new Loader(stage, firm, Names.open());
            for (int size : sizes) {
                long began = System.nanoTime();
                loader.growTo(size);
                say("loaded", size, Map.of("seconds", (System.nanoTime() - began) / 1_000_000_000));
                matrix(stage, firm, size);
                new Publications(stage, firm, admin).measured(size).forEach(each -> say("publication", size, each));
            }
        }
        verdicts.forEach(verdict -> print(verdict.json()));
        return verdicts.stream().allMatch(Verdict::met);
    }

    private void matrix(Stage stage, Firm firm, int size) throws Exception {
        var movements = stage.part(Movements.class);
        var draft = Drafts.raised(stage, firm.tenantId());
        var today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        try (var application = stage.application()) {
            var rival = new HandWritten(application, firm.tenantId());
            sameCells(movements.of(firm.tenantId(), draft, today, new Basis.Kept()), rival.matrix());
            var ours = new ArrayList<Double>();
            var theirs = new ArrayList<Double>();
            for (int i = 0; i < RUNS; i++) {
                ours.add(Millis.of(() -> movements.of(firm.tenantId(), draft, today, new Basis.Kept())));
                theirs.add(Millis.of(rival::matrix));
            }
            say("matrix", size, Map.of("millis", Millis.median(ours)));
            say("matrix, hand-written, holdings summed", size, Map.of("millis", Millis.median(theirs)));
            verdicts.add(Verdict.atMost(
                    "whatif",
                    size + ": matrix to hand-written SQL",
                    MATRIX,
                    Millis.median(ours) / Millis.median(theirs)));
            besides(stage, firm, draft, today, size);
            rowByRow(application, firm, draft, today, size, Millis.median(theirs));
        }
    }

    private static void sameCells(Movement movement, Map<List<String>, Long> byHand) {
        var ours = new LinkedHashMap<List<String>, Long>();
        for (var cell : movement.cells()) {
            if (cell.decision().equals("tier")) {
                var way = List.of(
                        String.valueOf(cell.regionType()), String.valueOf(cell.from()), String.valueOf(cell.to()));
                ours.merge(way, cell.count(), Long::sum);
            }
        }
        if (!ours.equals(byHand)) {
            throw new IllegalStateException("the matrices differ:\n" + ours + "\n" + byHand);
        }
    }

    /** What is not promised a ratio: the list, and the same question about the facts of a past day. */
    private static void besides(Stage stage, Firm firm, Handbook draft, LocalDate today, int size) throws Exception {
        var movements = stage.part(Movements.class);
        var caller = firm.askers().getFirst().caller();
        var kept = new Basis.Kept();
        var page = Millis.of(() -> movements.moved(caller, draft, today, kept, MovedFilter.all(), 0, 50));
        say("list, 50 who move", size, Map.of("millis", page));
        var count = new int[1];
        var all = Millis.of(() -> movements.each(caller, draft, today, kept, MovedFilter.all(), moved -> count[0]++));
        say("download of all who move", size, Map.of("millis", all, "accounts", count[0]));
        var past = new Basis.AsOf(LocalDate.of(2026, 9, 30), Drafts.inForce(stage, firm.tenantId()));
        say(
                "matrix of a past day, both handbooks decided",
                size,
                Map.of("millis", Millis.of(() -> movements.of(firm.tenantId(), draft, today, past))));
    }

    private static void rowByRow(
            Connection application, Firm firm, Handbook draft, LocalDate today, int size, double byHand)
            throws Exception {
        var table = RowByRow.table(application, firm.tenantId(), draft, today).sample(40_000);
        told("row by row through KIE, the tier table alone, scaled up", table, size, byHand);
        var handbook =
                RowByRow.handbook(application, firm.tenantId(), draft, today).sample(4_000);
        told("row by row through KIE, the exported handbook, scaled up", handbook, size, byHand);
    }

    private static void told(String what, RowByRow.Sample sample, int size, double byHand) {
        double whole = sample.millis() * size / sample.accounts();
        say(what, size, Map.of("sample", sample.accounts(), "millis", whole, "timesHandWritten", whole / byHand));
    }

    private void say(String what, int size, Publications.Figures figures) {
        say(what, size, figures.json());
        verdicts.add(Verdict.atMost(
                "whatif", size + ": publication to hand-written INSERT … SELECT", PUBLICATION, figures.ratio()));
    }

    private static void say(String what, int size, Map<String, ? extends Number> figures) {
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", "whatif");
        line.put("case", what);
        line.put("rows", size);
        figures.forEach((name, figure) -> line.put(name, Math.round(figure.doubleValue() * 10) / 10.0));
        print(line);
    }

    private static void print(Map<String, Object> line) {
        System.out.println(JSON.writeValueAsString(line));
    }
}
