package io.keyhold.server.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What part of the ledger to show. Within a filter any value will do, all filters must hold; an empty set filters nothing.
 *
 * @param keyword part of a name, an account number or a credit code
 * @param divisions codes of provinces or cities; a province stands for its cities
 * @param states {@code active}, {@code archived}; empty means active
 * @param undecided only accounts whose tier the handbook could not decide
 * @param after where the page before ended
 * @param limit rows, 1 to 200
 */
public record LedgerQuery(
        @Nullable String keyword,
        Set<String> tiers,
        Set<String> kinds,
        Set<String> ownerships,
        Set<String> regionTypes,
        Set<String> divisions,
        Set<String> industries,
        Set<String> states,
        boolean undecided,
        boolean mine,
        Sort sort,
        @Nullable Cursor after,
        int limit) {
    /** The orders a ledger can be in; the account's number settles ties. */
    public enum Sort {
        NEWEST("-number"),
        OLDEST("number"),
        NAME("name"),
        MOST_TRUCKS("-trucks"),
        FEWEST_TRUCKS("trucks");

        private final String code;

        Sort(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public boolean descending() {
            return code.startsWith("-");
        }
    }

    /** The last row of a page: its sorted value (null when sorted by number) and number. */
    public record Cursor(@Nullable String value, long number) {}

    public static LedgerQuery all(Sort sort, int limit) {
        return new LedgerQuery(
                null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false, false, sort, null,
                limit);
    }

    /** The same query with another keyword. */
    public LedgerQuery withKeyword(@Nullable String other) {
        return new LedgerQuery(
                other,
                tiers,
                kinds,
                ownerships,
                regionTypes,
                divisions,
                industries,
                states,
                undecided,
                mine,
                sort,
                after,
                limit);
    }

    /** The same query from another place on. */
    public LedgerQuery from(@Nullable Cursor start, int rows) {
        return new LedgerQuery(
                keyword,
                tiers,
                kinds,
                ownerships,
                regionTypes,
                divisions,
                industries,
                states,
                undecided,
                mine,
                sort,
                start,
                rows);
    }
}
