package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.SITE;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Locks an account together with whatever counts with it: its site, the top of its group. Whoever changes trucks, groups or sites
 * holds these locks, so that sums are right when many change them at once (AU-6).
 */
@Component
class Circle {
    private final DSLContext db;
    private final AccountRows rows;

    Circle(DSLContext db, AccountRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /** Someone moved the account to another group or site between our look and our lock: the command begins again. */
    static final class Moved extends RuntimeException {
        Moved() {
            super("moved while locking", null, false, false);
        }
    }

    /**
     * Locks the accounts with their sites and tops and returns them as they are then; those that do not exist are missing. Sites come
     * before accounts and each in the order of ids, so that nobody waits in a circle.
     *
     * @param siteIds further sites the command will count
     */
    List<AccountState> lock(UUID tenantId, Collection<UUID> accountIds, Set<UUID> siteIds) {
        var seen = accountIds.stream()
                .flatMap(id -> rows.find(tenantId, id).stream())
                .toList();
        var allSites = new HashSet<>(siteIds);
        allSites.addAll(sites(seen));
        lockSites(tenantId, allSites);
        var tops = tops(seen);
        var wanted = new HashSet<>(tops);
        wanted.addAll(accountIds);
        var locked = rows.lock(tenantId, wanted).stream()
                .filter(account -> accountIds.contains(account.id()))
                .toList();
        if (!tops(locked).equals(tops) || !sites(locked).equals(sites(seen))) {
            throw new Moved();
        }
        return locked;
    }

    private void lockSites(UUID tenantId, Set<UUID> siteIds) {
        if (!siteIds.isEmpty()) {
            db.select(SITE.ID)
                    .from(SITE)
                    .where(SITE.TENANT_ID.eq(tenantId), SITE.ID.in(siteIds))
                    .orderBy(SITE.ID)
                    .forNoKeyUpdate()
                    .fetch();
        }
    }

    private static Set<UUID> tops(List<AccountState> accounts) {
        return accounts.stream().map(account -> account.ties().rootId()).collect(Collectors.toSet());
    }

    private static Set<UUID> sites(List<AccountState> accounts) {
        return accounts.stream()
                .map(account -> account.ties().siteId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
