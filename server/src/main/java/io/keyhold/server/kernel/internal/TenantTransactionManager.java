package io.keyhold.server.kernel.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Tells the database, at the start of each transaction, whose it is. A literal, because set_config does not reach a cluster's workers. */
class TenantTransactionManager extends JdbcTransactionManager {
    TenantTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var tenantId = CurrentTenant.get();
        if (tenantId != null) {
            try (var statement = connection.createStatement()) {
                statement.execute("SET LOCAL app.tenant_id = '" + tenantId + "'");
            }
        }
    }
}
