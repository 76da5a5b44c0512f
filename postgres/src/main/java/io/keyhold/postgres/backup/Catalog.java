package io.keyhold.postgres.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's own catalog says of the tables to be copied, read in the caller's transaction. */
record Catalog(Connection connection) {
    /** All ordinary and partitioned tables but Flyway's history and those of extensions; partitions belong to their parent. */
    List<Table> tables() throws SQLException {
        return all(
                """
                SELECT format('%I.%I', n.nspname, c.relname),
                       (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
                        FROM pg_attribute a
                        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''),
                       coalesce(obj_description(c.oid, 'pg_class'), '') = 'reference',
                       c.relrowsecurity, c.relforcerowsecurity
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence = 'p'
                  AND c.relname <> 'flyway_schema_history' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                  AND NOT EXISTS (SELECT FROM pg_depend d
                                  WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
                ORDER BY 1
                """,
                row -> new Table(
                        row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4), row.getBoolean(5)));
    }

    List<ForeignKey> foreignKeys() throws SQLException {
        return all("""
                SELECT format('%I.%I', n.nspname, c.relname), quote_ident(f.conname), pg_get_constraintdef(f.oid)
                FROM pg_constraint f
                JOIN pg_class c ON c.oid = f.conrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE f.contype = 'f' AND f.conparentid = 0 AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                ORDER BY 1, 2
                """, row -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** Version or name of each migration with its checksum: two databases with the same list have the same schema. */
    List<String> migrations() throws SQLException {
        if (one("SELECT to_regclass('flyway_schema_history')::text") == null) {
            return List.of();
        }
        return all("""
                SELECT DISTINCT ON (coalesce(version, description))
                       coalesce(version, 'R ' || description) || ' ' || checksum
                FROM flyway_schema_history
                WHERE success AND checksum IS NOT NULL
                ORDER BY coalesce(version, description), installed_rank DESC
                """, row -> row.getString(1));
    }

    /** Such things would silently be missing in the file. */
    boolean hasSequencesOrLargeObjects() throws SQLException {
        var sql = """
                SELECT EXISTS (SELECT FROM pg_largeobject_metadata)
                    OR EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                               WHERE c.relkind = 'S' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema')
                """;
        return "t".equals(one(sql));
    }

    String role() throws SQLException {
        return String.valueOf(one("SELECT current_user::text"));
    }

    boolean rolePassesRowLevelSecurity() throws SQLException {
        return "t".equals(one("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"));
    }

    @Nullable String one(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> all(String sql, Reader<T> reader) throws SQLException {
        var found = new ArrayList<T>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }
}
