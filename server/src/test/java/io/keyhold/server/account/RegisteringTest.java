package io.keyhold.server.account;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static io.keyhold.server.account.Ledgers.BEIJING;
import static io.keyhold.server.account.Ledgers.FUZHOU;
import static io.keyhold.server.account.Ledgers.SHIJIAZHUANG;
import static io.keyhold.server.account.Ledgers.creditCode;
import static io.keyhold.server.account.Ledgers.organisation;
import static io.keyhold.server.account.Ledgers.others;
import static io.keyhold.server.account.Ledgers.ours;
import static io.keyhold.server.account.Ledgers.person;
import static io.keyhold.server.account.Ledgers.withCode;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.handbook.DecisionLog;
import io.keyhold.server.handbook.KeptDecision;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts enter the ledger, and the handbook decides on them at once. */
@KeyholdTest
class RegisteringTest {
    @Autowired
    Ledgers ledgers;

    @Autowired
    Accounts accounts;

    @Autowired
    DecisionLog decisions;

    @Autowired
    TenantTransactions transactions;

    @Test
    void tierIsDecidedWithTheReasonBesideIt() {
        var caller = ledgers.found().keyAccounts();

        var account = ledgers.register(caller, organisation("福州顺安物流有限公司", FUZHOU), ours(8), others(2));

        var page = ledgers.page(caller, account);
        assertThat(page.row().ownership()).isEqualTo("owner");
        assertThat(page.row().kind()).isEqualTo("general");
        assertThat(page.row().regionType()).isEqualTo("breakthrough");
        assertThat(page.row().tier()).isEqualTo("gold");
        var why = why(caller, page);
        assertThat(why.conclusion().clause()).isEqualTo("AU-5");
        assertThat(why.conclusion().row()).isEqualTo("gold-breakthrough-owner");
        assertThat(why.conclusion().version()).isEqualTo(1);
        assertThat(why.conclusion().inputs()).extractingByKey("trucksHeld").hasToString("10");
    }

    @Test
    void placeOutsideTheListLeavesTheTierUndecidedAndSaysWhichGapIsOpen() {
        var caller = ledgers.found().keyAccounts();

        var account = ledgers.register(caller, organisation("北京华运物流有限公司", BEIJING), ours(50));

        var page = ledgers.page(caller, account);
        assertThat(page.row().tier()).isNull();
        var why = why(caller, page);
        assertThat(why.conclusion().gap()).isEqualTo("places-outside-list");
    }

    @Test
    void creditCodeIsTakenOnce() {
        var caller = ledgers.found().keyAccounts();
        var code = creditCode();
        ledgers.register(caller, withCode(organisation("福州甲运输有限公司", FUZHOU), code));

        var second = accounts.register(caller, new RegisterAccount(withCode(organisation("福州乙运输有限公司", FUZHOU), code)));

        assertThat(refused(second)).isEqualTo("credit-code-taken");
    }

    @Test
    void sameNameWrittenAnotherWayIsTheSame() {
        var caller = ledgers.found().keyAccounts();
        ledgers.register(caller, organisation("福州（闽江）运输有限公司", FUZHOU));

        var second = accounts.register(caller, new RegisterAccount(organisation(" 福州(闽江)运输有限公司", FUZHOU)));

        assertThat(refused(second)).isEqualTo("name-taken");
    }

    @Test
    void anotherOrganisationOfTheNameIsEnteredWithWhatTellsItApartAndWhy() {
        var company = ledgers.found();
        var browser = company.browser(company.keyAccounts());
        var details = Map.of("type", "organisation", "name", "同名运输公司", "divisionCode", FUZHOU);
        browser.post("/accounts", Map.of("details", details));

        var taken = browser.post("/accounts", Map.of("details", details));
        var distinct = Map.of("discriminator", "福清", "reason", "执照不同");
        var entered = browser.post("/accounts", Map.of("details", details, "distinct", distinct));

        assertThat(taken.code()).isEqualTo("name-taken");
        assertThat(taken.body().path("title").asString()).contains("同名运输公司");
        assertThat(entered.status()).isEqualTo(201);
        var history = browser.get(
                "/accounts/%s/history".formatted(entered.body().path("id").asString()));
        assertThat(history.body().get(0).path("reason").asString()).isEqualTo("执照不同");
    }

    @Test
    void personsAreNeverMatchedByNameAlone() {
        var caller = ledgers.found().keyAccounts();

        var one = ledgers.register(caller, person("王强", FUZHOU));
        var other = ledgers.register(caller, person("王强", FUZHOU));

        assertThat(one.id()).isNotEqualTo(other.id());
    }

    @Test
    void wrongCheckCharacterIsRefusedWithTheRightOne() {
        var caller = ledgers.found().keyAccounts();
        var code = creditCode();
        var wrong = code.substring(0, 17) + (code.endsWith("1") ? "2" : "1");

        var outcome = accounts.register(caller, new RegisterAccount(withCode(organisation("某公司", FUZHOU), wrong)));

        assertThat(refused(outcome)).isEqualTo("credit-code-check-character");
        assertThat(((Outcome.Refused<AccountRef>) outcome).refusal().params())
                .containsEntry("expected", code.substring(17));
    }

    @Test
    void rivalLearnsThatTheNameIsKnownButNotWhose() {
        var company = ledgers.found();
        ledgers.register(company.sales(), organisation("榕城闽运物流有限公司", FUZHOU));

        var outcome = accounts.register(
                company.northernSales(), new RegisterAccount(organisation("榕城闽运物流有限公司", SHIJIAZHUANG)));

        var refusal = ((Outcome.Refused<AccountRef>) outcome).refusal();
        assertThat(refusal.code()).isEqualTo("name-taken-unseen");
        assertThat(refusal.params()).isEmpty();
    }

    @Test
    void sixteenAtOnceEnterOneNameAndOneSucceeds() throws Exception {
        var caller = ledgers.found().keyAccounts();
        List<Callable<Outcome<AccountRef>>> racers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            racers.add(() -> accounts.register(caller, new RegisterAccount(organisation("同一家运输有限公司", FUZHOU))));
        }

        int entered = 0;
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var future : threads.invokeAll(racers)) {
                entered += future.get() instanceof Outcome.Done<AccountRef> ? 1 : 0;
            }
        }

        assertThat(entered).isEqualTo(1);
    }

    @Test
    void untouchedImportIsTakenBackWholeAndATouchedOneIsNot() {
        var caller = ledgers.found().keyAccounts();
        var importId = UUID.randomUUID();
        var first = imported(caller, importId, "导入甲物流有限公司");
        imported(caller, importId, "导入乙物流有限公司");
        accounts.archive(caller, first.id(), first.version(), "试一试");

        assertThat(refused(accounts.withdrawImport(caller, importId, List.of())))
                .isEqualTo("import-touched");

        var otherImport = UUID.randomUUID();
        imported(caller, otherImport, "导入丙物流有限公司");
        assertThat(accounts.withdrawImport(caller, otherImport, List.of())).isEqualTo(Outcome.done(1));
        imported(caller, UUID.randomUUID(), "导入丙物流有限公司");
    }

    private KeptDecision why(Caller caller, AccountPage page) {
        var id = Objects.requireNonNull(page.tierDecisionId());
        return transactions
                .reading(caller.tenantId(), () -> decisions.find(caller.tenantId(), id))
                .orElseThrow();
    }

    private AccountRef imported(Caller caller, UUID importId, String name) {
        return done(accounts.register(
                caller, new RegisterAccount(organisation(name, FUZHOU), List.of(ours(3)), List.of(), "", importId)));
    }
}
