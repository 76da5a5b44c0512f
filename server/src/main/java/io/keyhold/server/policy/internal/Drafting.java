package io.keyhold.server.policy.internal;

import io.keyhold.rules.Edit;
import io.keyhold.rules.Pack;
import io.keyhold.rules.PackMerge;
import io.keyhold.rules.PackRefused;
import io.keyhold.rules.PackText;
import io.keyhold.rules.Packs;
import io.keyhold.server.access.Caller;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.policy.BeginDraft;
import io.keyhold.server.policy.Draft;
import io.keyhold.server.policy.Draft.Conflict;
import io.keyhold.server.policy.Draft.StepDone;
import io.keyhold.server.policy.DraftState;
import io.keyhold.server.policy.Drafts.Side;
import io.keyhold.server.policy.internal.DraftChanges.Made;
import io.keyhold.server.policy.internal.DraftHead.Course;
import io.keyhold.server.policy.internal.DraftHead.Mark;
import io.keyhold.server.policy.internal.DraftHead.Origin;
import io.keyhold.server.policy.internal.DraftHead.Text;
import io.keyhold.server.policy.internal.StepRows.Touched;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes drafts: begins them, edits them step by step and back, merges what was published meanwhile. */
@Component
class Drafting {
    private static final int LONGEST_TITLE = 200;

    private final DraftRows rows;
    private final StepRows steps;
    private final DraftChanges changes;
    private final Bases bases;
    private final Handbooks handbooks;
    private final SystemClock clock;

    Drafting(
            DraftRows rows, StepRows steps, DraftChanges changes, Bases bases, Handbooks handbooks, SystemClock clock) {
        this.rows = rows;
        this.steps = steps;
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
        return merged(
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
                        conflicts(content)),
                Course.BEGUN,
                new Mark(1, caller.personId(), now));
        return changes.begin(caller, head, content.sources(), template);
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
        int at = text.indexOf(conflict.mine());
        if (at < 0) {
            return Outcome.refused(Refusal.conflict("conflict-edited-since", Map.of("file", conflict.file())));
        }
        var after = new TreeMap<>(before);
        after.put(
                conflict.file(),
                text.substring(0, at)
                        + conflict.theirs()
                        + text.substring(at + conflict.mine().length()));
        try {
            Packs.read(after);
        } catch (PackRefused refused) {
            return Outcome.refused(Refusals.of("edit-refused", refused));
        }
        return Outcome.done(step(caller, head, before, after, new StepDone("settled", conflict.file(), null, 0)));
    }

    Outcome<Draft> rebase(Caller caller, UUID id, long revision) {
        return changes.change(caller, id, revision, head -> {
            var newest = bases.newest(caller.tenantId(), head.pack());
            if (newest.isEmpty()
                    || Objects.equals(head.text().base(), newest.get().ref().version())) {
                return Outcome.refused(Refusal.conflict("draft-is-up-to-date", Map.of()));
            }
            if (!isOpen(head)) {
                return Outcome.refused(Refusals.notADraft(head));
            }
            var mine = rows.content(head);
            var base = bases.version(caller.tenantId(), head.pack(), head.text().base())
                    .map(Pack::sources)
                    .orElseGet(() -> rows.template(head).orElse(mine));
            return merged(
                    base, newest.get().sources(), mine, merge -> rebased(caller, head, newest.get(), mine, merge));
        });
    }

    private static boolean isOpen(DraftHead head) {
        return head.state() != DraftState.PUBLISHED && head.state() != DraftState.WITHDRAWN;
    }

    /** Other content than was signed: it is a draft again. */
    private Outcome<Made> rebased(
            Caller caller, DraftHead head, Pack newest, Map<String, String> mine, PackMerge.Merged merge) {
        var done = new StepDone(
                "rebased", newest.ref().id(), String.valueOf(newest.ref().version()), 0);
        var stepped = step(caller, head, mine, merge.sources(), done);
        var text = stepped.head().text();
        var on = new Text(newest.ref().version(), text.fingerprint(), text.step(), conflicts(merge));
        var again = stepped.head().with(on).with(head.course().in(DraftState.DRAFT));
        return Outcome.done(new Made(again, stepped.content(), "rebased", null));
    }

    /** Goes on with the merge of two changes of one text, where that is still a handbook. */
    private static <T> Outcome<T> merged(
            Map<String, String> base,
            Map<String, String> theirs,
            Map<String, String> mine,
            Function<PackMerge.Merged, Outcome<T>> then) {
        try {
            var merge = PackMerge.of(base, theirs, mine);
            Packs.read(merge.sources());
            return then.apply(merge);
        } catch (PackRefused refused) {
            return Outcome.refused(Refusals.of("cannot-be-merged", refused));
        }
    }

    private static List<Conflict> conflicts(PackMerge.Merged merge) {
        var found = merge.conflicts();
        return IntStream.range(0, found.size())
                .mapToObj(i -> new Conflict(
                        i,
                        found.get(i).file(),
                        found.get(i).mine(),
                        found.get(i).theirs()))
                .toList();
    }

    Outcome<Draft> withdraw(Caller caller, UUID id, long revision) {
        return changes.change(
                caller,
                id,
                revision,
                head -> isOpen(head)
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
