package io.keyhold.server.account.internal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.SQL;
import org.jooq.impl.DSL;

/**
 * Asks which accounts of a stretch of numbers would be decided differently from what is kept: another outcome, the same one by
 * another row or clause, or undecided for another reason. Where both leave an account undecided for a like reason, only the
 * evaluator tells the particulars apart, so that those are among them.
 */
final class ReviewSql {
    /** Only groups that the stretch has members of: a large ledger's would be reckoned again for each stretch. */
    private static final String SPANNING = """
            %1$s AS MATERIALIZED (
                SELECT m.root
                FROM (
                    SELECT w.root, %2$s AS region_type
                    FROM wanted w
                    JOIN account a ON a.tenant_id = {0} AND a.root_id = w.root AND a.state = 'active'
                    UNION ALL
                    SELECT w.root, %2$s
                    FROM wanted w
                    JOIN account a ON a.tenant_id = {0} AND a.id = w.root AND a.state = 'active'
                ) m
                GROUP BY m.root
                HAVING count(DISTINCT m.region_type) > 1
            )""";

    private static final String DIFFERENT = """
            WITH wanted AS MATERIALIZED (
                SELECT DISTINCT coalesce(a.root_id, a.id) AS root
                FROM account a
                WHERE a.tenant_id = {0} AND a.number > {1} AND a.number <= {2} AND a.group_trucks > a.trucks
            ),
            %1$s
            SELECT a.id, a.number
            FROM account a
            %2$s
            LEFT JOIN decision k ON k.tenant_id = {0} AND k.id = a.kind_decision_id
            LEFT JOIN decision t ON t.tenant_id = {0} AND t.id = a.tier_decision_id
            WHERE a.tenant_id = {0} AND a.number > {1} AND a.number <= {2} AND a.state NOT IN ('erased', 'merged') AND (%3$s)
            ORDER BY a.number
            LIMIT {3}
            """;

    private static final String RULED = """
            CROSS JOIN LATERAL (
                SELECT %2$s AS kind, %3$s AS tier, %4$s AS ownership, %5$s AS region_type
                OFFSET 0
            ) %1$s""";

    private static final String DIFFERS = """
            a.%1$s IS DISTINCT FROM %3$s
            OR CASE WHEN %2$s < 0
                THEN %8$s.undecided_code IS DISTINCT FROM %4$s OR %8$s.undecided_code <> 'no-version'
                ELSE %8$s.outcome IS DISTINCT FROM %5$s OR %8$s.row_id IS DISTINCT FROM %6$s OR %8$s.clause IS DISTINCT FROM %7$s
            END""";

    private static final String NEWER = "greatest(k.version, t.version, 0) > ";

    private final String sql;

    private ReviewSql(String sql) {
        this.sql = sql;
    }

    static ReviewSql by(ReviewBooks books) {
        var existing = SqlRuling.of(books.existing(), "spans");
        return new ReviewSql(
                books.agree()
                        ? DIFFERENT.formatted(
                                spanning("spans", existing),
                                facts("spans") + ruled("r", existing),
                                differs("r", existing))
                        : both(books, existing, SqlRuling.of(books.current(), "spans_now")));
    }

    /** Accounts with a number above one and up to another, in order and no more than the limit. */
    SQL different(UUID tenantId, long above, long upTo, int limit) {
        return DSL.sql(sql, DSL.val(tenantId), DSL.val(above), DSL.val(upTo), DSL.val(limit));
    }

    private static String both(ReviewBooks books, SqlRuling existing, SqlRuling current) {
        var newer = NEWER + books.limit();
        return DIFFERENT.formatted(
                spanning("spans", existing) + ",\n" + spanning("spans_now", current),
                facts("spans", "spans_now") + ruled("r", existing) + "\n" + ruled("c", current),
                "%1$s AND (%2$s) OR NOT %1$s AND (%3$s)"
                        .formatted(newer, differs("c", current), differs("r", existing)));
    }

    private static String spanning(String name, SqlRuling ruling) {
        return SPANNING.formatted(name, ruling.regionTypeAlone());
    }

    private static String facts(String... spanning) {
        return SqlRuling.facts(List.of(spanning));
    }

    private static String ruled(String name, SqlRuling ruling) {
        return RULED.formatted(
                name,
                ruling.position("kind"),
                ruling.position("tier"),
                ruling.outcome("ownership"),
                ruling.outcome("regionType"));
    }

    private static String differs(String name, SqlRuling ruling) {
        return Stream.of(
                        differs(name, ruling, "kind", "k"),
                        differs(name, ruling, "tier", "t"),
                        "a.ownership IS DISTINCT FROM %s.ownership".formatted(name),
                        "a.region_type IS DISTINCT FROM %s.region_type".formatted(name))
                .collect(Collectors.joining("\nOR "));
    }

    private static String differs(String name, SqlRuling ruling, String decision, String kept) {
        var position = name + "." + decision;
        var outcome = ruling.outcomeAt(decision, position);
        return DIFFERS.formatted(
                decision,
                position,
                outcome,
                SqlRuling.reasonAt(position),
                outcome,
                ruling.rowAt(decision, position),
                ruling.clauseAt(decision, position),
                kept);
    }
}
