package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.schema.db.Tables.ACCOUNT_SCOPE;
import static io.keyhold.schema.db.Tables.CHANGE;

import io.keyhold.rules.Code;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Scope;
import io.keyhold.server.account.Figures;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts along the lists' own indexes: first so many rows of the caller's keys, and only where those are not all, tier by tier. */
@Component
class JooqFigures implements Figures {
    private static final int MOST = 10_000;
    private static final int LATEST = 2_000;

    private final DSLContext db;
    private final TenantTransactions transactions;
    private final Handbooks handbooks;
    private final BusinessClock clock;

    JooqFigures(DSLContext db, TenantTransactions transactions, Handbooks handbooks, BusinessClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.handbooks = handbooks;
        this.clock = clock;
    }

    /** So many accounts of one tier and ownership. */
    private record Cell(@Nullable String tier, @Nullable String ownership, int count) {}

    @Override
    public Totals totals(Caller caller) {
        return transactions.reading(caller.tenantId(), () -> {
            var tiers = tiers(caller.tenantId());
            var cells = cells(caller, caller.scope(), List.of(DSL.noCondition()));
            boolean more = sum(cells, cell -> true) > MOST;
            var byTier = more ? cells(caller, caller.scope(), lanes(caller.scope(), tiers)) : cells;
            var ownerships = new LinkedHashMap<String, Count>();
            List.of("owner", "prospect")
                    .forEach(code ->
                            ownerships.put(code, count(sum(cells, cell -> code.equals(cell.ownership())), more)));
            var counts = new LinkedHashMap<String, Count>();
            tiers.forEach(code -> counts.put(code, count(sum(byTier, cell -> code.equals(cell.tier())), false)));
            return new Totals(
                    count(sum(cells, cell -> true), more),
                    counts,
                    ownerships,
                    count(sum(byTier, cell -> cell.tier() == null), false),
                    kept(caller));
        });
    }

    private Count kept(Caller caller) {
        var mine = new Scope.Keys(List.of(Scope.Key.person(caller.personId())));
        return count(sum(cells(caller, mine, List.of(DSL.noCondition())), cell -> true), false);
    }

    private List<String> tiers(UUID tenantId) {
        return handbooks.of(tenantId).inForce(clock.today(tenantId)).stream()
                .flatMap(pack ->
                        java.util.Optional.ofNullable(pack.dictionaries().get("tier")).stream())
                .flatMap(dictionary -> dictionary.codes().stream())
                .map(Code::id)
                .toList();
    }

    private static List<Condition> lanes(Scope scope, List<String> tiers) {
        var tier = listed(scope).tier();
        return java.util.stream.Stream.concat(tiers.stream().map(tier::eq), java.util.stream.Stream.of(tier.isNull()))
                .map(Condition.class::cast)
                .toList();
    }

    private static Listed listed(Scope scope) {
        return scope instanceof Scope.All ? Listed.ACCOUNTS : Listed.SCOPES;
    }

    /** Accounts by tier and ownership, looking at no more than the bound's rows of each lane; one statement. */
    private List<Cell> cells(Caller caller, Scope scope, List<Condition> lanes) {
        var listed = listed(scope);
        var keys = switch (scope) {
            case Scope.All all -> List.<Condition>of(DSL.noCondition());
            case Scope.Keys(var some) ->
                some.stream()
                        .map(ACCOUNT_SCOPE.SCOPE::eq)
                        .map(Condition.class::cast)
                        .toList();
        };
        if (keys.isEmpty()) {
            return List.of();
        }
        Select<?> union = null;
        for (var key : keys) {
            for (var lane : lanes) {
                Select<?> part = DSL.select()
                        .from(lane(caller.tenantId(), listed, key.and(lane)).asTable("lane"));
                union = union == null ? part : unionAll(union, part);
            }
        }
        return grouped(Objects.requireNonNull(union));
    }

