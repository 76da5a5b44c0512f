package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.REGISTRATION_WATCH;
import static io.keyhold.schema.db.Tables.REOPENING;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.access.Scope;
import io.keyhold.server.account.ClaimedAccounts;
import io.keyhold.server.account.ClaimedAccounts.Known;
import io.keyhold.server.registration.RegistrationTasks.Reopened;
import io.keyhold.server.registration.internal.Past.Held;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which accounts came free lately that concern a person, and are free still. */
@Component
class Reopenings {
    private static final int LOOKED_AT = 50;
    private static final String PLACE = "d:";

    private final DSLContext db;
    private final ClaimedAccounts accounts;
    private final ProtectionRows protections;

    Reopenings(DSLContext db, ClaimedAccounts accounts, ProtectionRows protections) {
        this.db = db;
        this.accounts = accounts;
        this.protections = protections;
    }

    private record Freed(
            UUID accountId, Instant at, @Nullable UUID registrationId) {}

    /** @param told the accounts the person is told of already: one that lapsed in the person's hands is news, and free for others */
    List<Reopened> to(Caller caller, Instant now, Set<UUID> told, int limit) {
        var freed = new LinkedHashMap<UUID, Freed>();
        watched(caller, now).forEach(each -> freed.putIfAbsent(each.accountId(), each));
        inTerritory(caller, now).forEach(each -> freed.putIfAbsent(each.accountId(), each));
        freed.keySet().removeAll(told);
        if (freed.isEmpty()) {
            return List.of();
        }
        var taken = protections.holding(caller.tenantId(), List.copyOf(freed.keySet()), now).stream()
                .map(Held::accountId)
                .collect(Collectors.toSet());
        var known = accounts.seen(caller, freed.keySet());
        return freed.values().stream()
                .filter(each -> !taken.contains(each.accountId()) && known.containsKey(each.accountId()))
                .limit(limit)
                .map(each -> told(each, known))
                .toList();
    }

    private static Reopened told(Freed each, Map<UUID, Known> known) {
        var account = Objects.requireNonNull(known.get(each.accountId()));
        return new Reopened(
                account.id(),
                account.number(),
                account.name(),
                each.at(),
                each.registrationId() != null,
                each.registrationId());
    }

    private List<Freed> watched(Caller caller, Instant now) {
        return db.select(
                        REGISTRATION_WATCH.ACCOUNT_ID,
                        REGISTRATION_WATCH.REOPENED_AT,
                        REGISTRATION_WATCH.REGISTRATION_ID)
                .from(REGISTRATION_WATCH)
                .where(
                        REGISTRATION_WATCH.TENANT_ID.eq(caller.tenantId()),
                        REGISTRATION_WATCH.PERSON_ID.eq(caller.personId()),
                        REGISTRATION_WATCH.REOPENED_AT.gt(ProtectionRows.at(now.minus(JooqRegistrationTasks.LATELY))))
                .orderBy(REGISTRATION_WATCH.REOPENED_AT.desc())
                .limit(LOOKED_AT)
                .fetch(row -> new Freed(row.value1(), row.value2().toInstant(), row.value3()));
    }

    private List<Freed> inTerritory(Caller caller, Instant now) {
        if (!(caller.scope() instanceof Scope.Keys(var keys)) || !caller.may(Permission.REGISTRATION_CREATE)) {
            return List.of();
        }
        var places = keys.stream()
                .filter(key -> key.startsWith(PLACE))
                .map(key -> key.substring(PLACE.length()))
                .toList();
        return db.select(REOPENING.ACCOUNT_ID, REOPENING.REOPENED_AT)
                .from(REOPENING)
                .where(
                        REOPENING.TENANT_ID.eq(caller.tenantId()),
                        REOPENING.DIVISION_CODE.in(places),
                        REOPENING.REOPENED_AT.gt(ProtectionRows.at(now.minus(JooqRegistrationTasks.LATELY))))
                .orderBy(REOPENING.REOPENED_AT.desc())
                .limit(LOOKED_AT)
                .fetch(row -> new Freed(row.value1(), row.value2().toInstant(), null));
    }
}
