package io.keyhold.server.account.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.MergeAccounts;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.organization.Organizations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Locks two accounts with all that counts with them, in the one order everybody keeps, and says whether they can be merged. */
@Component
class MergeLocks {
    private final Circle circle;
    private final AccountRows rows;
    private final PairRows pairs;
    private final Editor editor;
    private final Organizations organizations;

    MergeLocks(Circle circle, AccountRows rows, PairRows pairs, Editor editor, Organizations organizations) {
        this.circle = circle;
        this.rows = rows;
        this.pairs = pairs;
        this.editor = editor;
        this.organizations = organizations;
    }

    /** Both accounts locked, with everyone of their groups. */
    record Both(AccountState kept, AccountState merged, List<AccountState> members) {
        /** Whether the one belongs under the other, at whatever depth. */
        boolean below(AccountState one, AccountState other) {
            var byId = members.stream().collect(Collectors.toMap(AccountState::id, Function.identity()));
            var at = one;
            while (at != null && at.ties().parentId() != null) {
                if (at.ties().parentId().equals(other.id())) {
                    return true;
                }
                at = byId.get(at.ties().parentId());
            }
            return false;
        }
    }

    Outcome<Both> both(Caller caller, MergeAccounts command) {
        var tenantId = caller.tenantId();
        var pair = pairs.find(tenantId, command.pairId());
        if (pair.isEmpty() || !pair.get().has(command.keptId())) {
            return Outcome.refused(Refusal.notFound("no-such-pair"));
        }
        var mergedId = pair.get().otherThan(command.keptId());
        var locked = lock(tenantId, Set.of(command.keptId(), mergedId));
        // Ruled on while it was waited for: the accounts' locks are held, so this is the last word.
        if (!pairs.find(tenantId, command.pairId()).orElseThrow().open()) {
            return Outcome.refused(Refusal.conflict("pair-ruled", Map.of()));
        }
        var kept = locked.get(command.keptId());
        var merged = locked.get(mergedId);
        return kept == null || merged == null
                ? Outcome.refused(Refusal.notFound("no-such-pair"))
                : checked(caller, command, kept, merged);
    }

    Map<UUID, AccountState> lock(UUID tenantId, Set<UUID> ids) {
        var locked = new HashMap<UUID, AccountState>();
        circle.lock(tenantId, ids, Set.of()).forEach(account -> locked.put(account.id(), account));
        return locked;
    }

    private Outcome<Both> checked(Caller caller, MergeAccounts command, AccountState kept, AccountState merged) {
        var organization = organizations.map(caller.tenantId());
        if (!Visibility.sees(caller, kept, organization) || !Visibility.sees(caller, merged, organization)) {
            return Outcome.refused(Refusal.notFound("no-such-pair"));
        }
        for (var account : List.of(kept, merged)) {
            if (!account.active()) {
                return Outcome.refused(Refusal.conflict(account.state(), Map.of()));
            }
        }
        if (kept.details().type() != merged.details().type()) {
            return Outcome.refused(Refusal.conflict("merge-of-other-types", Map.of()));
        }
        if (kept.version() != command.keptVersion()) {
            return Outcome.refused(editor.stale(caller.tenantId(), kept));
        }
        return merged.version() == command.mergedVersion()
                ? Outcome.done(new Both(kept, merged, members(caller.tenantId(), List.of(kept, merged))))
                : Outcome.refused(editor.stale(caller.tenantId(), merged));
    }

    /** Everyone of the accounts' groups; their tops are locked, so nobody comes or goes. */
    List<AccountState> members(UUID tenantId, List<AccountState> accounts) {
        var members = new ArrayList<AccountState>();
        accounts.stream()
                .map(account -> account.ties().rootId())
                .distinct()
                .forEach(rootId -> members.addAll(rows.group(tenantId, rootId)));
        return members;
    }
}
