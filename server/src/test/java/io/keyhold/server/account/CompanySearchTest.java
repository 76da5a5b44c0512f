package io.keyhold.server.account;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.account.Ledgers.FUZHOU;
import static io.keyhold.server.account.Ledgers.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.matching.Reason;
import io.keyhold.matching.Verdict;
import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.TenantBoundStatements;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Someone names a company in his own way, and the ledger says which of its accounts it may be. */
@KeyholdTest
class CompanySearchTest {
    @Autowired
    Ledgers ledgers;

    @Autowired
    Accounts accounts;

    @Autowired
    CompanySearch search;

    @Autowired
    CompanyAliases aliases;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    DSLContext db;

    Company company;
    AccountRef beiyan;

    @BeforeEach
    void aLedgerWithBeiyan() {
        company = ledgers.found();
        beiyan = ledgers.register(company.keyAccounts(), organisation("福州北雁冷链物流有限公司", FUZHOU));
        ledgers.register(company.keyAccounts(), organisation("厦门北雁冷链物流有限公司", "350200"));
    }

    private List<Candidate> find(String name) {
        return search.find(company.id(), CompanyQuery.named(name), 10);
    }

    @Test
    void anAccountIsFoundUnderOtherSpellingsOfItsName() {
        var spellings = List.of(
                "福州北雁冷链物流有限公司",
                "福建省福州市北雁冷链物流有限公司",
                "北雁（福州）冷链物流有限公司",
                "福州北雁冷鏈物流有限公司",
                "福州北雁冷链物流",
                "福州北雁冷链勿流有限公司",
                "福州北雁冷链流物有限公司");

        assertThat(spellings)
                .allSatisfy(spelling -> assertThat(find(spelling).getFirst())
                        .satisfies(first -> assertThat(first.account().id()).isEqualTo(beiyan.id()))
                        .satisfies(first ->
                                assertThat(first.comparison().verdict()).isEqualTo(Verdict.SAME)));
    }

    @Test
    void aBranchFindsItsCompanyButIsNotTheSame() {
        var first = find("福州北雁冷链物流有限公司长乐分公司").getFirst();

        assertThat(first.account().id()).isEqualTo(beiyan.id());
        assertThat(first.comparison().verdict()).isEqualTo(Verdict.POSSIBLE);
        assertThat(first.comparison().reasons()).extracting(Reason::code).containsExactly(Reason.Code.BRANCH_OF);
    }

    @Test
    void anotherPlaceIsAnotherCompany() {
        assertThat(find("龙岩北雁冷链物流有限公司")).isEmpty();
    }

    @Test
    void anotherPlaceThatMayBeASlipIsWorthALook() {
        var first = find("泉州北雁冷链物流有限公司").getFirst();

        assertThat(first.comparison().verdict()).isEqualTo(Verdict.POSSIBLE);
        assertThat(first.comparison().reasons()).extracting(Reason::code).contains(Reason.Code.OTHER_PLACE);
    }

    @Test
    void aCreditCodeDecides() {
        var code = Ledgers.creditCode();
        var named = Ledgers.withCode(organisation("福州南桥货运有限公司", FUZHOU), code);
        var account = ledgers.register(company.keyAccounts(), named);

        var sameCode = search.find(company.id(), new CompanyQuery("完全另一个名字", code, null), 10);
        var otherCode = search.find(company.id(), new CompanyQuery("福州南桥货运有限公司", Ledgers.creditCode(), null), 10);

        assertThat(sameCode)
                .singleElement()
                .satisfies(it -> assertThat(it.account().id()).isEqualTo(account.id()))
                .satisfies(it -> assertThat(it.comparison().verdict()).isEqualTo(Verdict.SAME));
        assertThat(otherCode).isEmpty();
    }

    @Test
    void aLearntNameOfOneAccountDecidesUntilItIsForgotten() {
        var actor = Actor.product(company.id());
        aliases.learn(actor, beiyan.id(), "大雁冷运", "screening");

        assertThat(find("大雁冷运"))
                .singleElement()
                .satisfies(it -> assertThat(it.comparison().verdict()).isEqualTo(Verdict.SAME));

        aliases.forget(actor, beiyan.id(), "大雁冷运");
        assertThat(find("大雁冷运")).isEmpty();
    }

    @Test
    void aNameIsFoundInTheTransactionThatEntersItAndGoneWhenItFails() {
        transactions.command(company.id(), () -> {
            ledgers.register(company.keyAccounts(), organisation("福州白鹤吊装有限公司", FUZHOU));
            assertThat(find("福州白鹤吊装")).hasSize(1);
            return Outcome.refused(Refusal.conflict("undone", Map.of()));
        });

        assertThat(find("福州白鹤吊装")).isEmpty();
    }

    @Test
    void aRenamedAccountIsFoundUnderItsNewNameOnly() {
        var account = ledgers.register(company.keyAccounts(), organisation("福州青松快运有限公司", FUZHOU));
        var renamed = organisation("福州红杉快运有限公司", FUZHOU);
        done(accounts.amend(company.keyAccounts(), new AmendAccount(account.id(), account.version(), renamed, "改名")));

        assertThat(find("福州红杉快运有限公司")).hasSize(1);
        assertThat(find("福州青松快运有限公司")).isEmpty();
    }

    @Test
    void oneCompanysAccountsAreNotAnothers() {
        assertThat(search.find(ledgers.found().id(), CompanyQuery.named("福州北雁冷链物流有限公司"), 10))
                .isEmpty();
    }

    @Test
    void itTakesTwoStatementsThatReadNoWholeTable() {
        fill();

        var sent = TenantBoundStatements.sentBy(() -> find("福州北雁冷链物流有限公司"));

        assertThat(sent).hasSizeBetween(1, 2);
        assertThat(sent).allSatisfy(sql -> assertThat(plan(sql)).doesNotContainPattern("Seq Scan on account"));
    }

    /** Enough accounts for a whole reading to be worth less than an index. */
    private void fill() {
        var batch = new ArrayList<RegisterAccount>();
        for (int i = 0; i < 1_000; i++) {
            var name = "福州" + "晨曦云岭松涛鹿鸣".charAt(i % 8) + "海山川湖林泉".charAt(i / 8 % 6) + (i / 48) + "号贸易有限公司";
            batch.add(new RegisterAccount(organisation(name, FUZHOU), List.of(), List.of(), "", null));
        }
        accounts.registerAll(company.keyAccounts(), batch).forEach(Companies::done);
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
