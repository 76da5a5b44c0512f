package io.keyhold.server.kernel.internal;

import io.keyhold.server.kernel.Numbers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Counters as rows. A reservation commits by itself, so that a long command does not hold up every other one; it has connections of
 * its own, because a command that holds one must never wait for a second of the same pool.
 */
class JooqNumbers implements Numbers {
    /** Sent together these are one transaction and one way to the database: everybody who registers waits for this row. */
    private static final String ADVANCE = """
            SELECT set_config('app.tenant_id', ?, true);
            INSERT INTO counter (tenant_id, name, value) VALUES (?, ?, ?)
            ON CONFLICT (tenant_id, name) DO UPDATE SET value = counter.value + excluded.value
            RETURNING value
            """;

    private final DSLContext apart;

    JooqNumbers(DSLContext apart) {
        this.apart = apart;
    }

    @Override
    public long reserve(UUID tenantId, String counter, int howMany) {
        long last = apart.connectionResult(connection -> advance(connection, tenantId, counter, howMany));
        return last - howMany + 1;
    }

    private static long advance(Connection connection, UUID tenantId, String counter, int howMany) throws SQLException {
        try (var statement = connection.prepareStatement(ADVANCE)) {
            statement.setString(1, tenantId.toString());
            statement.setObject(2, tenantId);
            statement.setString(3, counter);
            statement.setLong(4, howMany);
            statement.execute();
            statement.getMoreResults();
            try (var row = statement.getResultSet()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
