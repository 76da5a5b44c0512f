package io.keyhold.server.kernel.internal;

import com.zaxxer.hikari.HikariDataSource;
import io.keyhold.schema.Migrations;
import io.keyhold.server.kernel.Numbers;
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
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
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
    @Primary
    HikariDataSource dataSource(Database database, Environment env) {
        Migrations.migrate(asOwner(database), database.app().user());
        return pool(database, env.getProperty("keyhold.database.connections", Integer.class, 20), 2);
    }

    /** Counters are advanced beside the command that asks: two connections that nothing else uses. */
    @Bean(destroyMethod = "close")
    @DependsOn("dataSource")
    HikariDataSource numbersDataSource(Database database) {
        return pool(database, 2, 1);
    }

    @Bean
    Numbers numbers(
            @Qualifier("numbersDataSource") DataSource dataSource, ObjectProvider<ExecuteListenerProvider> listeners) {
        return new JooqNumbers(DSL.using(configuration(listeners).set(dataSource)));
    }

    private static HikariDataSource pool(Database database, int connections, int idle) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.app().user());
        pool.setPassword(database.app().password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(idle);
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
        return DSL.using(configuration(listeners).set(connections(dataSource)));
    }

    private static org.jooq.Configuration configuration(ObjectProvider<ExecuteListenerProvider> listeners) {
        return new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(new Settings().withRenderSchema(false).withExecuteLogging(false))
                .set(listeners.stream().toArray(ExecuteListenerProvider[]::new));
    }

    private static ConnectionProvider connections(DataSource dataSource) {
        return new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(dataSource));
    }

    static DataSource asOwner(Database database) {
        var owner = new PGSimpleDataSource();
        owner.setUrl(database.url());
        owner.setUser(database.owner().user());
        owner.setPassword(database.owner().password());
        return owner;
    }
}
