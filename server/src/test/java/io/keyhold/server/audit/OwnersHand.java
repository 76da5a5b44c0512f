package io.keyhold.server.audit;

import io.keyhold.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Somebody with the database owner's password, who can change what the application cannot. */
@TestComponent
public class OwnersHand {
    private final Environment env;

    OwnersHand(Environment env) {
        this.env = env;
    }

    /** Runs a statement as the owner, within the company, and returns how many rows it changed. */
    public int does(UUID tenantId, String sql) throws SQLException {
        var running = EmbeddedPostgres.in(Path.of(env.getRequiredProperty("KEYHOLD_HOME")))
                .running()
                .orElseThrow();
        var owner = running.owner();
        try (var connection = DriverManager.getConnection(running.jdbcUrl(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL app.tenant_id = '%s'".formatted(tenantId));
            int rows = statement.executeUpdate(sql);
            connection.commit();
            return rows;
        }
    }
}
