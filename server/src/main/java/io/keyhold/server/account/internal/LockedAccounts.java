package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.schema.db.Tables.ACCOUNT_SCOPE;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Scope;
import io.keyhold.server.account.ClaimedAccounts;
import io.keyhold.server.kernel.Columns;
import io.keyhold.server.organization.Organizations;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
class LockedAccounts implements ClaimedAccounts {
    private static final int LOOKS = 8;
    private static final String COUNT = """
            SELECT p.code, (SELECT count(*) FROM (
                SELECT 1 FROM account_scope s
                WHERE s.tenant_id = ?::uuid AND s.scope = 'd:' || p.code AND s.state = 'active' LIMIT ?) AS found)
            FROM unnest(?::text[]) AS p (code)
            """;

    private final DSLContext db;
    private final AccountRows rows;
    private final Recount recount;
    private final Organizations organizations;

    LockedAccounts(DSLContext db, AccountRows rows, Recount recount, Organizations organizations) {
        this.db = db;
        this.rows = rows;
        this.recount = recount;
        this.organizations = organizations;
    }

    @Override
    public Optional<Claimed> hold(UUID tenantId, UUID accountId) {
        for (int look = 1; look <= LOOKS; look++) {
            var locked = rows.lockWithRoot(tenantId, accountId);
            var account = byId(locked, accountId);
            // Someone may have moved it to another group between our look and our lock.
            if (account.isEmpty() || byId(locked, account.get().ties().rootId()).isPresent()) {
                return account.map(it -> claimed(tenantId, it));
            }
        }
        return Optional.empty();
    }

    private static Optional<AccountState> byId(List<AccountState> accounts, UUID id) {
        return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    @Override
    public Set<UUID> inGroup(UUID tenantId, UUID rootId) {
        return ids(tenantId, ACCOUNT.ROOT_ID.eq(rootId).or(ACCOUNT.ID.eq(rootId)));
    }

    @Override
    public Set<UUID> atSite(UUID tenantId, UUID siteId) {
        return ids(tenantId, ACCOUNT.SITE_ID.eq(siteId).or(ACCOUNT.ID.eq(siteId)));
    }

    private Set<UUID> ids(UUID tenantId, Condition which) {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), which)
                .fetchSet(ACCOUNT.ID);
    }

    private Claimed claimed(UUID tenantId, AccountState account) {
        boolean inGroup = account.counts().group() > account.counts().trucks();
        boolean spans = inGroup && recount.groupSpansRegionTypes(tenantId, account);
        return new Claimed(
                account.id(),
                account.number(),
                account.details().name(),
                account.details().uscc(),
                account.details().divisionCode(),
                account.state(),
                account.ties().rootId(),
                account.ties().siteId(),
                Map.copyOf(Judge.facts(account, spans)),
                Postings.scopesOf(account, organizations.map(tenantId)));
    }

    @Override
    public Map<UUID, Known> seen(Caller caller, Collection<UUID> accountIds) {
        return cards(caller.tenantId(), accountIds, inSight(caller));
    }

    @Override
    public Map<UUID, Known> all(UUID tenantId, Collection<UUID> accountIds) {
        return cards(tenantId, accountIds, DSL.noCondition());
    }

    private Map<UUID, Known> cards(UUID tenantId, Collection<UUID> ids, Condition which) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return db.select(ACCOUNT.ID, ACCOUNT.NUMBER, ACCOUNT.NAME, ACCOUNT.DIVISION_CODE)
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.ID.eq(DSL.any(ids.toArray(UUID[]::new))), which)
                .fetchMap(ACCOUNT.ID, LockedAccounts::known);
    }

    private static Condition inSight(Caller caller) {
        return switch (caller.scope()) {
            case Scope.All() -> DSL.noCondition();
            case Scope.Keys(var keys) ->
                DSL.exists(DSL.selectOne()
                        .from(ACCOUNT_SCOPE)
                        .where(
                                ACCOUNT_SCOPE.TENANT_ID.eq(caller.tenantId()),
                                ACCOUNT_SCOPE.ACCOUNT_ID.eq(ACCOUNT.ID),
                                ACCOUNT_SCOPE.SCOPE.in(keys)));
        };
    }

    @Override
    public List<Known> inSight(Caller caller, long after, int limit) {
        if (caller.scope() instanceof Scope.Keys(var keys)) {
            return inScopes(caller.tenantId(), keys, after, limit);
        }
        return db.select(ACCOUNT.ID, ACCOUNT.NUMBER, ACCOUNT.NAME, ACCOUNT.DIVISION_CODE)
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(caller.tenantId()), ACCOUNT.NUMBER.gt(after), ACCOUNT.STATE.eq("active"))
                .orderBy(ACCOUNT.NUMBER)
                .limit(limit)
                .fetch(LockedAccounts::known);
    }

    /** Each key's first ones, merged: the index gives them in order, however many a key has. */
    private List<Known> inScopes(UUID tenantId, List<String> keys, long after, int limit) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Select<Record1<Long>> first = keys.stream()
                .<Select<Record1<Long>>>map(key -> DSL.selectFrom(DSL.select(ACCOUNT_SCOPE.NUMBER)
                        .from(ACCOUNT_SCOPE)
                        .where(
                                ACCOUNT_SCOPE.TENANT_ID.eq(tenantId),
                                ACCOUNT_SCOPE.SCOPE.eq(key),
                                ACCOUNT_SCOPE.NUMBER.gt(after),
                                ACCOUNT_SCOPE.STATE.eq("active"))
                        .orderBy(ACCOUNT_SCOPE.NUMBER)
                        .limit(limit)))
                .reduce((one, other) -> one.union(other))
                .orElseThrow();
        return db.select(ACCOUNT.ID, ACCOUNT.NUMBER, ACCOUNT.NAME, ACCOUNT.DIVISION_CODE)
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.NUMBER.in(first))
                .orderBy(ACCOUNT.NUMBER)
                .limit(limit)
                .fetch(LockedAccounts::known);
    }

    @Override
    public Map<String, Long> countIn(UUID tenantId, Collection<String> divisionCodes, int atMost) {
        var counts = new HashMap<String, Long>();
        db.fetch(COUNT, tenantId, atMost, Columns.of(divisionCodes).texts(code -> code))
                .forEach(row -> counts.put(row.get(0, String.class), row.get(1, Long.class)));
        return counts;
    }

    private static Known known(org.jooq.Record row) {
        return new Known(
                row.get(ACCOUNT.ID), row.get(ACCOUNT.NUMBER), row.get(ACCOUNT.NAME), row.get(ACCOUNT.DIVISION_CODE));
    }
}
