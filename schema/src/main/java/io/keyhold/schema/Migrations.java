package io.keyhold.schema;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The migrations that bring a database to this build's schema; they run as the owner of the tables. */
public final class Migrations {
    private Migrations() {}

    /**
     * Migrates to the newest version and gives the application's role its grants and policies.
     *
     * @param owner signs in as the role that owns the tables
     * @param appRole the role the application signs in as; it owns nothing and row-level security binds it
     */
    public static void migrate(DataSource owner, String appRole) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .placeholders(Map.of("appRole", appRole))
                .load()
                .migrate();
    }
}
