package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.PROTECTION;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.access.Scope;
import io.keyhold.server.account.ClaimedAccounts;
import io.keyhold.server.account.ClaimedAccounts.Known;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Place;
import io.keyhold.server.organization.Places;
import io.keyhold.server.registration.Territory;
import io.keyhold.server.registration.internal.Past.Held;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class JooqTerritory implements Territory {
    private static final int COUNTED = 1_000;
    private static final int LOOKED_AT = 4;
    private static final Page NOTHING = new Page(List.of(), null);

    private final DSLContext db;
    private final TenantTransactions transactions;
    private final ClaimedAccounts accounts;
    private final ProtectionRows protections;
    private final Places places;
    private final BusinessClock clock;

    JooqTerritory(
            DSLContext db,
            TenantTransactions transactions,
            ClaimedAccounts accounts,
            ProtectionRows protections,
            Places places,
            BusinessClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.accounts = accounts;
        this.protections = protections;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public Page free(Caller caller, @Nullable Long after, int limit) {
        return mayRead(caller)
                ? transactions.reading(
                        caller.tenantId(), () -> freeOnes(caller, Objects.requireNonNullElse(after, 0L), limit))
                : NOTHING;
    }

    /** Looks on a few times where many are protected, and no further: a page may be short, its next tells where to go on. */
    private Page freeOnes(Caller caller, long after, int limit) {
        var free = new ArrayList<Row>();
        Long next = after;
        for (int look = 0; look < LOOKED_AT && next != null && free.size() < limit; look++) {
            var some = accounts.inSight(caller, next, limit);
            var held = holding(caller, some.stream().map(Known::id).toList());
            for (var account : some) {
                if (free.size() < limit) {
                    next = account.number();
                    if (!held.containsKey(account.id())) {
                        free.add(row(account, null, caller));
                    }
                }
            }
            next = some.size() < limit ? null : next;
        }
        return new Page(List.copyOf(free), next);
    }

    @Override
    public Page taken(Caller caller, @Nullable Long after, int limit) {
        return mayRead(caller)
                ? transactions.reading(
                        caller.tenantId(), () -> takenOnes(caller, Objects.requireNonNullElse(after, 0L), limit))
                : NOTHING;
    }

    private Page takenOnes(Caller caller, long after, int limit) {
        var tenantId = caller.tenantId();
        var ids = db.selectDistinct(PROTECTION.ACCOUNT_ID)
                .from(PROTECTION)
                .where(PROTECTION.TENANT_ID.eq(tenantId), running(tenantId), inPlaces(caller))
                .fetch(PROTECTION.ACCOUNT_ID);
        var known = accounts.seen(caller, ids).values().stream()
                .filter(account -> account.number() > after)
                .sorted(Comparator.comparing(Known::number))
                .limit(limit + 1L)
                .toList();
        var shown = known.stream().limit(limit).toList();
        var held = holding(caller, shown.stream().map(Known::id).toList());
        return new Page(
                shown.stream()
                        .map(account -> row(account, held.get(account.id()), caller))
                        .toList(),
                known.size() > limit ? shown.getLast().number() : null);
    }

    private Map<UUID, Held> holding(Caller caller, List<UUID> ids) {
        return protections.holding(caller.tenantId(), ids, clock.now(caller.tenantId())).stream()
                .collect(Collectors.toMap(Held::accountId, held -> held, (one, other) -> one));
    }

    private static Row row(Known account, @Nullable Held held, Caller caller) {
        return new Row(
                account.id(),
                account.number(),
                account.name(),
                account.divisionCode(),
                held != null,
                held == null ? null : held.until(),
                held != null && held.unitId().equals(caller.unitId()));
    }

    @Override
    public List<Count> overview(Caller caller) {
        return mayRead(caller) ? transactions.reading(caller.tenantId(), () -> counts(caller)) : List.of();
    }

    private List<Count> counts(Caller caller) {
        var tenantId = caller.tenantId();
        var taken = new HashMap<String, Long>();
        db.select(PROTECTION.DIVISION_CODE, DSL.countDistinct(PROTECTION.ACCOUNT_ID))
                .from(PROTECTION)
                .where(PROTECTION.TENANT_ID.eq(tenantId), running(tenantId), inPlaces(caller))
                .groupBy(PROTECTION.DIVISION_CODE)
                .forEach(row -> taken.put(row.value1(), row.value2().longValue()));
        var all = accounts.countIn(tenantId, codes(caller), COUNTED);
        return all.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(each -> count(each, taken.getOrDefault(each.getKey(), 0L)))
                .toList();
    }

    private static Count count(Map.Entry<String, Long> place, long taken) {
        return new Count(place.getKey(), taken, Math.max(0, place.getValue() - taken), place.getValue() >= COUNTED);
    }

    private Condition running(UUID tenantId) {
        Instant now = clock.now(tenantId);
        return PROTECTION
                .PROTECTED_FROM
                .le(ProtectionRows.at(now))
                .and(PROTECTION.PROTECTED_UNTIL.isNull().or(PROTECTION.PROTECTED_UNTIL.gt(ProtectionRows.at(now))));
    }

    private Condition inPlaces(Caller caller) {
        return caller.scope() instanceof Scope.All ? DSL.noCondition() : PROTECTION.DIVISION_CODE.in(codes(caller));
    }

    /** The places a salesperson's territory holds; leaders and head office see all that have accounts in their sight. */
    private Set<String> codes(Caller caller) {
        var all = places.all().stream().map(Place::code).collect(Collectors.toSet());
        if (caller.scope() instanceof Scope.Keys(var keys) && keys.stream().anyMatch(key -> key.startsWith("d:"))) {
            all.removeIf(code -> !keys.contains(Scope.Key.place(code)));
        }
        return all;
    }

    private static boolean mayRead(Caller caller) {
        return caller.may(Permission.REGISTRATION_READ) && caller.may(Permission.ACCOUNT_READ);
    }
}
