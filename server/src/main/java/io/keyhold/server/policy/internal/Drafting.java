package io.keyhold.server.policy.internal;

import io.keyhold.rules.Edit;
import io.keyhold.rules.Pack;
import io.keyhold.rules.PackRefused;
import io.keyhold.rules.PackText;
import io.keyhold.rules.Packs;
import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.policy.Draft;
import io.keyhold.server.policy.Draft.Conflict;
import io.keyhold.server.policy.Draft.StepDone;
import io.keyhold.server.policy.DraftState;
import io.keyhold.server.policy.Drafts.Side;
import io.keyhold.server.policy.internal.DraftChanges.Made;
import io.keyhold.server.policy.internal.StepRows.Touched;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes drafts step by step, and back. */
@Component
class Drafting {
    private final DraftRows rows;
    private final StepRows steps;
    private final DraftChanges changes;
    private final SystemClock clock;

    Drafting(DraftRows rows, StepRows steps, DraftChanges changes, SystemClock clock) {
        this.rows = rows;
        this.steps = steps;
        this.changes = changes;
        this.clock = clock;
    }

    Outcome<Draft> edit(Caller caller, UUID id, long revision, List<Edit> edits) {
        if (edits.isEmpty()) {
            return Outcome.refused(Refusal.invalid("no-edits", Map.of()));
        }
        return writing(caller, id, revision, head -> {
            try {
                var before = rows.content(head);
                var after = PackText.read(before, edits);
                return renamed(head, after)
                        ? Outcome.refused(Refusal.invalid("draft-keeps-its-id", Map.of("id", head.pack())))
                        : Outcome.done(step(caller, head, before, after.sources(), EditWords.of(edits)));
            } catch (PackRefused refused) {
                return Outcome.refused(Refusals.of("edit-refused", refused));
            }
        });
    }

    private static boolean renamed(DraftHead head, Pack after) {
        return !after.ref().id().equals(head.pack());
    }

    private Made step(
            Caller caller, DraftHead head, Map<String, String> before, Map<String, String> after, StepDone done) {
        if (before.equals(after)) {
            return Made.of(head, "edited");
        }
        steps.add(head, done, touched(before, after), caller.personId(), clock.now());
        var text = head.text().at(head.text().step() + 1, Packs.fingerprint(after));
        return new Made(head.with(text), after, "edited", null);
    }

    private static Touched touched(Map<String, String> before, Map<String, String> after) {
        var all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        all.removeIf(file -> Objects.equals(before.get(file), after.get(file)));
        Map<String, @Nullable String> old = new HashMap<>();
        Map<String, @Nullable String> young = new HashMap<>();
        all.forEach(file -> {
            old.put(file, before.get(file));
            young.put(file, after.get(file));
        });
        return new Touched(old, young);
    }

    Outcome<Draft> undo(Caller caller, UUID id, long revision) {
        return writing(caller, id, revision, head -> {
            long step = head.text().step();
            return step == 0
                    ? Outcome.refused(Refusal.conflict("nothing-to-undo", Map.of()))
                    : Outcome.done(
                            moved(head, steps.touched(head, step).orElseThrow().before(), step - 1, "undone"));
        });
    }

    Outcome<Draft> redo(Caller caller, UUID id, long revision) {
        return writing(caller, id, revision, head -> {
            long step = head.text().step() + 1;
            return steps.touched(head, step)
                    .map(touched -> Outcome.done(moved(head, touched.after(), step, "redone")))
                    .orElseGet(() -> Outcome.refused(Refusal.conflict("nothing-to-redo", Map.of())));
        });
    }

    private Made moved(DraftHead head, Map<String, @Nullable String> files, long step, String action) {
        var content = new TreeMap<>(rows.content(head));
        files.forEach((file, text) -> {
            if (text == null) {
                content.remove(file);
            } else {
                content.put(file, text);
            }
        });
        return new Made(head.with(head.text().at(step, Packs.fingerprint(content))), content, action, null);
    }

    Outcome<Draft> settle(Caller caller, UUID id, long revision, int conflict, Side side) {
        return writing(caller, id, revision, head -> {
            var found = head.text().conflicts().stream()
                    .filter(each -> each.id() == conflict)
                    .findFirst();
            if (found.isEmpty()) {
                return Outcome.refused(Refusal.notFound("no-such-conflict"));
            }
            var left = head.text().conflicts().stream()
                    .filter(each -> each.id() != conflict)
                    .toList();
            var settled = head.with(head.text().with(left));
            return side == Side.MINE ? Outcome.done(Made.of(settled, "settled")) : theirs(caller, settled, found.get());
        });
    }

    private Outcome<Made> theirs(Caller caller, DraftHead head, Conflict conflict) {
        var before = rows.content(head);
        var text = before.getOrDefault(conflict.file(), "");
        int at = nearest(text, conflict);
        if (at < 0) {
            return Outcome.refused(Refusal.conflict("conflict-edited-since", Map.of("file", conflict.file())));
        }
        var settled = text.substring(0, at)
                + conflict.theirs()
                + text.substring(at + conflict.mine().length());
        var after = new TreeMap<>(before);
        // Where one side took the whole file away nothing is left of it.
        if (settled.isEmpty()) {
            after.remove(conflict.file());
        } else {
            after.put(conflict.file(), settled);
        }
        try {
            Packs.read(after);
        } catch (PackRefused refused) {
            return Outcome.refused(Refusals.of("edit-refused", refused));
        }
        return Outcome.done(step(caller, head, before, after, new StepDone("settled", conflict.file(), null, 0)));
    }

    /** Where mine stands: of several places the one nearest to where it was; below 0 where it is no more. */
    private static int nearest(String text, Conflict conflict) {
        int there = 0;
        for (int line = 1; line < conflict.line() && there >= 0; line++) {
            there = text.indexOf('\n', there) + 1;
        }
        int best = -1;
        for (int at = text.indexOf(conflict.mine()); at >= 0; at = text.indexOf(conflict.mine(), at + 1)) {
            if (best < 0 || Math.abs(at - there) < Math.abs(best - there)) {
                best = at;
            }
            if (conflict.mine().isEmpty()) {
                break;
            }
        }
        return best;
    }

    Outcome<Draft> withdraw(Caller caller, UUID id, long revision) {
        return changes.change(
                caller,
                id,
                revision,
                head -> head.isOpen()
                        ? Outcome.done(Made.of(head.with(head.course().in(DraftState.WITHDRAWN)), "withdrawn"))
                        : Outcome.refused(Refusals.notADraft(head)));
    }

    /** A change of the text: only of what nobody is asked to sign. */
    private Outcome<Draft> writing(Caller caller, UUID id, long revision, Function<DraftHead, Outcome<Made>> change) {
        return changes.change(
                caller,
                id,
                revision,
                head -> head.state() == DraftState.DRAFT
                        ? change.apply(head)
                        : Outcome.refused(Refusals.notADraft(head)));
    }
}
