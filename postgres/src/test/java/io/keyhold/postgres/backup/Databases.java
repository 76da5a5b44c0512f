package io.keyhold.postgres.backup;

import io.keyhold.postgres.Credentials;
import io.keyhold.postgres.EmbeddedPostgres;
import io.keyhold.postgres.RunningPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Databases on one server, each with a small schema of all that makes copying hard. */
record Databases(RunningPostgres server) implements AutoCloseable {
    static Databases in(Path home) {
        var binaries = Path.of("target", "postgres-binaries").toAbsolutePath();
        return new Databases(EmbeddedPostgres.in(home).binariesIn(binaries).start());
    }

    /** A dealer and its best customer point to each other; notes are guarded; each transfer is one row here and one there. */
    Database migrated(String name) throws SQLException {
        try (var connection = server.connect(server.superuser());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER keyhold_owner");
        }
        var database = new Database(server.jdbcUrl(name), server.owner(), server.superuser(), server.app());
        database.run(database.owner(), """
                CREATE TABLE dealer (id int PRIMARY KEY, best int);
                CREATE TABLE customer (id int PRIMARY KEY, dealer int NOT NULL, trucks int NOT NULL,
                    twice int GENERATED ALWAYS AS (trucks * 2) STORED);
                ALTER TABLE dealer ADD CONSTRAINT best_customer FOREIGN KEY (best) REFERENCES customer (id);
                ALTER TABLE customer ADD CONSTRAINT its_dealer FOREIGN KEY (dealer) REFERENCES dealer (id);
                CREATE TABLE "Odd note" (tenant_id uuid NOT NULL, text text, facts jsonb, bytes bytea, ratio float8,
                    at timestamptz, day date);
                ALTER TABLE "Odd note" ENABLE ROW LEVEL SECURITY;
                ALTER TABLE "Odd note" FORCE ROW LEVEL SECURITY;
                CREATE POLICY one_tenant ON "Odd note"
                    USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
                CREATE TABLE given (id int PRIMARY KEY, amount int NOT NULL);
                CREATE TABLE taken (id int PRIMARY KEY, amount int NOT NULL);
                CREATE TABLE place (code text PRIMARY KEY, name text);
                COMMENT ON TABLE place IS 'reference';
                INSERT INTO place VALUES ('11', 'seeded');
                CREATE TABLE flyway_schema_history (installed_rank int, version text, description text, checksum int,
                    success boolean);
                INSERT INTO flyway_schema_history VALUES (1, '1.10', 'ground', 4711, true), (2, NULL, 'places', 12, true);
                """);
        return database;
    }

    record Database(String url, Credentials owner, Credentials superuser, Credentials app) {
        Connection connect(Credentials role) throws SQLException {
            return DriverManager.getConnection(url, role.user(), role.password());
        }

        void run(Credentials role, String sql) throws SQLException {
            try (var connection = connect(role);
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        String one(String sql) throws SQLException {
            try (var connection = connect(superuser)) {
                return String.valueOf(new Catalog(connection).one(sql));
            }
        }

        /** As {@link #migrated} leaves it, with rows that are hard to carry. */
        void fill() throws SQLException {
            run(superuser, """
                    INSERT INTO dealer SELECT n, NULL FROM generate_series(1, 200) n;
                    INSERT INTO customer (id, dealer, trucks) SELECT n, n % 200 + 1, n * 3 FROM generate_series(1, 5000) n;
                    UPDATE dealer SET best = id * 7;
                    UPDATE place SET name = '北京';
                    INSERT INTO "Odd note" VALUES
                        (gen_random_uuid(), E'tab\\t line\\n back\\\\slash \\\\N 重卡', '{"b": 1, "a": [null, "…"]}', '\\x00ff', 0.1::float8 + 0.2,
                         '2009-03-01 00:00:00.123456+08', 'infinity'),
                        (gen_random_uuid(), NULL, NULL, NULL, 'NaN', NULL, '0044-03-15 BC'),
                        (gen_random_uuid(), '', 'null', '', '-Infinity', '-infinity', NULL);
                    """);
        }

        /** A digest of every row of every table, taken another way than the export takes it. */
        String fingerprint() throws SQLException {
            return one("""
                    SELECT md5(string_agg(line, '|' ORDER BY line)) FROM (
                        SELECT 'd' || d::text AS line FROM dealer d UNION ALL SELECT 'c' || c::text FROM customer c
                        UNION ALL SELECT 'n' || n::text FROM "Odd note" n UNION ALL SELECT 'g' || g::text FROM given g
                        UNION ALL SELECT 't' || t::text FROM taken t UNION ALL SELECT 'p' || p::text FROM place p) all_rows
                    """);
        }

        /** Constraints and row-level security, as a restore must leave them. */
        String structure() throws SQLException {
            return one(
                            "SELECT string_agg(conname || pg_get_constraintdef(oid), ';' ORDER BY conname) FROM pg_constraint"
                                    + " WHERE connamespace = 'public'::regnamespace")
                    + one("SELECT string_agg(relname || relrowsecurity || relforcerowsecurity, ';' ORDER BY relname)"
                            + " FROM pg_class WHERE relnamespace = 'public'::regnamespace");
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
