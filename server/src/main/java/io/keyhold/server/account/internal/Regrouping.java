package io.keyhold.server.account.internal;

import io.keyhold.server.account.internal.AccountState.Ties;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts accounts of some groups under others, and finds each one's top anew. */
final class Regrouping {
    private final Map<UUID, AccountState> members = new LinkedHashMap<>();

    private Regrouping(Collection<AccountState> members) {
        members.forEach(member -> this.members.put(member.id(), member));
    }

    /**
     * The members whose account above or whose top is another one afterwards; none when one would come under itself.
     *
     * @param members everyone of all groups that are touched
     * @param parents the accounts that move, and what they come under; null for nothing
     */
    static Optional<List<AccountState>> moved(Collection<AccountState> members, Map<UUID, @Nullable UUID> parents) {
        var before = new Regrouping(members);
        var after = new Regrouping(members.stream()
                .map(it -> parents.containsKey(it.id()) ? under(it, parents.get(it.id())) : it)
                .toList());
        return after.circle()
                ? Optional.empty()
                : Optional.of(after.members.values().stream()
                        .map(it -> it.with(new Ties(
                                it.ties().parentId(), after.top(it), it.ties().siteId())))
                        .filter(it -> !it.equals(before.members.get(it.id())))
                        .toList());
    }

    private static AccountState under(AccountState account, @Nullable UUID parentId) {
        return account.with(
                new Ties(parentId, account.ties().rootId(), account.ties().siteId()));
    }

    private boolean circle() {
        return members.values().stream().anyMatch(member -> {
            var met = new HashSet<UUID>();
            for (var it = member; it != null; it = above(it)) {
                if (!met.add(it.id())) {
                    return true;
                }
            }
            return false;
        });
    }

    private @Nullable AccountState above(AccountState account) {
        var parentId = account.ties().parentId();
        return parentId == null ? null : members.get(parentId);
    }

    private UUID top(AccountState account) {
        var at = account;
        for (var above = above(at); above != null; above = above(at)) {
            at = above;
        }
        return at.id();
    }
}
