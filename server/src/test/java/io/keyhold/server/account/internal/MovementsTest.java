package io.keyhold.server.account.internal;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.rules.Handbook;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.TenantBoundStatements;
import io.keyhold.server.account.Basis;
import io.keyhold.server.account.Compared;
import io.keyhold.server.account.Moved;
import io.keyhold.server.account.MovedFilter;
import io.keyhold.server.account.Movement;
import io.keyhold.server.account.Movement.Cell;
import io.keyhold.server.account.Movements;
import io.keyhold.server.handbook.Conclusion;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft is tried on a ledger of all sorts: what one statement says of all is what the evaluator says of each. */
@KeyholdTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovementsTest {
    private static final LocalDate LAST_QUARTER = LocalDate.of(2026, 6, 30);
    private static final LocalDate ON = LocalDate.of(2027, 1, 1);
    private static final int DRAFTS = 12;

    @Autowired
    MixedLedger ledger;

    @Autowired
    Movements movements;

    @Autowired
    MovementReasons reasons;

    @Autowired
    AccountRows rows;

    @Autowired
    Handbooks handbooks;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    DSLContext db;

    private Company company;
    private List<AccountState> accounts;
    private RandomDrafts drafts;

    @BeforeAll
    void enterAccountsOfAllSorts() {
        company = ledger.found();
        accounts = ledger.accounts(company);
        var template = handbooks.takenTemplate(company.id(), "truck-maker").orElseThrow();
        drafts = new RandomDrafts(template, new Random(20261122));
    }

    @Test
    void theLedgerHasAllSorts() {
        assertThat(accounts).anyMatch(AccountState::restricted);
        assertThat(accounts).anyMatch(account -> account.state().equals("archived"));
        assertThat(accounts).anyMatch(account -> account.details().divisionCode() == null);
        assertThat(accounts).anyMatch(account -> account.conclusions().tier() == null);
        assertThat(accounts).anyMatch(this::spans);
        assertThat(accounts)
                .anyMatch(account -> account.counts().site() > account.counts().trucks());
        assertThat(accounts)
                .anyMatch(account ->
                        account.counts().largestPurchase() > account.counts().trucks());
        assertThat(ledger.erased(company)).isPositive();
    }

    private boolean spans(AccountState account) {
        return account.counts().group() > account.counts().trucks()
                && transactions.reading(
                        company.id(),
                        () -> new Book(handbooks.of(company.id()), ON)
                                .spansRegionTypes(
                                        rows.group(company.id(), account.ties().rootId())));
    }

    @Test
    void whatIsInForceMovesNobody() {
        var movement = movements.of(company.id(), handbooks.of(company.id()), ON, new Basis.Kept());

        assertThat(movement.total()).isEqualTo(accounts.size());
        assertThat(movement.changed()).isZero();
        assertThat(movement.cells()).allMatch(Cell::stays);
    }

    @Test
    void agreesWithTheEvaluatorOnEveryAccountAsKept() {
        int moved = 0;
        for (int i = 0; i < DRAFTS; i++) {
            moved += agree(drafts.next(), new Basis.Kept());
        }
        assertThat(moved).as("drafts that move nobody prove nothing").isGreaterThan(10 * DRAFTS);
    }

    @Test
    void agreesWithTheEvaluatorOnEveryAccountAsOfAPastDay() {
        int moved = 0;
        for (int i = 0; i < DRAFTS; i++) {
            moved += agree(drafts.next(), new Basis.AsOf(LAST_QUARTER, handbooks.of(company.id())));
        }
        assertThat(moved).as("drafts that move nobody prove nothing").isGreaterThan(10 * DRAFTS);
    }

    @Test
    void aHandbookThatSaysNothingOfAccountsLeavesAllUndecided() {
        var another = handbooks.templates().stream()
                .filter(pack -> pack.ref().id().equals("logistics"))
                .findFirst()
                .orElseThrow();

        var movement = movements.of(company.id(), Handbook.of(another), ON, new Basis.Kept());

        assertThat(movement.cells()).allMatch(cell -> cell.to() == null);
        assertThat(movement.undecided())
                .extracting(Movement.Reason::code, Movement.Reason::count)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("no-version", (long) accounts.size()),
                        org.assertj.core.groups.Tuple.tuple("no-version", (long) accounts.size()));
    }

    private int agree(Handbook draft, Basis basis) {
        var expected = transactions.reading(
                company.id(),
                () -> accounts.stream()
                        .map(account ->
                                Expected.of(account, reasons.of(company.id(), account, new Book(draft, ON), basis)))
                        .toList());

        var movement = movements.of(company.id(), draft, ON, basis);
        assertThat(movement.total()).isEqualTo(accounts.size());
        assertThat(without(movement.cells())).isEqualTo(cells(expected));
        assertThat(codes(movement)).isEqualTo(codes(expected));
        var moving = expected.stream().filter(Expected::moves).toList();
        assertThat(movement.changed()).isEqualTo(moving.size());
        assertThat(movement.unlisted())
                .isEqualTo(moving.stream()
                        .filter(each -> each.account().restricted())
                        .count());
        var listed =
                moving.stream().filter(each -> !each.account().restricted()).toList();
        assertThat(byPages(draft, basis, MovedFilter.all()))
                .extracting(Moved::accountId, Moved::kind, Moved::tier)
                .containsExactlyElementsOf(listed.stream()
                        .map(each -> org.assertj.core.groups.Tuple.tuple(
                                each.account().id(), each.step("kind"), each.step("tier")))
                        .toList());
        everyFilter(draft, basis, listed);
        return moving.size();
    }

    /** Each way to go, asked for by itself, gives those that go it. */
    private void everyFilter(Handbook draft, Basis basis, List<Expected> listed) {
        var ways = listed.stream()
                .map(each -> each.step("tier"))
                .filter(step -> !step.stays())
                .distinct()
                .toList();
        for (var way : ways) {
            var filter = new MovedFilter("tier", asked(way.from()), asked(way.to()), null);
            var streamed = new ArrayList<Moved>();
            movements.each(company.keyAccounts(), draft, ON, basis, filter, streamed::add);
            assertThat(streamed)
                    .extracting(Moved::number)
                    .containsExactlyElementsOf(listed.stream()
                            .filter(each -> each.step("tier").equals(way))
                            .map(each -> each.account().number())
                            .toList());
        }
    }

    private static MovedFilter.Outcome asked(@Nullable String code) {
        return code == null ? new MovedFilter.Outcome.Undecided() : new MovedFilter.Outcome.Is(code);
    }

    private List<Moved> byPages(Handbook draft, Basis basis, MovedFilter filter) {
        var all = new ArrayList<Moved>();
        List<Moved> page;
        do {
            long after = all.isEmpty() ? 0 : all.getLast().number();
            page = movements.moved(company.keyAccounts(), draft, ON, basis, filter, after, 17);
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    private static Map<Object, Long> without(List<Cell> cells) {
        return cells.stream()
                .collect(groupingBy(
                        cell -> List.of(cell.decision(), String.valueOf(cell.from()), String.valueOf(cell.to())),
                        Collectors.summingLong(Cell::count)));
    }

    private static Map<Object, Long> cells(List<Expected> expected) {
        return expected.stream()
                .flatMap(each -> Movements.DECISIONS.stream().map(decision -> {
                    var step = each.step(decision);
                    return List.of(decision, String.valueOf(step.from()), String.valueOf(step.to()));
                }))
                .collect(groupingBy(Function.identity(), counting()));
    }

    private static Map<Object, Long> codes(Movement movement) {
        return movement.undecided().stream()
                .collect(Collectors.toMap(reason -> List.of(reason.decision(), reason.code()), Movement.Reason::count));
    }

    private static Map<Object, Long> codes(List<Expected> expected) {
        return expected.stream()
                .flatMap(each -> each.compared().stream())
                .filter(each -> each.after().code() != null)
                .collect(groupingBy(
                        each -> List.of(
                                each.decision(),
                                Objects.requireNonNull(each.after().code()).id()),
                        counting()));
    }

    private record Expected(AccountState account, List<Compared> compared) {
        static Expected of(AccountState account, List<Compared> compared) {
            return new Expected(account, compared);
        }

        Moved.Step step(String decision) {
            return compared.stream()
                    .filter(each -> each.decision().equals(decision))
                    .map(each -> new Moved.Step(outcome(each.before()), outcome(each.after())))
                    .findFirst()
                    .orElseThrow();
        }

        boolean moves() {
            return Movements.DECISIONS.stream()
                    .anyMatch(decision -> !step(decision).stays());
        }

        private static @Nullable String outcome(@Nullable Conclusion conclusion) {
            return conclusion == null ? null : conclusion.outcome();
        }
    }

    @Test
    void onlyWhatTheCallerSeesIsListed() {
        var draft = drafts.next();
        var filter = MovedFilter.all();
        var all = movements.moved(company.keyAccounts(), draft, ON, new Basis.Kept(), filter, 0, 1_000);

        var southern = movements.moved(company.director(), draft, ON, new Basis.Kept(), filter, 0, 1_000);

        assertThat(southern).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(southern)
                .allMatch(moved -> Objects.requireNonNull(moved.divisionCode()).startsWith("35"));
        assertThat(all)
                .filteredOn(moved -> !southern.contains(moved))
                .noneMatch(moved -> String.valueOf(moved.divisionCode()).startsWith("35"));
    }

    @Test
    void nobodyLearnsWhyARestrictedAccountWouldMove() {
        var restricted =
                accounts.stream().filter(AccountState::restricted).findFirst().orElseThrow();
        var open = accounts.stream()
                .filter(account -> !account.restricted())
                .findFirst()
                .orElseThrow();
        var draft = drafts.next();

        assertThat(movements.why(company.keyAccounts(), restricted.id(), draft, ON, new Basis.Kept()))
                .isEmpty();
        assertThat(movements.why(company.keyAccounts(), open.id(), draft, ON, new Basis.Kept()))
                .hasValueSatisfying(
                        both -> assertThat(both).extracting(Compared::decision).containsExactly("kind", "tier"));
    }

    @Test
    void aPageWalksTheOrderOfNumbers() {
        var draft = drafts.next();
        var caller = company.keyAccounts();
        var sent = TenantBoundStatements.sentBy(
                () -> movements.moved(caller, draft, ON, new Basis.Kept(), MovedFilter.all(), 0, 20));

        assertThat(sent).hasSize(1);
        assertThat(plan(sent.getFirst())).contains("account_number_once").doesNotContain("Seq Scan on account a");
    }

    private String plan(String sql) {
        return transactions.reading(company.id(), () -> {
            // Of a small table the whole is read sooner; what counts is that there is another way.
            db.execute("SET LOCAL enable_seqscan = off");
            return db
                    .fetch("EXPLAIN /* tenant_id = ? */ " + sql.replace("?", "??"), company.id())
                    .getValues(0, String.class)
                    .stream()
                    .collect(Collectors.joining("\n"));
        });
    }
}
