package io.keyhold.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;

/** Writes copies of template accounts in SQL, as a superuser without triggers: as many statements a chunk as there are tables. */
final class Copies {
    /** What a copy does not share with its template, by table and column; {@code e} is the copy, {@code t} the template's row. */
    private static final Map<String, Map<String, String>> OWN = own();

    private Copies() {}

    private static Map<String, Map<String, String>> own() {
        var own = new LinkedHashMap<String, Map<String, String>>();
        own.put(
                "account",
                Map.of(
                        "id", "e.id",
                        "number", "e.number",
                        "name", "e.name",
                        "name_key", "e.name_key",
                        "kind_decision_id", "e.kind_decision",
                        "tier_decision_id", "e.tier_decision"));
        own.put(
                "account_scope",
                Map.of("account_id", "e.id", "number", "e.number", "name", "e.name", "name_key", "e.name_key"));
        own.put("holding", Map.of("id", "uuidv7()", "account_id", "e.id"));
        own.put(
                "decision",
                Map.of(
                        "id",
                        "CASE t.name WHEN 'kind' THEN e.kind_decision ELSE e.tier_decision END",
                        "subject_id",
                        "e.id"));
        own.put("change", Map.of("subject_id", "e.id", "facts", "t.facts || jsonb_build_object('name', e.name)"));
        return own;
    }

    static String keyOf(String table) {
        return switch (table) {
            case "account" -> "id";
            case "decision", "change" -> "subject_id";
            default -> "account_id";
        };
    }

    static void prepare(Connection db, List<UUID> templates) throws SQLException {
        execute(
                db,
                "SET session_replication_role = replica",
                "SET synchronous_commit = off",
                "SET maintenance_work_mem = '256MB'",
                "CREATE SCHEMA IF NOT EXISTS bench",
                "CREATE UNLOGGED TABLE bench.entry (template uuid, id uuid, number bigint, name text, name_key text, "
                        + "kind_decision uuid, tier_decision uuid)",
                "CREATE UNLOGGED TABLE bench.gram (gram text, number bigint)");
        for (var table : OWN.keySet()) {
            try (var statement =
                    db.prepareStatement("CREATE TABLE bench.%1$s AS SELECT * FROM public.%1$s WHERE %2$s = ANY (?)"
                            .formatted(table, keyOf(table)))) {
                statement.setArray(1, db.createArrayOf("uuid", templates.toArray()));
                statement.execute();
            }
            execute(db, "CREATE INDEX ON bench.%s (%s)".formatted(table, keyOf(table)), "ANALYZE bench." + table);
        }
    }

    static void write(Connection db) throws SQLException {
        execute(db, "SET session_replication_role = replica", "SET synchronous_commit = off", "ANALYZE bench.entry");
        for (var table : OWN.entrySet()) {
            var columns = new StringJoiner(", ");
            var values = new StringJoiner(", ");
            for (var column : columns(db, table.getKey())) {
                columns.add(column);
                values.add(table.getValue().getOrDefault(column, "t." + column));
            }
            execute(db, """
                    INSERT INTO public.%1$s (%2$s) SELECT %3$s
                    FROM bench.entry e JOIN bench.%1$s t ON t.%4$s = e.template ORDER BY e.number
                    """.formatted(table.getKey(), columns, values, keyOf(table.getKey())));
        }
        execute(db, """
                INSERT INTO public.account_gram (tenant_id, gram, number)
                SELECT (SELECT tenant_id FROM bench.account LIMIT 1), gram, number FROM bench.gram ORDER BY gram, number
                """);
    }

    private static List<String> columns(Connection db, String table) throws SQLException {
        return Rows.texts(db, """
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name = '%s' AND is_generated = 'NEVER' ORDER BY ordinal_position
                """.formatted(table));
    }

    static void execute(Connection db, String... statements) throws SQLException {
        try (var statement = db.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
