package io.keyhold.server.policy;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.keyhold.rules.Edit;
import io.keyhold.rules.Finding;
import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.handbook.AdoptHandbook;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeyholdTest
class DraftingTest {
    static final Edit HIGHER_GOLD = new Edit.SetCell("tier", "gold-growth-owner", "trucksCounted", ">= 25");

    @Autowired
    private Companies companies;

    @Autowired
    private Handbooks handbooks;

    @Autowired
    private Drafts drafts;

    private Company company;
    private Caller writer;
    private Draft draft;

    @BeforeEach
    void beginADraft() {
        company = companies.found();
        done(handbooks.adopt(new AdoptHandbook(company.id(), "truck-maker", null, List.of(), null)));
        writer = company.keyAccounts();
        draft = begin();
    }

    private Draft begin() {
        return done(drafts.begin(writer, new BeginDraft("truck-maker", false, "提高金质门槛")));
    }

    private Draft edit(Edit... edits) {
        draft = done(drafts.edit(writer, draft.id(), draft.revision(), List.of(edits)));
        return draft;
    }

    private static Refusal refusal(Outcome<Draft> outcome) {
        return assertThat(outcome)
                .asInstanceOf(type(Outcome.Refused.class))
                .actual()
                .refusal();
    }

    private DraftReading reading() {
        return drafts.reading(writer, draft.id()).orElseThrow();
    }

    @Test
    void aNewDraftSaysWhatTheNewestVersionSays() {
        assertThat(draft.state()).isEqualTo(DraftState.DRAFT);
        assertThat(draft.base()).isEqualTo(1);
        assertThat(draft.undo()).isNull();
        assertThat(reading().differences()).isEmpty();
        assertThat(reading().pack().ref().version()).isEqualTo(2);
        assertThat(reading().findings()).noneMatch(Finding::isFault);
    }

    @Test
    void anEditLeavesAHoleAndIsToldAtOnce() {
        edit(HIGHER_GOLD);

        assertThat(reading().differences()).singleElement().satisfies(difference -> {
            assertThat(difference.row()).isEqualTo("gold-growth-owner");
            assertThat(difference.clause()).isEqualTo("AU-5");
        });
        assertThat(reading().findings())
                .filteredOn(finding -> finding.kind() == Finding.Kind.GAP)
                .anySatisfy(finding -> {
                    assertThat(finding.decision()).isEqualTo("tier");
                    assertThat(finding.text().zh()).contains("20 至 24 辆");
                });
        assertThat(reading().findings()).anyMatch(finding -> finding.kind() == Finding.Kind.CASE_FAILS);
    }

    @Test
    void stepsAreTakenBackAndDoneAgain() {
        edit(HIGHER_GOLD);
        var edited = reading().pack().sources();
        edit(new Edit.RemoveRow("tier", "gold-mature-owner"));

        draft = done(drafts.undo(writer, draft.id(), draft.revision()));

        assertThat(reading().pack().sources()).isEqualTo(edited);
        assertThat(draft.undo()).isEqualTo(new Draft.StepDone("cell", "tier", "gold-growth-owner", 0));
        assertThat(draft.redo()).isEqualTo(new Draft.StepDone("remove-row", "tier", "gold-mature-owner", 0));
        draft = done(drafts.undo(writer, draft.id(), draft.revision()));
        assertThat(reading().differences()).isEmpty();
        assertThat(refused(drafts.undo(writer, draft.id(), draft.revision()))).isEqualTo("nothing-to-undo");
        draft = done(drafts.redo(writer, draft.id(), draft.revision()));
        draft = done(drafts.redo(writer, draft.id(), draft.revision()));
        assertThat(reading().differences()).hasSize(2);
    }

    @Test
    void editingAfterUndoingForgetsWhatWasUndone() {
        edit(HIGHER_GOLD);
        draft = done(drafts.undo(writer, draft.id(), draft.revision()));
        edit(new Edit.SetCell("tier", "gold-growth-owner", "trucksCounted", ">= 30"));

        assertThat(draft.redo()).isNull();
        assertThat(refused(drafts.redo(writer, draft.id(), draft.revision()))).isEqualTo("nothing-to-redo");
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheEditThatDidItAndNothingIsLost() {
        var outcome = drafts.edit(
                writer,
                draft.id(),
                draft.revision(),
                List.of(HIGHER_GOLD, new Edit.SetCell("tier", "gold-mature-owner", "trucksCounted", "more than 5")));

        var refusal = refusal(outcome);
        assertThat(refusal.code()).isEqualTo("edit-refused");
        assertThat(refusal.params().get("findings"))
                .asInstanceOf(list(Map.class))
                .anySatisfy(finding -> {
                    assertThat(finding.get("edit")).isEqualTo(1);
                    assertThat(finding.get("file")).isEqualTo("tiers.yaml");
                });
        assertThat(reading().differences()).isEmpty();
        assertThat(drafts.find(writer, draft.id()).orElseThrow().revision()).isEqualTo(draft.revision());
    }

    @Test
    void whoSawAnOlderRevisionIsToldSo() {
        long seen = draft.revision();
        edit(HIGHER_GOLD);

        var refusal = refusal(drafts.edit(writer, draft.id(), seen, List.of(HIGHER_GOLD)));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE);
    }

    @Test
    void draftsAreReadByWhoReadsTheHandbookAndWrittenByTheDepartment() {
        var sales = company.sales();

        assertThat(drafts.list(sales, "truck-maker")).hasSize(1);
        assertThat(refused(drafts.edit(sales, draft.id(), draft.revision(), List.of(HIGHER_GOLD))))
                .isEqualTo("handbook-draft-not-allowed");
        assertThat(drafts.find(companies.found().keyAccounts(), draft.id())).isEmpty();
    }

    @Test
    void aDraftGivenUpStaysReadable() {
        draft = done(drafts.withdraw(writer, draft.id(), draft.revision()));

        assertThat(draft.state()).isEqualTo(DraftState.WITHDRAWN);
        assertThat(refused(drafts.edit(writer, draft.id(), draft.revision(), List.of(HIGHER_GOLD))))
                .isEqualTo("draft-is-closed");
        assertThat(reading().differences()).isEmpty();
    }

    @Test
    void aHandbookTheCompanyHasNotIsBegunFromTheShippedOne() {
        assertThat(refused(drafts.begin(writer, new BeginDraft("logistics", false, "物流手册"))))
                .isEqualTo("no-such-handbook");

        Outcome<Draft> begun = drafts.begin(writer, new BeginDraft("logistics", true, "物流手册"));

        assertThat(done(begun).base()).isNull();
        assertThat(done(begun).takesTemplate()).isTrue();
    }

    @Test
    void theShippedHandbookThatWasTakenInBringsNothingNew() {
        assertThat(refused(drafts.begin(writer, new BeginDraft("truck-maker", true, "再次采用"))))
                .isEqualTo("template-brings-nothing-new");
    }
}
