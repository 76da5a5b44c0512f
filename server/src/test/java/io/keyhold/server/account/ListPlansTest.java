package io.keyhold.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.postgres.EmbeddedPostgres;
import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.TenantBoundStatements;
import io.keyhold.server.access.Caller;
import io.keyhold.server.account.LedgerQuery.Sort;
import io.keyhold.server.kernel.TenantTransactions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Reads the plans of the ledger's lists as the application's role, under row-level security, where only leakproof operators may use
 * an index (rule 15 of distribution). None may read a whole table.
 */
@KeyholdTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPlansTest {
    private static final int ACCOUNTS = 6_000;
    private static final LocalDate AS_OF = LocalDate.of(2020, 1, 1);
    private static final String BRANDS = "顺达鑫安宏瑞祥丰泰华盛恒信远博德明正兴荣嘉利昌隆源旺佳美康平亿万福永吉庆云海天星辰龙凤金玉";

    @Autowired
    Companies companies;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    DSLContext db;

    @Autowired
    Environment env;

    Company company;

    @BeforeAll
    void fillALedger() throws SQLException {
        company = companies.found();
        for (int from = 0; from < ACCOUNTS; from += 500) {
            var batch = new ArrayList<RegisterAccount>();
            for (int i = from; i < from + 500; i++) {
                batch.add(account(i));
            }
            accounts.registerAll(company.keyAccounts(), batch).forEach(Companies::done);
        }
        analyze();
    }

    private static RegisterAccount account(int i) {
        var name = "" + brand(i) + brand(i / 40) + brand(i / 7) + "物流有限公司" + i;
        var place = List.of("350100", "350200", "130100", "130200").get(i % 4);
        var details = new AccountDetails(
                AccountType.ORGANISATION, name, null, place, null, null, "private", null, null, null);
        var holdings = List.of(new HoldingFigure("本品", true, "tractor", 1 + i % 60, AS_OF));
        return new RegisterAccount(details, holdings, List.of(), "", null);
    }

    private static char brand(int i) {
        return BRANDS.charAt(i % BRANDS.length());
    }

    /** The owner of the statistics is not the application. */
    private void analyze() throws SQLException {
        var home = Path.of(env.getRequiredProperty("KEYHOLD_HOME"));
        var postgres = EmbeddedPostgres.in(home).running().orElseThrow();
        try (var connection = postgres.connect(postgres.superuser());
                var statement = connection.createStatement()) {
            statement.execute("VACUUM (ANALYZE) account, account_scope, account_gram");
        }
    }

    @TestFactory
    Stream<DynamicTest> noListReadsAWholeTable() {
        return callers().entrySet().stream()
                .flatMap(caller -> queries().entrySet().stream()
                        .map(query -> DynamicTest.dynamicTest(
                                query.getKey() + ", " + caller.getKey(),
                                () -> readsNoWholeTable(caller.getValue(), query.getValue()))));
    }

    private Map<String, Caller> callers() {
        return Map.of(
                "who sees all", company.keyAccounts(),
                "a region", company.director(),
                "a dealer", company.sales());
    }

    private static Map<String, LedgerQuery> queries() {
        var queries = new LinkedHashMap<String, LedgerQuery>();
        for (var sort : Sort.values()) {
            var all = LedgerQuery.all(sort, 50);
            queries.put("all by " + sort, all);
            queries.put("a tier by " + sort, filtered(all, Set.of("silver", "gold"), Set.of(), Set.of(), false));
            queries.put("a province by " + sort, filtered(all, Set.of(), Set.of("350000"), Set.of(), false));
            queries.put("archived by " + sort, filtered(all, Set.of(), Set.of(), Set.of("archived"), false));
            queries.put("undecided by " + sort, filtered(all, Set.of(), Set.of(), Set.of(), true));
            queries.put("a telling keyword by " + sort, all.withKeyword("顺达"));
            queries.put("an everyday keyword by " + sort, all.withKeyword("物流"));
        }
        queries.put("a number", LedgerQuery.all(Sort.NEWEST, 50).withKeyword("17"));
        return queries;
    }

    private static LedgerQuery filtered(
            LedgerQuery q, Set<String> tiers, Set<String> divisions, Set<String> states, boolean undecided) {
        return new LedgerQuery(
                null, tiers, Set.of(), Set.of(), Set.of(), divisions, Set.of(), states, undecided, false, q.sort(),
                null, 50);
    }

    private void readsNoWholeTable(Caller caller, LedgerQuery query) {
        var sent = TenantBoundStatements.sentBy(() -> ledger.page(caller, query));

        assertThat(sent).hasSizeBetween(1, 4);
        for (var sql : sent) {
            assertThat(plan(sql)).doesNotContainPattern("Seq Scan on account");
        }
    }

    private String plan(String sql) {
        return transactions.reading(
                company.id(),
                () -> db
                        .fetch("EXPLAIN (ANALYZE, BUFFERS) /* tenant_id = ? */ " + sql.replace("?", "??"), company.id())
                        .getValues(0, String.class)
                        .stream()
                        .collect(Collectors.joining("\n")));
    }
}
