package io.keyhold.server.account.internal;

import io.keyhold.server.account.LedgerQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What a ledger query asks of a row, as conditions. */
final class ListFilters {
    private static final String ACTIVE = "active";

    private ListFilters() {}

    /** All conditions but scope, tier and the keyset, which choose the index. */
    static List<Condition> conditions(LedgerQuery query, Keyword keyword, Listed listed) {
        var conditions = new ArrayList<Condition>();
        states(conditions, listed.state(), query.states());
        among(conditions, listed.kind(), query.kinds());
        among(conditions, listed.ownership(), query.ownerships());
        among(conditions, listed.regionType(), query.regionTypes());
        among(conditions, listed.industry(), query.industries());
        if (!query.divisions().isEmpty()) {
            conditions.add(DSL.or(query.divisions().stream()
                    .map(code -> division(listed.division(), code))
                    .toList()));
        }
        keyword(conditions, keyword, listed);
        return conditions;
    }

    private static void states(List<Condition> conditions, Field<String> column, Set<String> states) {
        if (states.isEmpty()) {
            conditions.add(column.eq(ACTIVE));
            return;
        }
        conditions.add(column.in(states));
        if (!states.contains(ACTIVE)) {
            // Part of the text, so that the index of what was put away can serve.
            conditions.add(column.ne(DSL.inline(ACTIVE)));
        }
    }

    private static void among(List<Condition> conditions, Field<String> column, Set<String> values) {
        if (!values.isEmpty()) {
            conditions.add(column.in(values));
        }
    }

    /** A province (its code ends in four noughts) stands for its cities. */
    private static Condition division(Field<String> column, String code) {
        return code.endsWith("0000") ? column.between(code, code.substring(0, 2) + "9999") : column.eq(code);
    }

    private static void keyword(List<Condition> conditions, Keyword keyword, Listed listed) {
        switch (keyword) {
            case Keyword.None none -> {}
            case Keyword.Common(var text) -> conditions.add(holds(listed, text));
            case Keyword.Numbers(var numbers, var text) -> {
                conditions.add(listed.number().eq(DSL.any(numbers.toArray(Long[]::new))));
                if (text != null) {
                    conditions.add(holds(listed, text));
                }
            }
        }
    }

    /** Not LIKE: the planner takes a pattern's matches for few, and would read and sort them all rather than walk the order. */
    private static Condition holds(Listed listed, String text) {
        return DSL.position(listed.nameKey(), text).gt(0);
    }
}
