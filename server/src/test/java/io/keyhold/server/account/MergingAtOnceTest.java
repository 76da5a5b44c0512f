package io.keyhold.server.account;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.account.Ledgers.FUZHOU;
import static io.keyhold.server.account.Ledgers.organisation;
import static io.keyhold.server.account.Ledgers.ours;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many merge at once, each waiting for the other: nobody hangs, and no truck is lost or counted twice. */
@KeyholdTest
class MergingAtOnceTest {
    private static final int THREADS = 12;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Rulings rulings;

    @Autowired
    Merges merges;

    @Autowired
    Duplicates duplicates;

    @Autowired
    Hierarchy hierarchy;

    @Test
    void twelveInACircleLeaveOneAccountWithAllTheTrucks() throws Exception {
        var caller = ledgers.found().keyAccounts();
        var ring = new ArrayList<AccountRef>();
        for (int i = 0; i < THREADS; i++) {
            var figure = new HoldingFigure("南岳" + i, false, "tractor", i + 1L, ours(1).asOf());
            ring.add(ledgers.register(caller, organisation("环线物流" + (char) ('甲' + i) + "公司", FUZHOU), figure));
        }

        mergeAround(caller, ring);

        var left = ring.stream()
                .map(account -> ledgers.page(caller, account))
                .filter(page -> page.row().state().equals("active"))
                .map(page -> page.row().id())
                .distinct()
                .toList();
        long trucks = left.stream()
                .mapToLong(id -> ledgers.page(caller, id).row().trucks())
                .sum();
        assertThat(trucks).isEqualTo(THREADS * (THREADS + 1) / 2);
        assertThat(left).hasSizeLessThan(THREADS);
    }

    @Test
    void twelveBranchesOfOneGroupMergeWithoutLosingTheGroupsSum() throws Exception {
        var caller = ledgers.found().keyAccounts();
        var top = ledgers.register(caller, organisation("环山集团有限公司", FUZHOU));
        var ring = new ArrayList<AccountRef>();
        for (int i = 0; i < THREADS; i++) {
            var figure = new HoldingFigure("南岳" + i, false, "tractor", 2, ours(1).asOf());
            var branch = ledgers.register(caller, organisation("环山物流" + (char) ('甲' + i) + "公司", FUZHOU), figure);
            ring.add(done(hierarchy.placeUnder(caller, branch.id(), 1, top.id())));
        }

        mergeAround(caller, ring);

        assertThat(ledgers.page(caller, top).groupTrucks()).isEqualTo(2L * THREADS);
    }

    @Test
    void oneOfTwoWhoRuleOnAPairAtOnceWins() throws Exception {
        var caller = ledgers.found().keyAccounts();
        var one = ledgers.register(caller, organisation("海川物流有限公司", FUZHOU), ours(4));
        var other = ledgers.register(caller, organisation("福州海川物流", FUZHOU));
        var command = rulings.command(caller, one, other);

        List<Callable<Outcome<Merges.Merge>>> both =
                List.of(() -> merges.merge(caller, command), () -> merges.merge(caller, command));
        var outcomes = atOnce(both);

        assertThat(outcomes.stream().flatMap(Outcome::stream)).hasSize(1);
    }

    /** Each is merged into the next one, the last into the first. */
    private void mergeAround(Caller caller, List<AccountRef> ring) throws Exception {
        var tasks = new ArrayList<Callable<Outcome<Merges.Merge>>>();
        for (int i = 0; i < ring.size(); i++) {
            var command = rulings.command(caller, ring.get((i + 1) % ring.size()), ring.get(i));
            tasks.add(() -> again(caller, command));
        }
        var outcomes = atOnce(tasks);
        assertThat(outcomes.stream().flatMap(Outcome::stream)).isNotEmpty();
        assertThat(outcomes).allSatisfy(outcome -> assertThat(code(outcome)).isIn("", "stale", "merged"));
    }

    /** As a person does who is told that somebody was quicker: looks again, and merges what is there now. */
    private Outcome<Merges.Merge> again(Caller caller, MergeAccounts command) {
        var outcome = merges.merge(caller, command);
        for (int i = 0; i < THREADS && code(outcome).equals("stale"); i++) {
            outcome = merges.merge(caller, renewed(caller, command));
        }
        return outcome;
    }

    private MergeAccounts renewed(Caller caller, MergeAccounts before) {
        var pair = done(duplicates.pair(caller, before.pairId()));
        var mergedId = pair.one().id().equals(before.keptId())
                ? pair.other().id()
                : pair.one().id();
        return new MergeAccounts(
                before.pairId(),
                before.keptId(),
                ledgers.page(caller, before.keptId()).version(),
                ledgers.page(caller, mergedId).version(),
                before.fromMerged(),
                before.reason());
    }

    private static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> "";
            case Outcome.Refused<?>(var refusal) -> refusal.code();
        };
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
