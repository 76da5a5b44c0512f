package io.keyhold.server.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.rules.Handbook;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.account.Moved;
import io.keyhold.server.handbook.Conclusion;
import io.keyhold.server.handbook.DecisionLog;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.handbook.NewDecision;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A new handbook comes to a ledger of all sorts: the statement finds just those accounts that the evaluator decides differently. */
@KeyholdTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedecidingTest {
    private static final int DRAFTS = 25;

    @Autowired
    MixedLedger ledger;

    @Autowired
    Handbooks handbooks;

    @Autowired
    Judge judge;

    @Autowired
    Recount recount;

    @Autowired
    ReviewBatch batch;

    @Autowired
    Redecision redecision;

    @Autowired
    HeardRedecisions heard;

    @Autowired
    DecisionLog decisions;

    @Autowired
    BusinessClock clock;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    DSLContext db;

    private Company company;
    private RandomDrafts drafts;

    @BeforeAll
    void enterAccountsOfAllSorts() {
        company = ledger.found();
        var template = handbooks.takenTemplate(company.id(), "truck-maker").orElseThrow();
        drafts = new RandomDrafts(template, new Random(20261123));
    }

    @Test
    void findsNobodyWhileNothingChanged() {
        var book = new Book(handbooks.of(company.id()), clock.today(company.id()));

        assertThat(found(new ReviewBooks(book, book)))
                .allMatch(number -> ledger.accounts(company).stream()
                        .filter(account -> account.number() == number)
                        .anyMatch(account -> account.conclusions().tier() == null
                                || account.conclusions().kind() == null));
        assertThat(transactions
                        .in(company.id(), () -> batch.different(company.id(), 0))
                        .changed())
                .isZero();
    }

    @Test
    void findsWhomTheEvaluatorDecidesDifferently() {
        int found = 0;
        for (int i = 0; i < DRAFTS; i++) {
            found += agree(drafts.next());
        }
        assertThat(found).isGreaterThan(10 * DRAFTS);
    }

    private int agree(Handbook draft) {
        var book = new Book(draft, clock.today(company.id()));
        var looked = transactions.reading(
                company.id(),
                () -> ledger.accounts(company).stream()
                        .map(account -> look(account, book))
                        .toList());
        var found = found(new ReviewBooks(book, book));
        var certain =
                looked.stream().filter(Looked::differs).map(Looked::number).collect(Collectors.toSet());
        var alike =
                looked.stream().filter(Looked::openAlike).map(Looked::number).collect(Collectors.toSet());
        assertThat(found).containsAll(certain);
        assertThat(found).allMatch(number -> certain.contains(number) || alike.contains(number));
        return certain.size();
    }

    private Set<Long> found(ReviewBooks books) {
        return transactions.reading(
                company.id(),
                () -> db.resultQuery(ReviewSql.by(books).different(company.id(), 0, Long.MAX_VALUE, 10_000))
                        .fetchSet("number", Long.class));
    }

    private record Looked(long number, boolean differs, boolean openAlike) {}

    private Looked look(AccountState account, Book book) {
        boolean spans = account.counts().group() > account.counts().trucks()
                && recount.groupSpansRegionTypes(company.id(), book, account);
        var judged = judge.judge(company.id(), book, account, spans, "tried");
        var is = judged.account().conclusions();
        var was = account.conclusions();
        boolean columns = !Objects.equals(is.ownership(), was.ownership())
                || !Objects.equals(is.regionType(), was.regionType())
                || !Objects.equals(is.kind(), was.kind())
                || !Objects.equals(is.tier(), was.tier());
        boolean differs = judged.decisions().stream()
                .anyMatch(each -> !told(Conclusion.of(each.outcome())).equals(told(kept(account, each))));
        boolean alike = judged.decisions().stream()
                .anyMatch(each -> Conclusion.of(each.outcome()).code() != null);
        return new Looked(account.number(), columns || differs, alike);
    }

    private static List<@Nullable Object> told(@Nullable Conclusion conclusion) {
        return conclusion == null
                ? List.of()
                : java.util.Arrays.asList(
                        conclusion.outcome(),
                        conclusion.code(),
                        conclusion.row(),
                        conclusion.code() == null ? conclusion.clause() : null);
    }

    private @Nullable Conclusion kept(AccountState account, NewDecision decision) {
        var conclusions = account.conclusions();
        boolean tier = decision.outcome().decision().equals("tier");
        UUID id = tier ? conclusions.tierDecisionId() : conclusions.kindDecisionId();
        return id == null
                ? null
                : decisions.find(company.id(), id).orElseThrow().conclusion();
    }

    @Test
    void eachThatCameOutDifferentlyIsAnnouncedAndNobodyElse() {
        var another = ledger.found();
        var before = ledger.accounts(another);
        var book = new Book(drafts.next(), clock.today(another.id()));

        int changed = transactions.in(
                another.id(),
                () -> redecision.of(
                        another.id(), before.stream().map(AccountState::id).toList(), new ReviewBooks(book, book)));

        var announced = heard.of(another.id());
        assertThat(announced).hasSize(changed);
        var after = ledger.accounts(another);
        for (int i = 0; i < before.size(); i++) {
            var was = before.get(i);
            var is = after.get(i);
            var events = announced.stream()
                    .filter(event -> event.accountId().equals(was.id()))
                    .toList();
            boolean decided = !Objects.equals(
                            was.conclusions().tierDecisionId(), is.conclusions().tierDecisionId())
                    || !Objects.equals(
                            was.conclusions().kindDecisionId(), is.conclusions().kindDecisionId());
            assertThat(events).hasSize(decided ? 1 : 0);
            assertThat(events)
                    .allMatch(event -> event.tier()
                            .equals(new Moved.Step(
                                    was.conclusions().tier(), is.conclusions().tier())));
        }
    }

    /** One statement with two forms in it: which of them counts goes by what is kept. */
    @Test
    void whatTheNewerVersionDecidedStaysWithIt() {
        var day = clock.today(company.id());
        var older = new Book(versioned(0), day);
        var newer = new Book(handbooks.of(company.id()), day);

        assertThat(found(new ReviewBooks(older, newer))).isEqualTo(found(new ReviewBooks(newer, newer)));
        assertThat(found(new ReviewBooks(older, older))).hasSizeGreaterThan(20);
    }

    /** A draft under a version's number. */
    private Handbook versioned(int version) {
        var pack = drafts.next().versions().getFirst();
        var ref = new io.keyhold.rules.PackRef(
                pack.ref().id(), version, pack.ref().from(), pack.ref().until());
        return Handbook.of(pack.as(ref));
    }
}
