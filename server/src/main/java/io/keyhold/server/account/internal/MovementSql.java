package io.keyhold.server.account.internal;

import io.keyhold.server.account.Basis;
import io.keyhold.server.account.MovedFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.QueryPart;
import org.jooq.SQL;
import org.jooq.impl.DSL;

/**
 * What a draft makes of all accounts, as one statement: rows {@code a} of accounts with what they count, beside {@code r}, where
 * they come from and where the draft puts them. Spliced in are only the expressions a checked handbook was turned into.
 */
final class MovementSql {
    /** Which groups have members in several region types; the condition on members' accounts is that of an index. */
    private static final String SPANNING = """
            %1$s AS MATERIALIZED (
                SELECT m.root
                FROM (
                    SELECT a.root_id AS root, %2$s AS region_type
                    FROM %3$s a
                    WHERE a.tenant_id = {0} AND a.root_id IS NOT NULL AND a.state = 'active'
                    UNION ALL
                    SELECT a.id, %2$s
                    FROM %3$s a
                    WHERE a.tenant_id = {0} AND a.state = 'active'
                        AND a.id IN (SELECT b.root_id FROM account b WHERE b.tenant_id = {0} AND b.root_id IS NOT NULL)
                ) m
                GROUP BY m.root
                HAVING count(DISTINCT m.region_type) > 1
            )""";

    /** What was held on a past day: of each brand and class the latest figure that stands, and groups and sites of that. */
    private static final String PAST = """
            held AS (
                SELECT l.account_id, sum(l.quantity)::bigint AS trucks,
                    coalesce(sum(l.quantity) FILTER (WHERE l.ours), 0)::bigint AS ours
                FROM (
                    SELECT DISTINCT ON (h.account_id, h.brand, h.model_class) h.account_id, h.ours, h.quantity
                    FROM holding h
                    WHERE h.tenant_id = {0} AND h.as_of <= {1} AND h.struck_at IS NULL
                    ORDER BY h.account_id, h.brand, h.model_class, h.as_of DESC
                ) l
                GROUP BY l.account_id
            ),
            bought AS (
                SELECT p.account_id, max(p.quantity) AS most
                FROM purchase p
                WHERE p.tenant_id = {0} AND p.purchased_on <= {1} AND p.struck_at IS NULL
                GROUP BY p.account_id
            ),
            own AS MATERIALIZED (
                SELECT a.tenant_id, a.id, a.number, a.name, a.type, a.category, a.transport_category, a.division_code,
                    a.restricted, a.state, a.root_id, a.site_id, coalesce(h.trucks, 0) AS trucks,
                    coalesce(h.ours, 0) AS our_trucks, coalesce(b.most, 0) AS largest_purchase
                FROM account a
                LEFT JOIN held h ON h.account_id = a.id
                LEFT JOIN bought b ON b.account_id = a.id
                WHERE a.tenant_id = {0} AND a.state NOT IN ('erased', 'merged')
            ),
            grouped AS (
                SELECT coalesce(o.root_id, o.id) AS root,
                    sum(o.trucks) FILTER (WHERE o.state = 'active' AND NOT o.restricted)::bigint AS trucks
                FROM own o
                WHERE o.root_id IS NOT NULL
                    OR o.id IN (SELECT b.root_id FROM account b WHERE b.tenant_id = {0} AND b.root_id IS NOT NULL)
                GROUP BY 1
            ),
            sited AS (
                SELECT o.site_id, sum(o.trucks) FILTER (WHERE o.state = 'active' AND NOT o.restricted)::bigint AS trucks
                FROM own o
                WHERE o.site_id IS NOT NULL
                GROUP BY 1
            ),
            counted AS MATERIALIZED (
                SELECT o.*, coalesce(g.trucks, 0) AS group_trucks, coalesce(s.trucks, 0) AS site_trucks
                FROM own o
                LEFT JOIN grouped g ON g.root = coalesce(o.root_id, o.id)
                LEFT JOIN sited s ON s.site_id = o.site_id
            )""";

    private static final String ROWS = """
            %1$s a
            %7$s
            CROSS JOIN LATERAL (
                SELECT %2$s AS kind_from, %3$s AS tier_from, %4$s AS region_type, %5$s AS kind_to, %6$s AS tier_to
                OFFSET 0
            ) r
            WHERE a.tenant_id = {0} AND a.state NOT IN ('erased', 'merged')""";

    private final QueryPart tenant;
    private final SqlRuling draft;
    private final SQL with;
    private final SQL rows;

    private MovementSql(QueryPart tenant, SqlRuling draft, SQL with, SQL rows) {
        this.tenant = tenant;
        this.draft = draft;
        this.with = with;
        this.rows = rows;
    }

