package io.keyhold.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the catalog as the application does, and holds the schema to the rules that let it be spread over a cluster by tenant. */
@KeyholdTest
class DatabaseCatalogTest {
    private static final String TABLES = """
            WITH tables AS (
                SELECT c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relowner,
                       obj_description(c.oid, 'pg_class') AS spread
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> 'flyway_schema_history'
            )
            """;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void everyTableSaysHowItSpreads() {
        assertThat(tables("SELECT relname FROM tables WHERE spread IN ('tenant', 'reference', 'local')"))
                .contains("account", "division", "login");
        assertNone("SELECT relname FROM tables WHERE spread IS NULL OR spread NOT IN ('tenant', 'reference', 'local')");
    }

    @Test
    void everyTenantTableNamesItsTenantByUuid() {
        assertNone("""
                SELECT relname FROM tables WHERE spread = 'tenant' AND NOT EXISTS (
                    SELECT FROM pg_attribute a
                    WHERE a.attrelid = tables.oid AND a.attname = 'tenant_id' AND a.attnotnull AND a.atttypid = 'uuid'::regtype)
                """);
    }

    @Test
    void tenantIdComesFirstInEveryPrimaryKey() {
        assertNone("""
                SELECT relname FROM tables WHERE spread = 'tenant' AND NOT EXISTS (
                    SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                    WHERE i.indrelid = tables.oid AND i.indisprimary AND a.attname = 'tenant_id')
                """);
    }

    @Test
    void tenantIdComesFirstInEveryIndexAndUniqueOrExclusionConstraint() {
        assertNone("""
                SELECT i.indexrelid::regclass::text FROM tables JOIN pg_index i ON i.indrelid = tables.oid
                WHERE spread = 'tenant' AND NOT EXISTS (
                    SELECT FROM pg_attribute a
                    WHERE a.attrelid = i.indrelid AND a.attnum = i.indkey[0] AND a.attname = 'tenant_id')
                """);
    }

    @Test
    void foreignKeysBetweenTenantTablesCarryTheTenant() {
        assertNone("""
                SELECT f.conname FROM tables
                JOIN pg_constraint f ON f.conrelid = tables.oid AND f.contype = 'f'
                JOIN tables target ON target.oid = f.confrelid
                JOIN pg_attribute mine ON mine.attrelid = f.conrelid AND mine.attnum = f.conkey[1]
                JOIN pg_attribute theirs ON theirs.attrelid = f.confrelid AND theirs.attnum = f.confkey[1]
                WHERE tables.spread = 'tenant' AND target.spread = 'tenant'
                  AND (mine.attname <> 'tenant_id' OR theirs.attname <> 'tenant_id')
                """);
    }

    @Test
    void nothingSharedPointsIntoACompany() {
        assertNone("""
                SELECT f.conname FROM tables
                JOIN pg_constraint f ON f.conrelid = tables.oid AND f.contype = 'f'
                JOIN tables target ON target.oid = f.confrelid
                WHERE tables.spread <> 'tenant' AND target.spread = 'tenant'
                """);
    }

    @Test
    void deletingNeverQuietlyChangesOtherRows() {
        assertNone("""
                SELECT f.conname FROM tables JOIN pg_constraint f ON f.conrelid = tables.oid
                WHERE f.contype = 'f' AND (f.confdeltype IN ('n', 'd') OR f.confupdtype IN ('n', 'd'))
                """);
    }

    /** Deleting a row looks for those that point at it; an index that leaves rows out is no help unless it leaves out the nulls only. */
    @Test
    void whatPointsAtDeletableRowsIsFoundByAnIndex() {
        assertNone("""
                SELECT f.conname FROM tables JOIN pg_constraint f ON f.conrelid = tables.oid
                WHERE f.contype = 'f' AND f.confrelid = 'account'::regclass AND NOT EXISTS (
                    SELECT FROM pg_index i
                    WHERE i.indrelid = f.conrelid AND (
                            SELECT array_agg(k.attnum ORDER BY k.place) FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, place)
                            WHERE k.place <= cardinality(f.conkey)) @> f.conkey
                        AND (i.indpred IS NULL OR pg_get_expr(i.indpred, i.indrelid) = (
                            SELECT '(' || a.attname || ' IS NOT NULL)' FROM pg_attribute a
                            WHERE a.attrelid = f.conrelid AND a.attnum = f.conkey[2])))
                """);
    }

