package io.keyhold.server.exchange;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.exchange.ImportSteps.HEADER;
import static io.keyhold.server.exchange.ImportSteps.fault;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Contacts;
import io.keyhold.server.account.Ledger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is erased is erased from the imports and the files that brought him, too. */
@KeyholdTest
class ErasedPeopleTest {
    private static final Csv FILE =
            Csv.of(HEADER + ",联系人,联系人角色,电话,合法依据,来源").row("青禾物流有限公司,,福建,,7,,,,2009-01-05,林远帆,决策人,13900000000,本人同意,展会");

    @Autowired
    Companies companies;

    @Autowired
    Imports imports;

    @Autowired
    Contacts contacts;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Company company;
    private Caller caller;
    private ImportSteps steps;

    @BeforeEach
    void found() {
        company = companies.found();
        caller = company.keyAccounts();
        steps = new ImportSteps(imports, ledger, caller);
    }

    @Test
    void erasedContactIsNowhereAnyMore() {
        var page = steps.applied(FILE);
        var account = steps.accountNamed("青禾物流有限公司");
        assertThat(places("林远帆")).isPositive();

        done(contacts.erase(
                company.administrator(),
                account.row().id(),
                account.contacts().getFirst().id(),
                "本人要求"));

        assertThat(places("林远帆")).isZero();
        assertThat(places("13900000000")).isZero();
        assertThat(steps.accountNamed("青禾物流有限公司").row().ourTrucks()).isEqualTo(7);
        var undone = steps.undone(page);
        assertThat(fault(undone).code()).isEqualTo("import-touched");
    }

    @Test
    void fileThatWasForgottenIsKeptAgainWhenItIsSentAgain() {
        steps.applied(FILE);
        var account = steps.accountNamed("青禾物流有限公司");
        done(contacts.erase(
                company.administrator(),
                account.row().id(),
                account.contacts().getFirst().id(),
                "本人要求"));

        var again = steps.checked(FILE);

        assertThat(again.state()).isEqualTo(ImportState.CHECKED);
    }

    @Test
    void peopleOfAnImportTakenBackAreForgotten() {
        var page = steps.applied(FILE);

        assertThat(steps.undone(page).state()).isEqualTo(ImportState.UNDONE);

        assertThat(count("SELECT count(*) FROM change WHERE facts::text LIKE ?", "林远帆"))
                .isZero();
    }

    /** Rows anywhere that hold the words. */
    private int places(String words) {
        return count("SELECT count(*) FROM import_row WHERE import_row::text LIKE ?", words)
                + count("SELECT count(*) FROM change WHERE facts::text LIKE ?", words)
                + count("SELECT count(*) FROM contact WHERE contact::text LIKE ?", words)
                + count("SELECT count(*) FROM stored_file_chunk WHERE encode(content, 'hex') LIKE ?", hex(words));
    }

    private static String hex(String words) {
        return HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
    }

    private int count(String sql, String words) {
        return Objects.requireNonNull(transactions.execute(status -> {
            jdbc.execute("SET LOCAL app.tenant_id = '" + company.id() + "'");
            return Objects.requireNonNull(jdbc.queryForObject(sql, Integer.class, "%" + words + "%"));
        }));
    }
}
