package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.schema.db.Tables.DIVISION;
import static io.keyhold.schema.db.Tables.DUPLICATE_PAIR;

import io.keyhold.schema.db.tables.Account;
import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Duplicates.Cursor;
import io.keyhold.server.account.Duplicates.Page;
import io.keyhold.server.account.LedgerRow;
import io.keyhold.server.account.SuspectedPair;
import io.keyhold.server.organization.OrganizationMap;
import io.keyhold.server.organization.Organizations;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads suspected pairs with both accounts as lists show them; a pair of which the caller sees one alone is none to him. */
@Component
class PairPages {
    private static final Account ONE = ACCOUNT.as("one");
    private static final Account OTHER = ACCOUNT.as("other");

    private final DSLContext db;
    private final PairRows pairs;
    private final Unlooked unlooked;
    private final Organizations organizations;
    private final People people;

    PairPages(DSLContext db, PairRows pairs, Unlooked unlooked, Organizations organizations, People people) {
        this.db = db;
        this.pairs = pairs;
        this.unlooked = unlooked;
        this.organizations = organizations;
        this.people = people;
    }

    Page queue(Caller caller, @Nullable Cursor after, int limit) {
        var found = open(caller, after, limit + 1);
        var shown = found.stream().limit(limit).toList();
        return new Page(
                told(caller, shown),
                found.size() > limit
                        ? new Cursor(
                                shown.getLast().comparison().score(),
                                shown.getLast().id())
                        : null,
                unlooked.sweep(caller.tenantId()));
    }

    /** Who does not see both accounts of a pair has nothing to rule on. */
    int waiting(Caller caller, int most) {
        return told(caller, open(caller, null, most)).size();
    }

    private List<PairRows.Stored> open(Caller caller, @Nullable Cursor after, int limit) {
        var beyond = after == null
                ? DSL.noCondition()
                : DSL.row(DUPLICATE_PAIR.SCORE, DUPLICATE_PAIR.ID).lt(DSL.row((long) after.score(), after.id()));
        return db.select(DUPLICATE_PAIR.fields())
                .from(DUPLICATE_PAIR)
                .join(ONE)
                .on(ONE.TENANT_ID.eq(DUPLICATE_PAIR.TENANT_ID), ONE.ID.eq(DUPLICATE_PAIR.SMALLER_ID))
                .join(OTHER)
                .on(OTHER.TENANT_ID.eq(DUPLICATE_PAIR.TENANT_ID), OTHER.ID.eq(DUPLICATE_PAIR.LARGER_ID))
                .where(
                        DUPLICATE_PAIR.TENANT_ID.eq(caller.tenantId()),
                        DUPLICATE_PAIR.STATE.eq(PairRows.OPEN),
                        ONE.STATE.eq("active"),
                        OTHER.STATE.eq("active"),
                        beyond)
                .orderBy(DUPLICATE_PAIR.SCORE.desc(), DUPLICATE_PAIR.ID.desc())
                .limit(limit)
                .fetch(pairs::stored);
    }

    Optional<SuspectedPair> pair(Caller caller, UUID pairId) {
        return pairs.find(caller.tenantId(), pairId).stream()
                .flatMap(pair -> told(caller, List.of(pair)).stream())
                .findFirst();
    }

    private List<SuspectedPair> told(Caller caller, List<PairRows.Stored> stored) {
        var accounts = seen(caller, stored);
        return stored.stream()
                .filter(pair -> accounts.containsKey(pair.smallerId()) && accounts.containsKey(pair.largerId()))
                .map(pair -> told(caller.tenantId(), pair, accounts))
                .toList();
    }

    private SuspectedPair told(UUID tenantId, PairRows.Stored pair, Map<UUID, LedgerRow> accounts) {
        var both = Stream.of(pair.smallerId(), pair.largerId())
                .flatMap(id -> Optional.ofNullable(accounts.get(id)).stream())
                .sorted(java.util.Comparator.comparingLong(LedgerRow::number))
                .toList();
        var ruler = pair.ruledBy();
        return new SuspectedPair(
                pair.id(),
                both.getFirst(),
                both.getLast(),
                pair.comparison(),
                pair.state(),
                pair.foundBy(),
                pair.foundAt(),
                ruler == null
                        ? null
                        : people.find(tenantId, ruler).map(Person::name).orElse(null),
                pair.ruledAt(),
                pair.reason());
    }

    private Map<UUID, LedgerRow> seen(Caller caller, List<PairRows.Stored> stored) {
        var ids = stored.stream()
                .flatMap(pair -> Stream.of(pair.smallerId(), pair.largerId()))
                .distinct()
                .toList();
        OrganizationMap organization = organizations.map(caller.tenantId());
        var rows = new HashMap<UUID, LedgerRow>();
        db.select(ACCOUNT.asterisk(), DIVISION.NAME)
                .from(ACCOUNT)
                .leftJoin(DIVISION)
                .on(DIVISION.CODE.eq(ACCOUNT.DIVISION_CODE))
                .where(ACCOUNT.TENANT_ID.eq(caller.tenantId()), ACCOUNT.ID.in(ids))
                .forEach(row -> {
                    if (Visibility.sees(caller, AccountRows.state(row), organization)) {
                        rows.put(row.get(ACCOUNT.ID), LedgerRows.row(row));
                    }
                });
        return rows;
    }
}
