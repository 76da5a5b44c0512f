package io.keyhold.peers;

import io.keyhold.rules.Decided;
import io.keyhold.rules.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One decision on the table of tiers, case after case, on one thread; each engine is given the same map of facts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DecisionsBench {

    private final TierTable table = new TierTable(Path.of("handbooks"));
    /** Those that are decided: engines make much of having no answer. */
    private final List<TierTable.Case> cases =
            TierTable.cases().stream().filter(this::isDecided).toList();

    private final List<Map<String, Object>> facts =
            cases.stream().map(TierTable.Case::facts).toList();
    private @Nullable Kie kie;
    private @Nullable Operaton operaton;
    private @Nullable Operaton juel;
    private int next;

    @Setup
    public void prepare() {
        kie = Kie.of(table.xml);
        operaton = Operaton.of(table.xml, TierTable.NAME, false);
        juel = Operaton.of(table.xml, TierTable.NAME, true);
    }

    private int next() {
        next = next + 1 == cases.size() ? 0 : next + 1;
        return next;
    }

    /** The outcome with its row and clause; what it rests on stays with it and is unrolled when someone asks. */
    @Benchmark
    public Outcome ours(Blackhole hole) {
        Outcome outcome = table.handbook.decide(TierTable.NAME, facts.get(next()), TierTable.DAY);
        if (outcome instanceof Decided decided) {
            hole.consume(decided.outcome());
            hole.consume(decided.row());
            hole.consume(decided.clause());
        }
        return outcome;
    }

    /** The same, and what it rests on read out. */
    @Benchmark
    public Map<String, Object> oursReadOut(Blackhole hole) {
        return ours(hole).inputs();
    }

    @Benchmark
    public Object kie() {
        return Objects.requireNonNull(kie).decide(TierTable.NAME, facts.get(next()));
    }

    @Benchmark
    public @Nullable Object operaton() {
        return Objects.requireNonNull(operaton).decide(facts.get(next()));
    }

    @Benchmark
    public @Nullable Object operatonJuel() {
        return Objects.requireNonNull(juel).decide(facts.get(next()));
    }

    @Benchmark
    public ByHand.@Nullable Explained byHand() {
        TierTable.Case given = cases.get(next());
        return ByHand.tier(given.trucks(), given.ownership(), given.region());
    }

    private boolean isDecided(TierTable.Case given) {
        return table.handbook.decide(TierTable.NAME, given.facts(), TierTable.DAY) instanceof Decided;
    }

    /** Asks all of them about all cases, undecided ones too, and says how many; {@link IllegalStateException} where they differ. */
    int agree() {
        prepare();
        TierTable.cases().forEach(this::agree);
        return TierTable.cases().size();
    }

    private void agree(TierTable.Case given) {
        Map<String, Object> all = given.facts();
        Outcome ours = table.handbook.decide(TierTable.NAME, all, TierTable.DAY);
        Object tier = ours instanceof Decided decided ? decided.outcome() : null;
        var byHand = ByHand.tier(given.trucks(), given.ownership(), given.region());
        same(given, "by hand", tier, byHand == null ? null : byHand.tier());
        same(
                given,
                "KIE",
                tier,
                Objects.requireNonNull(kie).decide(TierTable.NAME, all).getResult());
        same(given, "Operaton", tier, Objects.requireNonNull(operaton).decide(all));
        same(given, "Operaton by JUEL", tier, Objects.requireNonNull(juel).decide(all));
    }

    private static void same(TierTable.Case given, String engine, @Nullable Object ours, @Nullable Object theirs) {
        if (!Objects.equals(ours, theirs)) {
            throw new IllegalStateException("%s decides %s, ours %s, for %s".formatted(engine, theirs, ours, given));
        }
    }
}
