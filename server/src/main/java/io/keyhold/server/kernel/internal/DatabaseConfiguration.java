package io.keyhold.server.kernel.internal;

import com.zaxxer.hikari.HikariDataSource;
import io.keyhold.schema.Migrations;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.ExecuteListenerProvider;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/** Opens the database, migrates it as its owner, and hands the application the role that owns nothing. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean(destroyMethod = "close")
    Database database(Environment env) {
        return Database.of(env);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Database database, Environment env) {
        Migrations.migrate(asOwner(database), database.app().user());
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.app().user());
        pool.setPassword(database.app().password());
        pool.setMaximumPoolSize(env.getProperty("keyhold.database.connections", Integer.class, 20));
        pool.setMinimumIdle(2);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "keyhold");
        // A frozen worker of a cluster would otherwise hold a session for ever.
        pool.addDataSourceProperty(
                "options", "-c statement_timeout=60000 -c idle_in_transaction_session_timeout=120000");
        return pool;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new TenantTransactionManager(dataSource);
    }

    @Bean
    DSLContext db(DataSource dataSource, ObjectProvider<ExecuteListenerProvider> listeners) {
        var configuration = new DefaultConfiguration()
                .set(connections(dataSource))
                .set(SQLDialect.POSTGRES)
                .set(new Settings().withRenderSchema(false).withExecuteLogging(false))
                .set(listeners.stream().toArray(ExecuteListenerProvider[]::new));
        return DSL.using(configuration);
    }

    private static ConnectionProvider connections(DataSource dataSource) {
        return new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(dataSource));
    }

    private static DataSource asOwner(Database database) {
        var owner = new PGSimpleDataSource();
        owner.setUrl(database.url());
        owner.setUser(database.owner().user());
        owner.setPassword(database.owner().password());
        return owner;
    }
}
