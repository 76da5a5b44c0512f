package io.keyhold.server.policy;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyhold.rules.Edit;
import io.keyhold.rules.Pack;
import io.keyhold.rules.Packs;
import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Role;
import io.keyhold.server.handbook.AdoptHandbook;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.handbook.PublishVersion;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Prepared by the department, reviewed by a director, approved by an administrator: as the truck maker's handbook names them. */
@KeyholdTest
class SignOffTest {
    /** Together they move a threshold and leave neither hole nor broken case. */
    private static final List<Edit> THRESHOLD = List.of(
            new Edit.SetCell("tier", "gold-growth-owner", "trucksCounted", ">= 24"),
            new Edit.SetCell("tier", "silver-growth-owner", "trucksCounted", "[5..24)"));

    @Autowired
    private Companies companies;

    @Autowired
    private Handbooks handbooks;

    @Autowired
    private Drafts drafts;

    @Autowired
    private SignOff signOff;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private TenantTransactions transactions;

    @Autowired
    private DSLContext db;

    private Company company;
    private Caller writer;

    @BeforeEach
    void adopt() {
        company = companies.found();
        done(handbooks.adopt(new AdoptHandbook(company.id(), "truck-maker", null, List.of(), null)));
        writer = company.keyAccounts();
    }

    private Draft written(List<Edit> edits) {
        var draft = done(drafts.begin(writer, new BeginDraft("truck-maker", false, "提高门槛")));
        return done(drafts.edit(writer, draft.id(), draft.revision(), edits));
    }

    /** A change of words only, which no case can break. */
    private Draft retitled(String title) {
        return written(List.of(new Edit.SetFigure("handbook.yaml", "clauses/AU-1/title/zh", title)));
    }

    private LocalDate today() {
        return clock.today(company.id());
    }

    private Submission from(LocalDate day) {
        return new Submission(day, null, "改一处");
    }

    private Draft submit(Draft draft) {
        return done(signOff.submit(writer, draft.id(), draft.revision(), from(today())));
    }

    private Outcome<Draft> sign(Caller who, Draft draft) {
        return signOff.sign(who, draft.id(), draft.revision(), true, null);
    }

    private Draft signed(Draft draft) {
        var submitted = submit(draft);
        var reviewed = done(sign(company.director(), submitted));
        return done(sign(company.administrator(), reviewed));
    }

    private Outcome<Draft> publish(Draft draft) {
        return signOff.publish(writer, draft.id(), draft.revision());
    }

    @Test
    void whatAllHaveSignedIsPublishedAndDecidesFromItsFirstDay() {
        var draft = retitled("头一条");
        var submitted = submit(draft);
        assertThat(submitted.state()).isEqualTo(DraftState.SIGNING);
        assertThat(drafts.waitingFor(company.director())).extracting(Draft::id).containsExactly(draft.id());
        assertThat(drafts.waitingFor(company.administrator())).isEmpty();

        var signed = done(sign(company.administrator(), done(sign(company.director(), submitted))));
        assertThat(signed.state()).isEqualTo(DraftState.SIGNED);
        assertThat(signed.signatures())
                .extracting(Draft.Signature::role)
                .containsExactly("key-account-dept", "regional-director", "administrator");

        var published = done(publish(signed));

        assertThat(published.published()).isEqualTo(2);
        var inForce = handbooks.of(company.id()).inForce(today()).orElseThrow();
        assertThat(inForce.ref().version()).isEqualTo(2);
        assertThat(aims(inForce)).isEqualTo("头一条");
        assertThat(handbooks
                        .of(company.id())
                        .inForce(today().minusDays(1))
                        .orElseThrow()
                        .ref()
                        .version())
                .as("what was in force before still is to be asked")
                .isEqualTo(1);
    }

    @Test
    void signaturesAreGivenInOrderByThoseWhoHaveTheRole() {
        var submitted = submit(retitled("头一条"));

        assertThat(refused(sign(company.administrator(), submitted))).isEqualTo("not-your-signature");
        assertThat(refused(sign(company.sales(), submitted))).isEqualTo("not-your-signature");
        assertThat(refused(publish(submitted))).isEqualTo("draft-not-signed");
    }

    @Test
    void nobodySignsTwice() {
        var both = companies.hire(company.actor(), "兼职人", company.units().keyAccounts(), Role.KEY_ACCOUNT_DEPT);
        appointDirector(both);
        var who = company.caller(both);
        var draft = retitled("头一条");
        var submitted = done(signOff.submit(who, draft.id(), draft.revision(), from(today())));

        assertThat(refused(sign(who, submitted))).isEqualTo("signed-already");
        assertThat(drafts.waitingFor(who)).isEmpty();
    }

