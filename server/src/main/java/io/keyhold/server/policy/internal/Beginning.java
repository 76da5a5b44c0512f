package io.keyhold.server.policy.internal;

import io.keyhold.rules.Pack;
import io.keyhold.rules.PackMerge;
import io.keyhold.rules.Packs;
import io.keyhold.server.access.Caller;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.policy.BeginDraft;
import io.keyhold.server.policy.Draft;
import io.keyhold.server.policy.internal.DraftHead.Course;
import io.keyhold.server.policy.internal.DraftHead.Mark;
import io.keyhold.server.policy.internal.DraftHead.Origin;
import io.keyhold.server.policy.internal.DraftHead.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins drafts: on the newest version, or taking the pack as shipped now into it. */
@Component
class Beginning {
    private static final int LONGEST_TITLE = 200;

    private final DraftChanges changes;
    private final Bases bases;
    private final Handbooks handbooks;
    private final SystemClock clock;

    Beginning(DraftChanges changes, Bases bases, Handbooks handbooks, SystemClock clock) {
        this.changes = changes;
        this.bases = bases;
        this.handbooks = handbooks;
        this.clock = clock;
    }

    Outcome<Draft> begin(Caller caller, BeginDraft command) {
        var title = command.title().strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            return Outcome.refused(Refusal.invalid("draft-title", Map.of("max", LONGEST_TITLE)));
        }
        var newest = bases.newest(caller.tenantId(), command.pack());
        if (command.fromTemplate()) {
            return bases.shipped(command.pack())
                    .map(shipped -> beginFrom(caller, title, shipped, newest.orElse(null)))
                    .orElseGet(() -> Outcome.refused(Refusal.notFound("no-such-template")));
        }
        return newest.map(pack -> begin(caller, title, pack, new PackMerge.Merged(pack.sources(), List.of()), null))
                .orElseGet(() -> Outcome.refused(Refusal.notFound("no-such-handbook")));
    }

    /** What the company changed since it took the shipped pack in is kept. */
    private Outcome<Draft> beginFrom(Caller caller, String title, Pack shipped, @Nullable Pack newest) {
        if (newest == null) {
            var whole = new PackMerge.Merged(shipped.sources(), List.of());
            return begin(caller, title, shipped, whole, shipped.sources());
        }
        var taken =
                handbooks.takenTemplate(caller.tenantId(), shipped.ref().id()).orElse(newest.sources());
        if (taken.equals(shipped.sources())) {
            return Outcome.refused(Refusal.conflict("template-brings-nothing-new", Map.of()));
        }
        return Merges.of(
                taken,
                shipped.sources(),
                newest.sources(),
                merge -> begin(caller, title, newest, merge, shipped.sources()));
    }

    private Outcome<Draft> begin(
            Caller caller, String title, Pack base, PackMerge.Merged content, @Nullable Map<String, String> template) {
        var now = clock.now();
        boolean known = bases.newest(caller.tenantId(), base.ref().id()).isPresent();
        var head = new DraftHead(
                new Origin(
                        caller.tenantId(),
                        Ids.next(),
                        base.ref().id(),
                        title,
                        template != null,
                        caller.personId(),
                        now),
                new Text(
                        known ? base.ref().version() : null,
                        Packs.fingerprint(content.sources()),
                        0,
                        Merges.conflicts(content)),
                Course.BEGUN,
                new Mark(1, caller.personId(), now));
        return changes.begin(caller, head, content.sources(), template);
    }
}
