package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.schema.db.Tables.ACCOUNT_GRAM;

import io.keyhold.matching.CreditCode;
import io.keyhold.matching.CreditCodeCheck;
import io.keyhold.matching.GramLookup;
import io.keyhold.matching.NameGrams;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** How the accounts of a keyword are found. */
sealed interface Keyword {
    /** More postings than this are not looked up: the order is walked instead, and so many matches fill a page soon. */
    int FEW = 5_000;

    /** Each further gram costs another look-up; the first ones are as telling as any. */
    int GRAMS = 3;

    /** No keyword: everything matches. */
    record None() implements Keyword {}

    /** The accounts of these numbers, if their name (when given) holds the text. */
    record Numbers(List<Long> numbers, @Nullable String text) implements Keyword {}

    /** So many names hold the text that the list's own order is walked until a page is full. */
    record Common(String text) implements Keyword {}

    static Keyword of(DSLContext db, UUID tenantId, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return new None();
        }
        if (typed.strip().matches("\\d{1,15}")) {
            return new Numbers(List.of(Long.valueOf(typed.strip())), null);
        }
        if (CreditCode.check(typed) instanceof CreditCodeCheck.Valid(var code)) {
            return new Numbers(numbers(db, tenantId, code), null);
        }
        var lookup = NameGrams.lookup(typed);
        var text = lookup.keyword().text();
        if (text.isEmpty()) {
            return new Numbers(List.of(), null);
        }
        if (lookup instanceof GramLookup.ByGrams(var normalised, var grams)) {
            var numbers = numbers(db, tenantId, grams.stream().limit(GRAMS).toList());
            return numbers.size() > FEW ? new Common(text) : new Numbers(numbers, text);
        }
        return new Common(text);
    }

    private static List<Long> numbers(DSLContext db, UUID tenantId, CreditCode code) {
        return db.select(ACCOUNT.NUMBER)
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.USCC.eq(code.value()))
                .fetch(ACCOUNT.NUMBER);
    }

    /** The numbers that have every gram, in order, at most one more than a few. */
    private static List<Long> numbers(DSLContext db, UUID tenantId, List<String> grams) {
        var first = ACCOUNT_GRAM.as("g0");
        var all = DSL.select(first.NUMBER)
                .from(first)
                .where(first.TENANT_ID.eq(tenantId), first.GRAM.eq(grams.getFirst()));
        for (int i = 1; i < grams.size(); i++) {
            var other = ACCOUNT_GRAM.as("g" + i);
            all = all.and(DSL.exists(DSL.selectOne()
                    .from(other)
                    .where(other.TENANT_ID.eq(tenantId), other.GRAM.eq(grams.get(i)), other.NUMBER.eq(first.NUMBER))));
        }
        return db.fetch(all.orderBy(first.NUMBER).limit(DSL.inline(FEW + 1))).into(Long.class);
    }
}