    @Test
    void rowLevelSecurityIsForcedWithOnePolicyOnEveryTenantTable() {
        assertNone("""
                SELECT relname FROM tables
                WHERE spread = 'tenant' AND (NOT relrowsecurity OR NOT relforcerowsecurity OR 1 <> (
                    SELECT count(*) FROM pg_policy p
                    WHERE p.polrelid = tables.oid AND p.polcmd = '*' AND p.polpermissive
                      AND pg_get_expr(p.polqual, p.polrelid) LIKE '%tenant_id = %app.tenant_id%'))
                """);
    }

    @Test
    void theApplicationsRoleOwnsNothingAndCannotStepOverThePolicies() {
        assertThat(jdbc.queryForList("""
                        SELECT rolname FROM pg_roles
                        WHERE rolname = current_user AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)
                        """, String.class)).isEmpty();
        assertNone("SELECT relname FROM tables WHERE pg_get_userbyid(relowner) = current_user");
        assertNone("SELECT relname FROM tables WHERE pg_has_role(current_user, relowner, 'member')");
    }

    /** Under forced row-level security only leakproof operators become index conditions; those of other types would scan. */
    @Test
    void indexedColumnsHaveTypesWithLeakproofOperators() {
        assertNone("""
                SELECT i.indexrelid::regclass || '.' || a.attname FROM tables
                JOIN pg_index i ON i.indrelid = tables.oid
                JOIN pg_class ic ON ic.oid = i.indexrelid
                JOIN pg_am am ON am.oid = ic.relam
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                WHERE am.amname = 'btree' AND NOT i.indisexclusion AND a.atttypid NOT IN (
                    'uuid'::regtype, 'text'::regtype, 'int4'::regtype, 'int8'::regtype, 'bool'::regtype, 'date'::regtype,
                    'timestamptz'::regtype)
                """);
        assertNone("""
                SELECT i.indexrelid::regclass::text FROM tables
                JOIN pg_index i ON i.indrelid = tables.oid
                JOIN pg_class ic ON ic.oid = i.indexrelid
                JOIN pg_am am ON am.oid = ic.relam
                WHERE am.amname <> 'btree' AND NOT i.indisexclusion
                """);
    }

    @Test
    void nothingIsCountedTimedOrDoneByTheDatabaseItself() {
        assertNone("""
                SELECT relname || '.' || a.attname FROM tables
                JOIN pg_attribute a ON a.attrelid = tables.oid AND a.attnum > 0
                WHERE a.attidentity <> ''
                """);
        assertNone("""
                SELECT relname || ': ' || pg_get_expr(d.adbin, d.adrelid) FROM tables
                JOIN pg_attrdef d ON d.adrelid = tables.oid
                WHERE pg_get_expr(d.adbin, d.adrelid) ~* '(now|current_|clock_timestamp|nextval|uuid)'
                """);
        assertNone("""
                SELECT relname || ': ' || t.tgname FROM tables JOIN pg_trigger t ON t.tgrelid = tables.oid
                WHERE NOT t.tgisinternal
                """);
    }

    @Test
    void codesAreTextWithACheckNotEnums() {
        assertThat(jdbc.queryForList("""
                        SELECT t.typname FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
                        WHERE n.nspname = 'public' AND t.typtype = 'e'
                        """, String.class)).isEmpty();
    }

    private void assertNone(String select) {
        assertThat(tables(select)).isEmpty();
    }

    private List<String> tables(String select) {
        return jdbc.queryForList(TABLES + select, String.class);
    }
}
