package io.keyhold.server.account.internal;

import io.keyhold.rules.SqlForm;
import io.keyhold.rules.SqlForm.Ruled;
import io.keyhold.rules.Undecided;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A handbook on a day as SQL over rows called {@code a} that have the account table's columns: the same facts as {@link Judge}'s. A
 * decision is one whole number, its position; what that stands for is told here.
 */
final class SqlRuling {
    private static final String GROUPED = "CASE WHEN a.group_trucks > a.trucks THEN %s END";
    private static final String NO_VERSION = "(-1)";

    private final Optional<SqlForm> form;
    private final Optional<SqlForm> alone;

    private SqlRuling(Optional<SqlForm> form, Optional<SqlForm> alone) {
        this.form = form;
        this.alone = alone;
    }

    /**
     * Makes the form.
     *
     * @param spanning a relation of one column {@code root}: the groups that span region types, by this very handbook
     */
    static SqlRuling of(Book book, String spanning) {
        var spans = "coalesce(a.root_id, a.id) IN (SELECT root FROM " + spanning + ")";
        return new SqlRuling(
                SqlForm.of(book.handbook(), book.day(), facts(GROUPED.formatted(spans))),
                SqlForm.of(book.handbook(), book.day(), facts(GROUPED.formatted("false"))));
    }

    private static Map<String, String> facts(String groupSpansRegionTypes) {
        return Map.of(
                "customerType", "a.type",
                "customerCategory", "a.category",
                "transportCategory", "a.transport_category",
                "place", "a.division_code",
                "trucksHeld", "a.trucks",
                "ourTrucks", "a.our_trucks",
                "trucksInGroup", GROUPED.formatted("a.group_trucks"),
                "groupSpansRegionTypes", groupSpansRegionTypes,
                "trucksAtSite", "CASE WHEN a.site_trucks > a.trucks THEN a.site_trucks END",
                "largestSinglePurchase", "CASE WHEN a.largest_purchase > a.trucks THEN a.largest_purchase END");
    }

    /** The decision's position. */
    String position(String decision) {
        return has(decision) ? form.orElseThrow().position(decision) : NO_VERSION;
    }

    /** The outcome as text, null where undecided. */
    String outcome(String decision) {
        return has(decision) ? form.orElseThrow().outcome(decision) : "NULL::text";
    }

    /** The region type as asked of the members of groups, before it is known whether the group spans several. */
    String regionTypeAlone() {
        return has("regionType") ? alone.orElseThrow().outcome("regionType") : "NULL::text";
    }

    private boolean has(String decision) {
        return form.isPresent() && form.get().decisions().contains(decision);
    }

    private List<Ruled> positions(String decision) {
        return has(decision) ? form.orElseThrow().positions(decision) : List.of();
    }

    /** What is read off a position by its sign: the outcome, or nothing. */
    @Nullable String outcome(String decision, int position) {
        return position < 0 ? null : positions(decision).get(position).outcome();
    }

    static Undecided.Code reason(int position) {
        return SqlForm.reason(position);
    }

    /** The outcome, row or clause for a column with the position; null below zero. */
    String outcomeAt(String decision, String position) {
        return told(decision, position, ruled -> Objects.toString(ruled.outcome(), ""));
    }

    String rowAt(String decision, String position) {
        return told(decision, position, Ruled::row);
    }

    String clauseAt(String decision, String position) {
        return told(decision, position, Ruled::clause);
    }

    /** The reason's id for a column with the position; null where it is decided. */
    static String reasonAt(String position) {
        var ids = new HashMap<Integer, String>();
        for (var code : Undecided.Code.values()) {
            ids.put(code.ordinal(), quoted(code.id()));
        }
        return "(ARRAY[" + String.join(",", ids.values()) + "]::text[])[-" + position + "]";
    }

    private String told(String decision, String position, java.util.function.Function<Ruled, String> text) {
        return positions(decision).stream()
                .map(text)
                .map(SqlRuling::quoted)
                .collect(Collectors.joining(",", "(ARRAY[", "]::text[])[" + position + " + 1]"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
