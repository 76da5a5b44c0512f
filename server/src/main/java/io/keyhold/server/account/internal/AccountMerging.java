package io.keyhold.server.account.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.MergeAccounts;
import io.keyhold.server.account.Merging;
import io.keyhold.server.account.internal.AccountState.Ties;
import io.keyhold.server.account.internal.MergeWriter.Step;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.organization.Organizations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes one account of two, in the caller's transaction. The merged account's row, figures and history stay as they were; what
 * belongs to an account (purchases, people, branches, carriers, names) comes under the kept one, and what undoing needs is written down.
 */
@Component
class AccountMerging {
    private final MergeLocks locks;
    private final Carrying carrying;
    private final HeldKeepers keepers;
    private final MergeWriter writer;
    private final MergeRows merges;
    private final PairRows pairs;
    private final Postings postings;
    private final Unlooked unlooked;
    private final Organizations organizations;

    AccountMerging(
            MergeLocks locks,
            Carrying carrying,
            HeldKeepers keepers,
            MergeWriter writer,
            MergeRows merges,
            PairRows pairs,
            Postings postings,
            Unlooked unlooked,
            Organizations organizations) {
        this.locks = locks;
        this.carrying = carrying;
        this.keepers = keepers;
        this.writer = writer;
        this.merges = merges;
        this.pairs = pairs;
        this.postings = postings;
        this.unlooked = unlooked;
        this.organizations = organizations;
    }

    /** What came of it: the kept account as stored. */
    record Merged(UUID mergeId, AccountState kept, Carried carried, List<Refusal> objections) {}

    /** @param trying objections are told with what would come of it, and do not refuse it */
    Outcome<Merged> merge(Caller caller, MergeAccounts command, boolean trying) {
        return locks.both(caller, command).then(both -> {
            var merging = new Merging(
                    caller.tenantId(),
                    Ids.next(),
                    both.kept().id(),
                    both.merged().id(),
                    caller.personId(),
                    // While it is only tried out, nobody has said why yet.
                    trying ? "-" : command.reason().strip());
            var objections = carrying.objections(merging);
            return objections.isEmpty() || trying
                    ? chosen(caller, command, both)
                            .then(chosen -> regrouped(chosen, both, command))
                            .map(regrouped -> carry(caller, command, both, merging, regrouped, objections))
                    : Outcome.refused(objections.getFirst());
        });
    }

    /** The kept account with the fields that are taken from the merged one. */
    private Outcome<AccountState> chosen(Caller caller, MergeAccounts command, MergeLocks.Both both) {
        var organization = organizations.map(caller.tenantId());
        var taken = MergeFields.of(both.merged(), command.fromMerged());
        var kept = MergeFields.put(both.kept(), taken, organization);
        return Objects.equals(kept.details().keeperId(), both.kept().details().keeperId())
                ? Outcome.done(kept)
                : keepers.checked(caller.tenantId(), kept);
    }

    /** The kept account and everyone of both groups, under whom they belong afterwards. */
    private record Regrouped(AccountState kept, List<AccountState> others, Set<UUID> children) {}

    private static Outcome<Regrouped> regrouped(AccountState kept, MergeLocks.Both both, MergeAccounts command) {
        var parents = new HashMap<UUID, @Nullable UUID>();
        var children = both.members().stream()
                .filter(it -> both.merged().id().equals(it.ties().parentId()))
                .map(AccountState::id)
                .filter(id -> !id.equals(kept.id()))
                .collect(Collectors.toSet());
        children.forEach(child -> parents.put(child, kept.id()));
        parents.put(both.merged().id(), null);
        parents.put(kept.id(), parentAfter(both, command));
        return Regrouping.moved(both.members(), parents)
                .map(moved -> Outcome.done(regrouped(kept, moved, children, both)))
                .orElseGet(() -> Outcome.refused(Refusal.conflict("circle", Map.of())));
    }

    private static Regrouped regrouped(
            AccountState kept, List<AccountState> moved, Set<UUID> children, MergeLocks.Both both) {
        var ties = moved.stream()
                .filter(it -> it.id().equals(kept.id()))
                .findFirst()
                .map(AccountState::ties)
                .orElseGet(() -> both.kept().ties());
        var others = moved.stream()
                .filter(it -> !it.id().equals(kept.id())
                        && !it.id().equals(both.merged().id()))
                .toList();
        return new Regrouped(
                kept.with(new Ties(ties.parentId(), ties.rootId(), kept.ties().siteId())), others, children);
    }