    private void appointDirector(UUID person) {
        companies.appoint(company.actor(), person, company.units().region(), Role.REGIONAL_DIRECTOR);
    }

    @Test
    void whoRefusesSaysWhyAndItIsADraftAgain() {
        var submitted = submit(retitled("头一条"));

        assertThat(refused(signOff.sign(company.director(), submitted.id(), submitted.revision(), false, " ")))
                .isEqualTo("refusal-needs-reason");
        var back = done(signOff.sign(company.director(), submitted.id(), submitted.revision(), false, "先问经销商"));

        assertThat(back.state()).isEqualTo(DraftState.DRAFT);
        assertThat(back.signatures()).last().satisfies(given -> {
            assertThat(given.agreed()).isFalse();
            assertThat(given.remark()).isEqualTo("先问经销商");
        });
        var again = submit(back);
        assertThat(again.signatures()).as("a new round").hasSize(1);
        assertThat(again.state()).isEqualTo(DraftState.SIGNING);
    }

    @Test
    void aDraftThatBreaksACaseCannotBeHandedIn() {
        var draft = written(THRESHOLD);

        var refusal = signOff.submit(writer, draft.id(), draft.revision(), from(today()));

        assertThat(refused(refusal)).isEqualTo("draft-has-faults");
    }

    /** The table of kinds under another name, and its cases; what it gives is called as before. */
    private static String renamed(String text) {
        return text.replace(
                        "  kind:\n    label: {zh: 客户类别, en: kind}\n    clause: AU-3\n    hit",
                        "  accountKind:\n    label: {zh: 客户类别, en: kind}\n    clause: AU-3\n    hit")
                .replace("decide: kind,", "decide: accountKind,");
    }

    @Test
    void aDraftMustNotStopDecidingWhatAccountsKeep() {
        var draft = done(drafts.begin(writer, new BeginDraft("truck-maker", false, "不再定级")));
        var sources = drafts.reading(writer, draft.id()).orElseThrow().pack().sources();
        List<Edit> edits = new ArrayList<>();
        sources.forEach((file, text) -> edits.add(new Edit.SetFile(file, renamed(text))));
        var written = done(drafts.edit(writer, draft.id(), draft.revision(), edits));

        assertThat(refused(signOff.submit(writer, written.id(), written.revision(), from(today()))))
                .isEqualTo("draft-drops-decisions");
    }

    @Test
    void whatChangesNothingOrThePastIsNotHandedIn() {
        var draft = done(drafts.begin(writer, new BeginDraft("truck-maker", false, "空")));

        assertThat(refused(signOff.submit(writer, draft.id(), draft.revision(), from(today()))))
                .isEqualTo("draft-changes-nothing");
        assertThat(refused(signOff.submit(writer, draft.id(), draft.revision(), from(today().minusDays(1)))))
                .isEqualTo("would-change-the-past");
        assertThat(refused(signOff.submit(
                        writer, draft.id(), draft.revision(), new Submission(today(), today().minusDays(1), "早于生效日"))))
                .isEqualTo("existing-before-first-day");
    }

    @Test
    void whatIsSignedCannotBeEditedUntilItIsTakenBack() {
        var submitted = submit(retitled("头一条"));
        var edit = List.<Edit>of(new Edit.SetFigure("handbook.yaml", "clauses/AU-1/title/zh", "改口"));

        assertThat(refused(drafts.edit(writer, submitted.id(), submitted.revision(), edit)))
                .isEqualTo("draft-is-closed");

        var back = done(signOff.recall(writer, submitted.id(), submitted.revision()));
        done(drafts.edit(writer, back.id(), back.revision(), edit));
    }

    @Test
    void aFirstDayThatPassesWhileSigningIsNotPublished() {
        var signed = signed(retitled("头一条"));
        done(clock.advance(company.id(), Duration.ofDays(2)));

        assertThat(refused(publish(signed))).isEqualTo("would-change-the-past");
    }