    static MovementSql of(UUID tenantId, Book draft, Basis basis) {
        var tenant = DSL.val(tenantId);
        var ruling = SqlRuling.of(draft, "spans");
        return switch (basis) {
            case Basis.Kept() -> {
                var with = DSL.sql(spanning("spans", ruling, "account"), tenant);
                var facts = SqlRuling.facts(List.of("spans"));
                yield new MovementSql(
                        tenant,
                        ruling,
                        with,
                        rows(tenant, "account", facts, ruling, "a.kind", "a.tier", "a.region_type"));
            }
            case Basis.AsOf(var day, var handbook) ->
                past(tenant, ruling, day, SqlRuling.of(new Book(handbook, day), "spans_before"));
        };
    }

    private static MovementSql past(QueryPart tenant, SqlRuling ruling, LocalDate day, SqlRuling before) {
        var with = Stream.of(PAST, spanning("spans_before", before, "counted"), spanning("spans", ruling, "counted"))
                .collect(Collectors.joining(",\n"));
        var rows = rows(
                tenant,
                "counted",
                SqlRuling.facts(List.of("spans_before", "spans")),
                ruling,
                before.outcome("kind"),
                before.outcome("tier"),
                before.outcome("regionType"));
        return new MovementSql(tenant, ruling, DSL.sql(with, tenant, DSL.val(day)), rows);
    }

    private static String spanning(String name, SqlRuling ruling, String accounts) {
        return SPANNING.formatted(name, ruling.regionTypeAlone(), accounts);
    }

    private static SQL rows(
            QueryPart tenant,
            String accounts,
            String facts,
            SqlRuling to,
            String kind,
            String tier,
            String regionType) {
        return DSL.sql(
                ROWS.formatted(accounts, kind, tier, regionType, to.position("kind"), to.position("tier"), facts),
                tenant);
    }

    SqlRuling draft() {
        return draft;
    }

    /** Every way to go with how many go it. */
    SQL matrix() {
        return DSL.sql("""
                WITH {0}
                SELECT a.restricted, r.region_type, r.kind_from, r.tier_from, r.kind_to, r.tier_to, count(*) AS accounts
                FROM {1}
                GROUP BY 1, 2, 3, 4, 5, 6
                """, with, rows);
    }

    /** Those that go somewhere else, in the order of their numbers. */
    SQL moved(MovedFilter filter, SQL seen, long after, String limit) {
        return DSL.sql("""
                WITH {0}
                SELECT a.id, a.number, a.name, a.division_code, a.trucks, r.region_type, r.kind_from, r.tier_from, r.kind_to,
                    r.tier_to
                FROM {1} AND NOT a.restricted AND a.number > {2} AND {3} AND {4}
                ORDER BY a.number
                """ + limit, with, rows, DSL.val(after), seen, asked(filter));
    }

    private SQL asked(MovedFilter filter) {
        var moves = filter.decision() == null
                ? "(%s OR %s)".formatted(moves("kind"), moves("tier"))
                : moves(filter.decision());
        var region = filter.regionType() == null
                ? DSL.sql("true")
                : DSL.sql("r.region_type = {0}", val(filter.regionType()));
        if (filter.decision() == null) {
            return DSL.sql("{0} AND {1}", DSL.sql(moves), region);
        }
        return DSL.sql(
                "{0} AND {1} AND {2} AND {3}",
                DSL.sql(moves),
                region,
                is("r." + filter.decision() + "_from", filter.from()),
                is(to(filter.decision()), filter.to()));
    }

    private String to(String decision) {
        return draft.outcomeAt(decision, "r." + decision + "_to");
    }

    private String moves(String decision) {
        return "r.%s_from IS DISTINCT FROM %s".formatted(decision, to(decision));
    }

    private static SQL is(String outcome, MovedFilter.Outcome asked) {
        return switch (asked) {
            case MovedFilter.Outcome.Any() -> DSL.sql("true");
            case MovedFilter.Outcome.Undecided() -> DSL.sql(outcome + " IS NULL");
            case MovedFilter.Outcome.Is(var code) -> DSL.sql(outcome + " = {0}", val(code));
        };
    }

    private static QueryPart val(String value) {
        return DSL.val(value);
    }

    /** Those who carry one of the keys. */
    SQL carrying(List<String> keys) {
        return DSL.sql("""
                EXISTS (SELECT FROM account_scope s
                    WHERE s.tenant_id = {0} AND s.number = a.number AND s.scope = ANY ({1}))""", tenant, DSL.val(keys.toArray(String[]::new)));
    }
}