    /** Whoever was below the merged account takes its place; otherwise it is a choice like any other. */
    private static @Nullable UUID parentAfter(MergeLocks.Both both, MergeAccounts command) {
        if (both.below(both.kept(), both.merged())) {
            return both.merged().ties().parentId();
        }
        boolean mergeds = command.fromMerged().contains(MergeFields.PARENT) && !both.below(both.merged(), both.kept());
        return (mergeds ? both.merged() : both.kept()).ties().parentId();
    }

    private Merged carry(
            Caller caller,
            MergeAccounts command,
            MergeLocks.Both both,
            Merging merging,
            Regrouped regrouped,
            List<Refusal> objections) {
        var belonging = carrying.belongings(
                caller, merging, fields(both, regrouped), command.fromMerged().contains("figures"));
        merges.lead(caller.tenantId(), merging.mergedId(), merging.keptId());
        var stored = writer.write(
                caller, merging.reason(), steps(caller.tenantId(), both, regrouped.kept()), regrouped.others());
        // Searches find the kept account by this name too, as its alias.
        postings.withdraw(caller.tenantId(), List.of(Postings.Filed.of(both.merged())));
        renamed(caller.tenantId(), both.kept(), stored.getLast());
        var carried = belonging.with(
                carrying.names(merging, called(both, regrouped.kept())),
                objections.isEmpty() ? carrying.others(merging) : Map.of());
        // Under its new names it may be like others.
        unlooked.add(caller.tenantId(), List.of(stored.getLast()));
        merges.insert(merging, command.pairId(), carried);
        pairs.rule(
                caller.tenantId(),
                command.pairId(),
                PairRows.OPEN,
                PairRows.MERGED,
                caller.personId(),
                merging.reason());
        return new Merged(merging.mergeId(), stored.getLast(), carried, objections);
    }

    private static Carrying.Fields fields(MergeLocks.Both both, Regrouped regrouped) {
        var changed = MergeFields.different(MergeFields.of(both.kept()), MergeFields.of(regrouped.kept()));
        return new Carrying.Fields(
                MergeFields.of(both.kept(), changed),
                MergeFields.of(regrouped.kept(), changed),
                MergeFields.of(both.merged(), lost(both, regrouped.kept())),
                both.merged().discriminator(),
                regrouped.children());
    }

    /** The names the company went by that are not the kept account's own now; a person's name is nobody's alias. */
    private static List<String> called(MergeLocks.Both both, AccountState kept) {
        var called = new ArrayList<String>();
        if (both.merged().organisation()) {
            called.add(both.merged().details().name());
            called.add(both.kept().details().name());
            called.remove(kept.details().name());
        }
        return called;
    }

    /** Ties go, and a credit code that the kept account takes over: it is nobody else's. */
    private static Set<String> lost(MergeLocks.Both both, AccountState kept) {
        var lost = new HashSet<>(Set.of(MergeFields.PARENT, "siteId"));
        var code = both.merged().details().uscc();
        if (code != null && code.equals(kept.details().uscc())) {
            lost.add("uscc");
        }
        return lost;
    }

    /** The merged account first: it sets free what the kept one takes over. */
    private List<Step> steps(UUID tenantId, MergeLocks.Both both, AccountState chosen) {
        var merged = both.merged();
        var nothing = new LinkedHashMap<String, @Nullable String>();
        lost(both, chosen).forEach(field -> nothing.put(field, null));
        var gone = MergeFields.put(merged, nothing, organizations.map(tenantId))
                .with(new Ties(null, merged.id(), null))
                .withState("merged");
        boolean sameName = gone.nameKey().equals(chosen.nameKey());
        var kept = carrying.counted(tenantId, chosen);
        return List.of(
                new Step(
                        merged,
                        // Out of the way of the kept account, which goes by this name now.
                        sameName ? gone.withDiscriminator("#" + merged.number()) : gone,
                        "merged",
                        Map.of("mergedInto", "#" + kept.number())),
                new Step(
                        both.kept(),
                        kept,
                        "absorbed",
                        Map.of(
                                "absorbed",
                                "#%d %s"
                                        .formatted(
                                                merged.number(),
                                                merged.details().name()))));
    }

    private void renamed(UUID tenantId, AccountState before, AccountState after) {
        if (!before.details().name().equals(after.details().name())) {
            postings.rename(tenantId, before, after);
        }
    }
}