    @Test
    void theSecondOfTwoDraftsIsToldAndBroughtUpToTheFirst() {
        var first = retitled("头一条");
        var second = written(List.of(new Edit.SetFigure("tiers.yaml", "dictionaries/tier/codes/gold/zh", "金级")));
        done(publish(signed(first)));

        var late = signed(second);
        assertThat(refused(publish(late))).isEqualTo("newer-version-published");

        var rebased = done(drafts.rebase(writer, late.id(), late.revision()));
        assertThat(rebased.state()).as("other content than was signed").isEqualTo(DraftState.DRAFT);
        assertThat(rebased.base()).isEqualTo(2);
        assertThat(rebased.conflicts()).isEmpty();
        assertThat(done(publish(signed(rebased))).published()).isEqualTo(3);
        var newest = handbooks.of(company.id()).versions().getLast();
        assertThat(aims(newest)).isEqualTo("头一条");
        assertThat(gold(newest)).isEqualTo("金级");
    }

    @Test
    void whereBothChangedOnePlaceSomeoneChooses() {
        var first = retitled("头一条");
        var second = retitled("第一条");
        done(publish(signed(first)));

        var rebased = done(drafts.rebase(writer, second.id(), second.revision()));

        assertThat(rebased.conflicts()).hasSize(1);
        assertThat(refused(signOff.submit(writer, rebased.id(), rebased.revision(), from(today()))))
                .isEqualTo("draft-has-conflicts");
        var settled = done(drafts.settle(
                writer,
                rebased.id(),
                rebased.revision(),
                rebased.conflicts().getFirst().id(),
                Drafts.Side.THEIRS));
        assertThat(drafts.reading(writer, settled.id()).orElseThrow().differences())
                .isEmpty();
    }

    @Test
    void ofTwoPublishedInTheSameInstantOneIs() throws Exception {
        var one = signed(retitled("头一条"));
        var other = signed(retitled("第一条"));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes =
                    threads
                            .invokeAll(List.<Callable<Outcome<Draft>>>of(() -> publish(one), () -> publish(other)))
                            .stream()
                            .map(SignOffTest::value)
                            .toList();

            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome.Refused.class::isInstance)
                    .singleElement()
                    .satisfies(outcome -> assertThat(refused(outcome)).isEqualTo("newer-version-published"));
        }
        assertThat(handbooks.published(company.id(), "truck-maker")).hasSize(2);
    }

    /** The title of AU-1. */
    private static String aims(Pack pack) {
        return Objects.requireNonNull(pack.clauses().get("AU-1")).title().zh();
    }

    /** The word for gold. */
    private static String gold(Pack pack) {
        return Objects.requireNonNull(pack.dictionaries().get("tier"))
                .code("gold")
                .orElseThrow()
                .label()
                .zh();
    }

    private static <T> T value(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void neitherVersionsNorSignaturesCanBeChanged() {
        signed(retitled("头一条"));

        for (var statement : List.of(
                "update handbook_version set note = 'x' where tenant_id = ?",
                "delete from handbook_version where tenant_id = ?",
                "update handbook_signature set agreed = false where tenant_id = ?",
                "delete from handbook_signature where tenant_id = ?")) {
            assertThatThrownBy(() -> transactions.in(company.id(), () -> db.execute(statement, company.id())))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void aNewerShippedHandbookIsMergedWithWhatTheCompanyChanged() {
        var shipped = handbooks.templates().stream()
                .filter(pack -> pack.ref().id().equals("truck-maker"))
                .findFirst()
                .orElseThrow();
        var older = new TreeMap<>(shipped.sources());
        older.computeIfPresent("handbook.yaml", (_, text) -> text.replace("两个目的", "旧的说法"));
        var tiers = written(List.of(new Edit.SetFigure("tiers.yaml", "dictionaries/tier/codes/gold/zh", "金级")));
        publishTaking(older, tiers);

        var draft = done(drafts.begin(writer, new BeginDraft("truck-maker", true, "新版")));

        var pack = drafts.reading(writer, draft.id()).orElseThrow().pack();
        assertThat(gold(pack)).as("the company's own change stays").isEqualTo("金级");
        assertThat(aims(pack)).isEqualTo("两个目的");
        assertThat(drafts.reading(writer, draft.id()).orElseThrow().differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.name()).isEqualTo("AU-1"));
    }

    /** A version on top of an older shipped handbook than the present one. */
    private void publishTaking(Map<String, String> template, Draft draft) {
        var changed = new TreeMap<>(
                drafts.reading(writer, draft.id()).orElseThrow().pack().sources());
        changed.computeIfPresent("handbook.yaml", (_, text) -> text.replace("两个目的", "旧的说法"));
        done(handbooks.publish(new PublishVersion(
                company.id(),
                Packs.read(changed),
                1,
                today(),
                today(),
                template,
                draft.id(),
                null,
                writer.personId())));
    }
}
