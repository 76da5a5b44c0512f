package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT_SCOPE;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Scope;
import io.keyhold.server.account.LedgerQuery;
import io.keyhold.server.account.LedgerQuery.Sort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
 * in the list's own order; the lanes are merged as they are read, so that all of them together read little more than is shown,
 * whatever the ledger's size.
 */
final class Lanes {
    static final Field<Long> NUMBER = DSL.field(DSL.name("lanes", "number"), Long.class);
    private static final Field<?> SORTED = DSL.field(DSL.name("lanes", "sorted"));

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

    /**
     * The lanes of a query.
     *
     * @param places the places asked for, cities one by one; who sees all reads them by their keys
     */
    static Lanes of(Caller caller, LedgerQuery query, Keyword keyword, Set<String> places) {
        var scope = query.mine() ? new Scope.Keys(List.of(Scope.Key.person(caller.personId()))) : caller.scope();
        return switch (scope) {
            case Scope.All all
            when places.isEmpty() ->
                lanes(caller.tenantId(), query, keyword, Listed.ACCOUNTS, List.of(DSL.noCondition()));
            case Scope.All all ->
                lanes(
                        caller.tenantId(),
                        query,
                        keyword,
                        Listed.SCOPES,
                        keys(places.stream().map(Scope.Key::place).toList()));
            case Scope.Keys(var keys) ->
                lanes(caller.tenantId(), query, keyword, Listed.SCOPES, keys(asked(keys, places)));
        };
    }

    /** Without the lanes of places that were not asked for; a place's own lane has all of its accounts. */
    private static List<String> asked(List<String> keys, Set<String> places) {
        var wanted = places.stream().map(Scope.Key::place).toList();
        if (wanted.isEmpty() || keys.containsAll(wanted)) {
            return wanted.isEmpty() ? keys : wanted;
        }
        return keys.stream()
                .filter(key -> wanted.contains(key) || !key.startsWith(Scope.Key.place("")))
                .toList();
    }

    private static List<Condition> keys(Collection<String> keys) {
        return keys.stream()
                .map(ACCOUNT_SCOPE.SCOPE::eq)
                .map(Condition.class::cast)
                .toList();
    }

    private static Lanes lanes(
            UUID tenantId, LedgerQuery query, Keyword keyword, Listed listed, List<Condition> scopes) {
        var filters = ListFilters.conditions(query, keyword, listed);
        var tiers = tiers(query, listed);
        if (query.sort() == Sort.NAME && !tiers.isEmpty()) {
            // No index has the names of a tier in order: tiers are large, so the order of all names is walked.
            filters.add(DSL.or(tiers));
            tiers = List.of();
        }
        var lanes = new ArrayList<Condition>();
        for (var scope : scopes) {
            var base = listed.tenantId().eq(tenantId).and(scope);
            if (tiers.isEmpty()) {
                lanes.add(base);
            }
            tiers.forEach(tier -> lanes.add(base.and(tier)));
        }
        return new Lanes(listed, lanes, filters, query);
    }

    private static List<Condition> tiers(LedgerQuery query, Listed listed) {
        if (query.undecided()) {
            return List.of(listed.tier().isNull());
        }
        return query.tiers().stream()
                .sorted()
                .map(listed.tier()::eq)
                .map(Condition.class::cast)
                .toList();
    }

    boolean none() {
        return lanes.isEmpty();
    }

    /** The page's accounts as a table {@code lanes} of their {@code number} and, if that is not their order, what {@code sorted} them. */
    Table<?> page(int limit) {
        var all = union(lane -> DSL.select(keys())
                .from(listed.table())
                .where(lane.and(DSL.and(filters)).and(keyset()))
                .orderBy(laneOrder())
                .limit(DSL.inline(limit)));
        return DSL.selectDistinct(byNumber() ? List.of(NUMBER) : List.of(SORTED, NUMBER))
                .from(all)
                .orderBy(order())
                .limit(DSL.inline(limit))
                .asTable("lanes");
    }

    /** How many accounts match, and how many rows were looked at to know. */
    record Count(int matching, int seen) {}

    /** Counts what matches among the newest rows, looking at no more than {@code most} and one: then there are more. */
    Count count(DSLContext db, int most) {
        return counted(db, most, List.of(), DSL.and(filters));
    }

    /** The same for a keyword's few matches: looks at them alone. */
    Count countMatches(DSLContext db, int most) {
        return counted(db, most, filters, DSL.trueCondition());
    }

    /** By number whatever the list's order: that index has what is filtered by. */
    private Count counted(DSLContext db, int most, List<Condition> looked, Condition counted) {
        var matches = DSL.field(DSL.name("lanes", "matches"), Boolean.class);
        var all = union(lane -> DSL.select(
                        listed.number().as("number"), DSL.field(counted).as("matches"))
                .from(listed.table())
                .where(lane.and(DSL.and(looked)))
                .orderBy(listed.number().desc())
                .limit(DSL.inline(most + 1)));
        var seen = DSL.select()
                .from(all)
                .orderBy(NUMBER.desc())
                .limit(DSL.inline(most + 1))
                .asTable("lanes");
        return db.select(DSL.countDistinct(NUMBER).filterWhere(matches), DSL.count())
                .from(seen)
                .fetchSingle(row -> new Count(row.value1(), row.value2()));
    }

    /**
     * Each lane has its own order and limit, in the statement's text: a plan that knows them walks the index, and merges the lanes no
     * further than it must.
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private Table<?> union(java.util.function.Function<Condition, Select<? extends Record>> lane) {
        Select union = null;
        for (var condition : lanes) {
            var part = lane.apply(condition);
            union = union == null ? part : union.unionAll(part);
        }
        return Objects.requireNonNull(union).asTable("lanes");
    }

    private boolean byNumber() {
        return query.sort() == Sort.NEWEST || query.sort() == Sort.OLDEST;
    }

    private Field<?> sortColumn() {
        return switch (query.sort()) {
            case NEWEST, OLDEST -> listed.number();
            case NAME -> listed.name();
            case MOST_TRUCKS, FEWEST_TRUCKS -> listed.trucks();
        };
    }

    private List<Field<?>> keys() {
        var number = listed.number().as("number");
        return byNumber() ? List.of(number) : List.of(sortColumn().as("sorted"), number);
    }

    /** What the list is sorted by; the number, which settles ties, when it is that. */
    Field<?> sorted() {
        return byNumber() ? NUMBER : SORTED;
    }

    List<OrderField<?>> order() {
        boolean descending = query.sort().descending();
        var number = descending ? NUMBER.desc() : NUMBER.asc();
        return byNumber() ? List.of(number) : List.of(descending ? SORTED.desc() : SORTED.asc(), number);
    }

    /** The same within a lane. */
    private List<OrderField<?>> laneOrder() {
        boolean descending = query.sort().descending();
        var number = descending ? listed.number().desc() : listed.number().asc();
        var sorted = sortColumn();
        return byNumber() ? List.of(number) : List.of(descending ? sorted.desc() : sorted.asc(), number);
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
