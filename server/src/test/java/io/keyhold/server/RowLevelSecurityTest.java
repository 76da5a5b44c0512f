package io.keyhold.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;

/** Tries to cross from one company into another with the application's own role, past every filter of the application. */
@KeyholdTest
class RowLevelSecurityTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Autowired
    Companies companies;

    @Autowired
    DataSource database;

    Company ours;
    Company theirs;

    @BeforeEach
    void twoCompanies() {
        ours = companies.found();
        theirs = companies.found();
    }

    @Test
    void anothersRowsAreNotThere() throws SQLException {
        assertThat(in(ours.id(), "SELECT count(*) FROM org_unit")).isEqualTo(8);
        assertThat(in(ours.id(), "SELECT count(*) FROM org_unit WHERE tenant_id = '%s'".formatted(theirs.id())))
                .isZero();
        assertThat(in(ours.id(), "SELECT count(*) FROM person WHERE tenant_id <> '%s'".formatted(ours.id())))
                .isZero();
    }

    @Test
    void withoutACompanyThereIsNothingAtAll() throws SQLException {
        for (var table :
                new String[] {"org_unit", "person", "membership", "territory", "change", "account", "counter"}) {
            assertThat(in(null, "SELECT count(*) FROM " + table)).as(table).isZero();
        }
    }

    @Test
    void aRowCannotBeWrittenForAnother() {
        var insert = "INSERT INTO person (tenant_id, id, name, version) VALUES ('%s', '%s', 'spy', 1)"
                .formatted(theirs.id(), UUID.randomUUID());

        assertRefused(() -> update(ours.id(), insert));
        assertRefused(() -> update(null, insert));
    }

    @Test
    void aRowCannotBeMovedToAnother() {
        assertRefused(() -> update(
                ours.id(),
                "UPDATE territory SET tenant_id = '%s' WHERE tenant_id = '%s'".formatted(theirs.id(), ours.id())));
    }

    @Test
    void anothersRowsCannotBeChangedOrDeleted() throws SQLException {
        var where = " WHERE tenant_id = '%s'".formatted(theirs.id());

        assertThat(update(ours.id(), "UPDATE person SET name = 'spy'" + where)).isZero();
        assertThat(update(ours.id(), "DELETE FROM membership" + where)).isZero();
        assertThat(update(null, "DELETE FROM membership" + where)).isZero();
        assertThat(in(theirs.id(), "SELECT count(*) FROM membership")).isEqualTo(9);
    }

    @Test
    void aReferenceCannotReachIntoAnother() {
        var insert = """
                INSERT INTO membership (tenant_id, id, person_id, unit_id, position, role, valid_from)
                VALUES ('%s', '%s', '%s', '%s', 'x', 'sales', '2020-01-01')
                """.formatted(
                        ours.id(),
                        UUID.randomUUID(),
                        ours.sales().personId(),
                        theirs.units().dealer());

        assertThatThrownBy(() -> update(ours.id(), insert))
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        failure -> assertThat(failure.getSQLState()).isEqualTo("23503"));
    }

    @Test
    void theSettingDoesNotOutliveItsTransaction() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            enter(connection, ours.id());
            connection.commit();

            assertThat(count(connection, "SELECT count(*) FROM org_unit")).isZero();
            connection.rollback();
        }
    }

    private long in(@Nullable UUID tenantId, String select) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            enter(connection, tenantId);
            try {
                return count(connection, select);
            } finally {
                connection.rollback();
            }
        }
    }

    private int update(@Nullable UUID tenantId, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            enter(connection, tenantId);
            try {
                return statement.executeUpdate(sql);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void enter(Connection connection, @Nullable UUID tenantId) throws SQLException {
        if (tenantId != null) {
            try (var statement = connection.createStatement()) {
                statement.execute("SET LOCAL app.tenant_id = '" + tenantId + "'");
            }
        }
    }

    private static long count(Connection connection, String select) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        failure -> assertThat(failure.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }
}
