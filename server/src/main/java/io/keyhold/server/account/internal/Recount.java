package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.SITE;

import io.keyhold.server.account.internal.AccountState.Ties;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sums the trucks of groups and sites anew (AU-6, first and second rule) and says whose counts that changes. */
@Component
class Recount {
    private final DSLContext db;
    private final AccountRows rows;
    private final Judge judge;

    Recount(DSLContext db, AccountRows rows, Judge judge) {
        this.db = db;
        this.rows = rows;
        this.judge = judge;
    }

    /** Accounts with their counts brought up to date, and which of them are in a group that spans region types. */
    record Counted(Map<UUID, AccountState> accounts, Set<UUID> spanning) {}

    /**
     * Counts again around an account that changed from one state to another.
     *
     * @param others accounts that moved along with it (its branches)
     */
    Counted around(UUID tenantId, AccountState before, AccountState after, Collection<AccountState> others) {
        return around(tenantId, List.of(before), List.of(after), others);
    }

    /** The same around some that changed together, in the same order before and after. */
    Counted around(
            UUID tenantId, List<AccountState> before, List<AccountState> after, Collection<AccountState> others) {
        var counted = new Counted(new LinkedHashMap<>(), new HashSet<>());
        after.forEach(each -> counted.accounts().put(each.id(), each));
        others.forEach(other -> counted.accounts().putIfAbsent(other.id(), other));
        var touched = Stream.concat(before.stream(), after.stream())
                .map(AccountState::ties)
                .toList();
        for (var rootId : distinct(touched, Ties::rootId)) {
            countGroup(tenantId, rootId, counted);
        }
        for (var siteId : distinct(touched, Ties::siteId)) {
            countSite(tenantId, siteId, counted);
        }
        for (var each : after) {
            if (each.ties().siteId() == null) {
                counted.accounts()
                        .computeIfPresent(
                                each.id(), (id, it) -> it.with(it.counts().withSite(0)));
            }
        }
        return counted;
    }

    private void countGroup(UUID tenantId, UUID rootId, Counted counted) {
        var stored = rows.group(tenantId, rootId);
        if (stored.size() > 1) {
            rows.lock(tenantId, stored.stream().map(AccountState::id).toList());
            stored = rows.group(tenantId, rootId);
        }
        var members = current(stored, counted)
                .filter(it -> it.ties().rootId().equals(rootId))
                .toList();
        long total = total(members);
        boolean spans = judge.today(tenantId).spansRegionTypes(members);
        for (var member : members) {
            counted.accounts().put(member.id(), member.with(member.counts().withGroup(total)));
            if (spans) {
                counted.spanning().add(member.id());
            }
        }
    }

    private void countSite(UUID tenantId, UUID siteId, Counted counted) {
        var ids = rows.atSite(tenantId, siteId).stream().map(AccountState::id).toList();
        rows.lock(tenantId, ids);
        var members = current(rows.atSite(tenantId, siteId), counted)
                .filter(it -> siteId.equals(it.ties().siteId()))
                .toList();
        long total = total(members);
        members.forEach(member ->
                counted.accounts().put(member.id(), member.with(member.counts().withSite(total))));
        db.update(SITE)
                .set(SITE.TRUCKS, total)
                .set(SITE.VERSION, SITE.VERSION.plus(1))
                .where(SITE.TENANT_ID.eq(tenantId), SITE.ID.eq(siteId))
                .execute();
    }

    /**
     * The trucks that count together. Those of restricted accounts (army, police) count with nobody: a sum would give them away, and
     * they may appear nowhere.
     */
    static long total(Collection<AccountState> members) {
        return members.stream()
                .filter(AccountState::active)
                .filter(member -> !member.restricted())
                .mapToLong(it -> it.counts().trucks())
                .sum();
    }

    /** The stored accounts, each in the state it has within this command, together with those only this command puts there. */
    private static Stream<AccountState> current(List<AccountState> stored, Counted counted) {
        var all = new LinkedHashMap<UUID, AccountState>();
        stored.forEach(it -> all.put(it.id(), it));
        all.putAll(counted.accounts());
        return all.values().stream();
    }

    /** Whether the account is in a group whose active members lie in different region types. */
    boolean groupSpansRegionTypes(UUID tenantId, AccountState account) {
        return groupSpansRegionTypes(tenantId, judge.today(tenantId), account);
    }

    /** The same by another handbook than the one in force. */
    boolean groupSpansRegionTypes(UUID tenantId, Book book, AccountState account) {
        return book.spansRegionTypes(rows.group(tenantId, account.ties().rootId()));
    }

    private static List<UUID> distinct(List<Ties> ties, Function<Ties, @Nullable UUID> which) {
        return ties.stream()
                .map(which)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
