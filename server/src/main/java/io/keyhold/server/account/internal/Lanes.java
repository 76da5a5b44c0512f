package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT_SCOPE;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Scope;
import io.keyhold.server.account.LedgerQuery;
import io.keyhold.server.account.LedgerQuery.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A list is read in lanes: one for each key of the caller's scope, and for each tier asked for. Each lane is a stretch of one index
 * in the list's own order, so that it reads as many rows as are shown, whatever the ledger's size.
 */
final class Lanes {
    private static final Field<Long> NUMBER = DSL.field(DSL.name("lanes", "number"), Long.class);

    private final Listed listed;
    private final List<Condition> lanes;
    private final List<Condition> filters;
    private final LedgerQuery query;

    private Lanes(Listed listed, List<Condition> lanes, List<Condition> filters, LedgerQuery query) {
        this.listed = listed;
        this.lanes = lanes;
        this.filters = filters;
        this.query = query;
    }

    static Lanes of(Caller caller, LedgerQuery query) {
        return switch (scope(caller, query)) {
            case Scope.All all -> lanes(caller.tenantId(), query, Listed.ACCOUNTS, List.of(DSL.noCondition()));
            case Scope.Keys(var keys) ->
                lanes(
                        caller.tenantId(),
                        query,
                        Listed.SCOPES,
                        keys.stream()
                                .map(ACCOUNT_SCOPE.SCOPE::eq)
                                .map(Condition.class::cast)
                                .toList());
        };
    }

    private static Scope scope(Caller caller, LedgerQuery query) {
        return query.mine() ? new Scope.Keys(List.of(Scope.Key.person(caller.personId()))) : caller.scope();
    }

    private static Lanes lanes(UUID tenantId, LedgerQuery query, Listed listed, List<Condition> scopes) {
        var filters = ListFilters.conditions(tenantId, query, listed);
        boolean byTier = !query.tiers().isEmpty() && (query.sort() == Sort.NEWEST || query.sort() == Sort.OLDEST);
        if (!query.tiers().isEmpty() && !byTier) {
            filters.add(listed.tier().in(query.tiers()));
        }
        var lanes = new ArrayList<Condition>();
        for (var scope : scopes) {
            var base = listed.tenantId().eq(tenantId).and(scope);
            if (byTier) {
                query.tiers().forEach(tier -> lanes.add(base.and(listed.tier().eq(tier))));
            } else {
                lanes.add(base);
            }
        }
        return new Lanes(listed, lanes, filters, query);
    }

    boolean none() {
        return lanes.isEmpty();
    }

    /** The numbers of the page's accounts with what they are sorted by, in order; columns {@code number} and {@code sorted}. */
    Select<? extends Record> page(int limit) {
        var sorted = sortColumn();
        var all = union(lane -> DSL.select(listed.number().as("number"), sorted.as("sorted"))
                .from(listed.table())
                .where(lane.and(DSL.and(filters)).and(keyset()))
                .orderBy(order(sorted, listed.number()))
                .limit(limit));
        var value = DSL.field(DSL.name("lanes", "sorted"));
        return DSL.selectDistinct(NUMBER, value)
                .from(all)
                .orderBy(order(value, NUMBER))
                .limit(limit);
    }

    /** How many accounts match, and how many rows were looked at to know. */
    record Count(int matching, int seen) {}

    /** Counts what matches among the first rows of each lane, no further than {@code most}: {@code seen} beyond it says there are more. */
    Count count(DSLContext db, int most) {
        var matches = DSL.field(DSL.name("lanes", "matches"), Boolean.class);
        var all = union(lane -> DSL.select(
                        listed.number().as("number"),
                        DSL.field(DSL.and(filters)).as("matches"))
                .from(listed.table())
                .where(lane)
                .limit(most + 1));
        return db.select(DSL.countDistinct(NUMBER).filterWhere(matches), DSL.count())
                .from(all)
                .fetchSingle(row -> new Count(row.value1(), row.value2()));
    }

    /** The same for a keyword's few matches: looks at them alone. */
    Count countMatches(DSLContext db, int most) {
        var all = union(lane -> DSL.select(listed.number().as("number"))
                .from(listed.table())
                .where(lane.and(DSL.and(filters)))
                .limit(most + 1));
        return db.select(DSL.countDistinct(NUMBER), DSL.count())
                .from(all)
                .fetchSingle(row -> new Count(row.value1(), row.value2()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Table<?> union(Function<Condition, Select<? extends Record>> lane) {
        Select union = null;
        for (var condition : lanes) {
            // Each lane is a table of its own, since its order and limit are its own.
            Select part = DSL.select().from(lane.apply(condition).asTable("lane"));
            union = union == null ? part : union.unionAll(part);
        }
        return Objects.requireNonNull(union).asTable("lanes");
    }

    private Field<?> sortColumn() {
        return switch (query.sort()) {
            case NEWEST, OLDEST -> listed.number();
            case NAME -> listed.name();
            case MOST_TRUCKS, FEWEST_TRUCKS -> listed.trucks();
        };
    }

    private List<OrderField<?>> order(Field<?> sorted, Field<Long> number) {
        boolean byNumber = query.sort() == Sort.NEWEST || query.sort() == Sort.OLDEST;
        if (query.sort().descending()) {
            return byNumber ? List.of(number.desc()) : List.of(sorted.desc(), number.desc());
        }
        return byNumber ? List.of(number.asc()) : List.of(sorted.asc(), number.asc());
    }

    private Condition keyset() {
        var after = query.after();
        if (after == null) {
            return DSL.noCondition();
        }
        return switch (query.sort()) {
            case NEWEST -> listed.number().lt(after.number());
            case OLDEST -> listed.number().gt(after.number());
            case NAME -> DSL.row(listed.name(), listed.number()).gt(String.valueOf(after.value()), after.number());
            case MOST_TRUCKS ->
                DSL.row(listed.trucks(), listed.number())
                        .lt(Long.valueOf(String.valueOf(after.value())), after.number());
            case FEWEST_TRUCKS ->
                DSL.row(listed.trucks(), listed.number())
                        .gt(Long.valueOf(String.valueOf(after.value())), after.number());
        };
    }
}
