package io.keyhold.server.demo.internal;

import io.keyhold.rules.Edit;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Callers;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.PeopleFilter;
import io.keyhold.server.policy.BeginDraft;
import io.keyhold.server.policy.DraftState;
import io.keyhold.server.policy.Drafts;
import io.keyhold.server.policy.SignOff;
import io.keyhold.server.policy.Submission;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The key-account department has handed in a change of the handbook, and a director is to sign it: a threshold is to go up. */
@Component
class DraftStage {
    private static final String PACK = "truck-maker";
    private static final String TITLE = "成熟区域金质门槛提高到 36 辆";
    private static final int NOTICE_DAYS = 30;
    private static final int EVERYBODY = 500;

    private final Drafts drafts;
    private final SignOff signOff;
    private final People people;
    private final Callers callers;
    private final BusinessClock clock;

    DraftStage(Drafts drafts, SignOff signOff, People people, Callers callers, BusinessClock clock) {
        this.drafts = drafts;
        this.signOff = signOff;
        this.people = people;
        this.callers = callers;
        this.clock = clock;
    }

    void complete(UUID tenantId) {
        var writer = signedInAs(tenantId, "key-account-dept");
        var found = drafts.list(writer, PACK);
        var draft = found.isEmpty()
                ? Done.value(drafts.begin(writer, new BeginDraft(PACK, false, TITLE)))
                : found.getLast();
        if (draft.state() == DraftState.DRAFT
                && draft.undo() == null
                && draft.signatures().isEmpty()) {
            var edited = Done.value(drafts.edit(writer, draft.id(), draft.revision(), edits()));
            var first = clock.today(tenantId).plusDays(NOTICE_DAYS);
            var note = "成熟区域保有量已高，30 辆不再少见；金质名额留给真正的大户。";
            Done.value(signOff.submit(writer, draft.id(), edited.revision(), new Submission(first, null, note)));
        }
    }

    private Caller signedInAs(UUID tenantId, String role) {
        var name = Resource.rows("sign-ins.tsv").stream()
                .filter(row -> row.get(2).equals(role))
                .findFirst()
                .orElseThrow()
                .get(0);
        return people.list(tenantId, PeopleFilter.everybody(EVERYBODY)).stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .flatMap(person -> callers.find(tenantId, person.id()))
                .orElseThrow();
    }

    /** The threshold in both rows it divides, and the cases that stand at it. */
    private static List<Edit> edits() {
        return List.of(
                new Edit.SetCell("tier", "gold-mature-owner", "trucksCounted", ">= 36"),
                new Edit.SetCell("tier", "silver-mature-owner", "trucksCounted", "[5..36)"),
                new Edit.ReplaceCase("tiers", "gold-mature-owner-at-30", worked("gold", 36)),
                new Edit.ReplaceCase("tiers", "silver-mature-owner-at-29", worked("silver", 35)));
    }

    private static Edit.CaseText worked(String tier, int trucks) {
        var row = tier + "-mature-owner";
        var facts = Map.of("place", "130100", "trucksHeld", String.valueOf(trucks), "ourTrucks", "1");
        return new Edit.CaseText(
                row + "-at-" + trucks,
                "AU-5",
                "tier",
                "2009-03-01",
                facts,
                Map.of(),
                Map.of("tier", tier),
                row,
                null,
                null);
    }
}
