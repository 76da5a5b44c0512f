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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A handbook on a day as SQL over rows called {@code a} that have the account table's columns, beside {@link #facts}: the same as
 * {@link Judge}'s. A decision is one whole number, its position; what that stands for is told here.
 */
final class SqlRuling {
    private static final String GROUPED = "CASE WHEN a.group_trucks > a.trucks THEN %s END";
    private static final String AT_SITE = "CASE WHEN a.site_trucks > a.trucks THEN a.site_trucks END";
    private static final String BOUGHT = "CASE WHEN a.largest_purchase > a.trucks THEN a.largest_purchase END";
    /** Reckoned once a row, however often a handbook's expression asks for them. */
    private static final String FACTS = """
            CROSS JOIN LATERAL (
                SELECT %s AS trucks_in_group, %s AS trucks_at_site, %s AS largest_purchase, %s
                OFFSET 0
            ) f
            """;

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
        var facts = facts("f.trucks_in_group", "f." + spanning, "f.trucks_at_site", "f.largest_purchase");
        var alone = facts(GROUPED.formatted("a.group_trucks"), GROUPED.formatted("false"), AT_SITE, BOUGHT);
        return new SqlRuling(
                SqlForm.of(book.handbook(), book.day(), facts), SqlForm.of(book.handbook(), book.day(), alone));
    }

    /** The special counts (AU-6) of a row, to be joined to it; {@code spanning} of all forms that are asked. */
    static String facts(List<String> spanning) {
        var spans = spanning.stream()
                .map(each -> "coalesce(a.root_id, a.id) IN (SELECT root FROM " + each + ")")
                .toList();
        var columns = IntStream.range(0, spanning.size())
                .mapToObj(i -> GROUPED.formatted(spans.get(i)) + " AS " + spanning.get(i))
                .collect(Collectors.joining(", "));
        return FACTS.formatted(GROUPED.formatted("a.group_trucks"), AT_SITE, BOUGHT, columns);
    }

    private static Map<String, String> facts(String inGroup, String spans, String atSite, String bought) {
        return Map.of(
                "customerType", "a.type",
                "customerCategory", "a.category",
                "transportCategory", "a.transport_category",
                "place", "a.division_code",
                "trucksHeld", "a.trucks",
                "ourTrucks", "a.our_trucks",
                "trucksInGroup", inGroup,
                "groupSpansRegionTypes", spans,
                "trucksAtSite", atSite,
                "largestSinglePurchase", bought);
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
