package io.keyhold.server.policy.internal;

import io.keyhold.rules.Pack;
import io.keyhold.rules.PackMerge;
import io.keyhold.rules.Packs;
import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.policy.Draft;
import io.keyhold.server.policy.DraftState;
import io.keyhold.server.policy.internal.DraftChanges.Made;
import io.keyhold.server.policy.internal.DraftHead.Text;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings drafts up to versions published since they were begun. */
@Component
class Rebasing {
    private final DraftRows rows;
    private final StepRows steps;
    private final DraftChanges changes;
    private final Bases bases;

    Rebasing(DraftRows rows, StepRows steps, DraftChanges changes, Bases bases) {
        this.rows = rows;
        this.steps = steps;
        this.changes = changes;
        this.bases = bases;
    }

    Outcome<Draft> rebase(Caller caller, UUID id, long revision) {
        return changes.change(caller, id, revision, head -> {
            var newest = bases.newest(caller.tenantId(), head.pack());
            if (newest.isEmpty()
                    || Objects.equals(head.text().base(), newest.get().ref().version())) {
                return Outcome.refused(Refusal.conflict("draft-is-up-to-date", Map.of()));
            }
            if (!head.isOpen()) {
                return Outcome.refused(Refusals.notADraft(head));
            }
            var mine = rows.content(head);
            var base = bases.version(caller.tenantId(), head.pack(), head.text().base())
                    .map(Pack::sources)
                    .orElseGet(() -> rows.template(head).orElse(mine));
            return Merges.of(
                    base, newest.get().sources(), mine, merge -> Outcome.done(rebased(head, newest.get(), merge)));
        });
    }

    /**
     * Other content than was signed: it is a draft again. Its steps are no more: taking one back would take back what was published
     * too.
     */
    private Made rebased(DraftHead head, Pack newest, PackMerge.Merged merge) {
        steps.forget(head, 1);
        var text = new Text(newest.ref().version(), Packs.fingerprint(merge.sources()), 0, Merges.conflicts(merge));
        var again = head.with(text).with(head.course().in(DraftState.DRAFT));
        return new Made(again, merge.sources(), "rebased", null);
    }
}
