package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT_GRAM;

import io.keyhold.matching.GramLookup;
import io.keyhold.matching.NameGrams;
import io.keyhold.server.account.LedgerQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What a ledger query asks of a row, as conditions. */
final class ListFilters {
    private ListFilters() {}

    /** All conditions but scope, tier and the keyset, which choose the index. */
    static List<Condition> conditions(UUID tenantId, LedgerQuery query, Listed listed) {
        var conditions = new ArrayList<Condition>();
        conditions.add(
                query.states().isEmpty()
                        ? listed.state().eq("active")
                        : listed.state().in(query.states()));
        among(conditions, listed.kind(), query.kinds());
        among(conditions, listed.ownership(), query.ownerships());
        among(conditions, listed.regionType(), query.regionTypes());
        among(conditions, listed.industry(), query.industries());
        if (query.undecided()) {
            conditions.add(listed.tier().isNull());
        }
        if (!query.divisions().isEmpty()) {
            conditions.add(DSL.or(query.divisions().stream()
                    .map(code -> division(listed.division(), code))
                    .toList()));
        }
        keyword(conditions, tenantId, query.keyword(), listed);
        return conditions;
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

    private static void keyword(List<Condition> conditions, UUID tenantId, @Nullable String keyword, Listed listed) {
        if (keyword == null || keyword.isBlank()) {
            return;
        }
        if (keyword.strip().matches("\\d{1,15}")) {
            conditions.add(listed.number().eq(Long.valueOf(keyword.strip())));
            return;
        }
        var lookup = NameGrams.lookup(keyword);
        if (lookup.keyword().isEmpty()) {
            conditions.add(DSL.falseCondition());
            return;
        }
        if (lookup instanceof GramLookup.ByGrams(var normalised, var grams)) {
            // The first grams are as telling as any; each further one costs another look-up.
            grams.stream().limit(3).forEach(gram -> conditions.add(holds(tenantId, gram, listed)));
        }
        conditions.add(listed.nameKey().contains(lookup.keyword().text()));
    }

    private static Condition holds(UUID tenantId, String gram, Listed listed) {
        var posting = ACCOUNT_GRAM.as("g" + Integer.toHexString(gram.hashCode()));
        return DSL.exists(DSL.selectOne()
                .from(posting)
                .where(
                        posting.TENANT_ID.eq(tenantId),
                        posting.TENANT_ID.eq(listed.tenantId()),
                        posting.GRAM.eq(gram),
                        posting.NUMBER.eq(listed.number())));
    }
}
