package io.keyhold.server.account.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Merging;
import io.keyhold.server.account.internal.AccountState.Ties;
import io.keyhold.server.account.internal.MergeWriter.Step;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.organization.Organizations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets two merged accounts apart again, in the caller's transaction: all that was carried over goes back, and nothing else. */
@Component
class MergeUndoing {
    private final MergeLocks locks;
    private final Carrying carrying;
    private final MergeWriter writer;
    private final MergeRows merges;
    private final PairRows pairs;
    private final Postings postings;
    private final Organizations organizations;

    MergeUndoing(
            MergeLocks locks,
            Carrying carrying,
            MergeWriter writer,
            MergeRows merges,
            PairRows pairs,
            Postings postings,
            Organizations organizations) {
        this.locks = locks;
        this.carrying = carrying;
        this.writer = writer;
        this.merges = merges;
        this.pairs = pairs;
        this.postings = postings;
        this.organizations = organizations;
    }

    /** A merge that stands, with both accounts locked and everyone of their groups of then and now. */
    private record Standing(
            Merging merging,
            UUID pairId,
            Carried carried,
            AccountState kept,
            AccountState merged,
            List<AccountState> members) {
        @Nullable AccountState member(@Nullable UUID id) {
            return members.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
        }
    }

    Outcome<UUID> undo(Caller caller, UUID mergeId, String reason) {
        var tenantId = caller.tenantId();
        var known = merges.find(tenantId, mergeId);
        var before = known.flatMap(it -> merges.carried(tenantId, mergeId));
        if (known.isEmpty() || before.isEmpty()) {
            return Outcome.refused(
                    known.isEmpty() ? Refusal.notFound("no-such-merge") : Refusal.conflict("merge-undone", Map.of()));
        }
        var standing = standing(known.get(), before.get());
        return objection(caller, standing)
                .map(Outcome::<UUID>refused)
                .orElseGet(() -> regrouped(caller, standing, reason));
    }

    private Standing standing(MergeRows.Stored known, Carried carried) {
        var merging = known.merging();
        var ids = new HashSet<>(Set.of(merging.keptId(), merging.mergedId()));
        for (var parent : new @Nullable String[] {
            carried.keptBefore().get(MergeFields.PARENT), carried.mergedBefore().get(MergeFields.PARENT)
        }) {
            if (parent != null) {
                ids.add(UUID.fromString(parent));
            }
        }
        var locked = locks.lock(merging.tenantId(), ids);
        // Both are still there: a merge's foreign keys see to it.
        var kept = Objects.requireNonNull(locked.get(merging.keptId()));
        var merged = Objects.requireNonNull(locked.get(merging.mergedId()));
        return new Standing(
                merging,
                known.pairId(),
                carried,
                kept,
                merged,
                locks.members(merging.tenantId(), List.copyOf(locked.values())));
    }

    /** What came since that cannot be set apart; the first of it. */
    private Optional<Refusal> objection(Caller caller, Standing it) {
        var organization = organizations.map(caller.tenantId());
        if (!Visibility.sees(caller, it.kept(), organization)) {
            return Optional.of(Refusal.notFound("no-such-merge"));
        }
        if (!it.kept().active()) {
            var code = it.kept().state().equals("merged") ? "merge-kept-merged-on" : "merge-kept-put-away";
            return Optional.of(Refusal.conflict(code, Map.of("number", it.kept().number())));
        }
        var after = it.carried().keptAfter();
        var changed = MergeFields.different(after, MergeFields.of(it.kept(), after.keySet()));
        if (!changed.isEmpty()) {
            return Optional.of(Refusal.conflict("merge-details-changed", Map.of("fields", changed)));
        }
        return lostParent(it).or(() -> carrying.undoObjection(it.merging(), it.carried()));
    }

    /** Where one of them belonged under an account that is gone, nobody can say where it belongs. */
    private static Optional<Refusal> lostParent(Standing it) {
        for (var fields : List.of(it.carried().keptBefore(), it.carried().mergedBefore())) {
            var parentId = MergeFields.id(fields.get(MergeFields.PARENT));
            var parent = it.member(parentId);
            boolean comesBack = parentId != null && parentId.equals(it.merged().id());
            if (parentId != null && !comesBack && (parent == null || !parent.active())) {
                return Optional.of(
                        Refusal.conflict("merge-parent-gone", Map.of("number", parent == null ? "" : parent.number())));
            }
        }
        return Optional.empty();
    }

    private Outcome<UUID> regrouped(Caller caller, Standing it, String reason) {
        var parents = new HashMap<UUID, @Nullable UUID>();
        parents.put(it.merged().id(), MergeFields.id(it.carried().mergedBefore().get(MergeFields.PARENT)));
        if (it.carried().keptBefore().containsKey(MergeFields.PARENT)) {
            parents.put(it.kept().id(), MergeFields.id(it.carried().keptBefore().get(MergeFields.PARENT)));
        }
        it.members().stream()
                .filter(member -> it.carried().children().contains(member.id()))
                // Whoever was put somewhere else since stays there.
                .filter(member -> it.kept().id().equals(member.ties().parentId()))
                .forEach(member -> parents.put(member.id(), it.merged().id()));
        return Regrouping.moved(it.members(), parents)
                .map(moved -> Outcome.done(apart(caller, it, reason, moved)))
                .orElseGet(() -> Outcome.refused(Refusal.conflict("circle", Map.of())));
    }

    private UUID apart(Caller caller, Standing it, String reason, List<AccountState> moved) {
        var tenantId = caller.tenantId();
        carrying.back(caller, it.merging(), it.carried(), reason);
        var kept = restored(caller, it.kept(), it.carried().keptBefore(), moved);
        var merged = restored(caller, it.merged(), it.carried().mergedBefore(), moved)
                .withState("active")
                .withDiscriminator(it.carried().mergedDiscriminator());
        var others = moved.stream()
                .filter(member -> !member.id().equals(kept.id()) && !member.id().equals(merged.id()))
                .toList();
        // The kept account first: it gives back the name or the code it had taken over.
        var stored = writer.write(
                caller,
                reason,
                List.of(
                        new Step(it.kept(), kept, "set-apart", told(it.merged())),
                        new Step(it.merged(), merged, "brought-back", Map.of())),
                others);
        merges.lead(tenantId, merged.id(), null);
        postings.rename(tenantId, it.kept(), stored.getFirst());
        postings.rename(tenantId, it.merged(), stored.getLast());
        merges.undone(tenantId, it.merging().mergeId(), caller.personId(), reason);
        pairs.reopen(tenantId, it.pairId(), PairRows.MERGED);
        return it.merging().mergeId();
    }

    private static Map<String, Object> told(AccountState merged) {
        return Map.of(
                "setApart", "#%d %s".formatted(merged.number(), merged.details().name()));
    }

    private AccountState restored(
            Caller caller, AccountState account, Map<String, @Nullable String> fields, List<AccountState> moved) {
        var tenantId = caller.tenantId();
        var detailed = MergeFields.put(account, fields, organizations.map(tenantId));
        var ties = moved.stream()
                .filter(it -> it.id().equals(account.id()))
                .findFirst()
                .orElse(account)
                .ties();
        return carrying.counted(
                tenantId,
                detailed.with(
                        new Ties(ties.parentId(), ties.rootId(), detailed.ties().siteId())));
    }
}
