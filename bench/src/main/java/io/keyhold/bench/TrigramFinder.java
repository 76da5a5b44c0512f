package io.keyhold.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's own trigrams with a GIN index, as a superuser: row-level security would keep it from its index. */
record TrigramFinder(Connection db) implements Finder {
    static TrigramFinder over(Connection db) throws SQLException {
        Copies.execute(
                db,
                "CREATE EXTENSION IF NOT EXISTS pg_trgm",
                "CREATE UNLOGGED TABLE bench.trigram AS SELECT name FROM account",
                "SET maintenance_work_mem = '256MB'",
                "CREATE INDEX ON bench.trigram USING gin (name gin_trgm_ops)",
                "VACUUM ANALYZE bench.trigram");
        return new TrigramFinder(db);
    }

    @Override
    public String name() {
        return "pg_trgm";
    }

    @Override
    public List<String> find(String query) throws SQLException {
        try (var statement = db.prepareStatement(
                "SELECT name FROM bench.trigram WHERE name % ? ORDER BY similarity(name, ?) DESC LIMIT 10")) {
            statement.setString(1, query);
            statement.setString(2, query);
            var rows = statement.executeQuery();
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        db.close();
    }
}