    private static Select<? extends Record> lane(UUID tenantId, Listed listed, Condition lane) {
        return DSL.select(
                        listed.number().as("number"),
                        listed.tier().as("tier"),
                        listed.ownership().as("ownership"))
                .from(listed.table())
                .where(listed.tenantId().eq(tenantId), lane, listed.state().eq("active"))
                .limit(MOST + 1);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<?> unionAll(Select one, Select other) {
        return one.unionAll(other);
    }

    /** An account that several keys let the caller see is one account. */
    private List<Cell> grouped(Select<?> union) {
        Table<?> lanes = union.asTable("lanes");
        Field<Long> number = DSL.field(DSL.name("lanes", "number"), Long.class);
        Field<String> tier = DSL.field(DSL.name("lanes", "tier"), String.class);
        Field<String> ownership = DSL.field(DSL.name("lanes", "ownership"), String.class);
        return db.select(tier, ownership, DSL.countDistinct(number))
                .from(lanes)
                .groupBy(tier, ownership)
                .fetch(row -> new Cell(row.value1(), row.value2(), row.value3()));
    }

    private static int sum(List<Cell> cells, Predicate<Cell> which) {
        return cells.stream().filter(which).mapToInt(Cell::count).sum();
    }

    private static Count count(int counted, boolean more) {
        return new Count(Math.min(counted, MOST), more || counted > MOST);
    }

    @Override
    public Changed changedSince(Caller caller, Instant since, int limit) {
        return transactions.reading(caller.tenantId(), () -> {
            var latest = latest(caller.tenantId(), since);
            var looked = db.fetchCount(latest);
            var rows = db.select(latest.field(ACCOUNT.ID), latest.field(ACCOUNT.NUMBER))
                    .from(latest)
                    .where(seen(caller, latest))
                    .orderBy(DSL.field(latest.field(ACCOUNT.CHANGED_AT)).desc())
                    .fetch(row -> row.get(ACCOUNT.ID));
            var shown = recent(caller.tenantId(), rows.stream().limit(limit).toList());
            return new Changed(new Count(rows.size(), looked == LATEST), shown);
        });
    }

    private static Table<?> latest(UUID tenantId, Instant since) {
        return DSL.select(ACCOUNT.TENANT_ID, ACCOUNT.ID, ACCOUNT.NUMBER, ACCOUNT.CHANGED_AT)
                .from(ACCOUNT)
                .where(
                        ACCOUNT.TENANT_ID.eq(tenantId),
                        ACCOUNT.CHANGED_AT.ge(since.atOffset(ZoneOffset.UTC)),
                        ACCOUNT.STATE.notIn("erased", "merged"))
                .orderBy(ACCOUNT.CHANGED_AT.desc())
                .limit(LATEST)
                .asTable("latest");
    }

    private static Condition seen(Caller caller, Table<?> latest) {
        return switch (caller.scope()) {
            case Scope.All all -> DSL.noCondition();
            case Scope.Keys(var keys) ->
                DSL.exists(DSL.selectOne()
                        .from(ACCOUNT_SCOPE)
                        .where(
                                ACCOUNT_SCOPE.TENANT_ID.eq(caller.tenantId()),
                                ACCOUNT_SCOPE.SCOPE.in(keys),
                                ACCOUNT_SCOPE.NUMBER.eq(latest.field(ACCOUNT.NUMBER))));
        };
    }

    private List<Recent> recent(UUID tenantId, List<UUID> ids) {
        var byId = new LinkedHashMap<UUID, Recent>();
        db.select(ACCOUNT.ID, ACCOUNT.NUMBER, ACCOUNT.NAME, ACCOUNT.TIER, ACCOUNT.CHANGED_AT, CHANGE.ACTOR_ID)
                .from(ACCOUNT)
                .leftJoin(CHANGE)
                .on(
                        CHANGE.TENANT_ID.eq(ACCOUNT.TENANT_ID),
                        CHANGE.SUBJECT_ID.eq(ACCOUNT.ID),
                        CHANGE.VERSION.eq(ACCOUNT.VERSION))
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.ID.in(ids))
                .forEach(row -> byId.put(
                        row.value1(),
                        new Recent(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5().toInstant(),
                                row.value6())));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}
