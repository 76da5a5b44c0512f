package io.keyhold.server.kernel.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.keyhold.schema.Migrations;
import io.keyhold.server.Companies;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A node that starts migrates first, and that must not stop those at work, nor wait for them. */
@KeyholdTest
class AnotherNodeTest {
    @Autowired
    Companies companies;

    @Autowired
    Database database;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    DSLContext db;

    @Test
    void aDatabaseThatIsUpToDateIsLeftAlone() {
        var company = companies.found();

        boolean read = transactions.in(company.id(), () -> {
            // Whoever alters the table now waits until this transaction ends.
            db.selectFrom(ACCOUNT).where(ACCOUNT.TENANT_ID.eq(company.id())).fetch();
            assertTimeoutPreemptively(
                    Duration.ofSeconds(60),
                    () -> Migrations.migrate(
                            DatabaseConfiguration.asOwner(database),
                            database.app().user()));
            return true;
        });

        assertThat(read).isTrue();
    }
}
