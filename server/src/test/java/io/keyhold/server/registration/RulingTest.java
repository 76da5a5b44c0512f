package io.keyhold.server.registration;

import static io.keyhold.schema.db.Tables.ACCOUNT_ALIAS;
import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Ledgers;
import io.keyhold.server.audit.ReceiptBook;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.UnitEdit;
import io.keyhold.server.organization.Units;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Head office's word: screening, crossings, deals of others, and people who leave. */
@KeyholdTest
class RulingTest {
    @Autowired
    Intents intents;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Registrations registrations;

    @Autowired
    RegistrationBook book;

    @Autowired
    RegistrationTasks tasks;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    ReceiptBook receipts;

    @Autowired
    BusinessClock clock;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    DSLContext db;

    @Test
    void theEarlierReceiptTakesOverWhenScreeningFindsItWasTheSameCompany() {
        var company = intents.found();
        var rival = intents.dealers(company, 1).getFirst();
        var early = register(company, company.sales(), "老榕树拖挂队");
        var account = intents.account(company, "闽海物流有限公司");
        var late = register(company, rival, "闽海物流有限公司");

        var likely = book.candidates(company.keyAccounts(), early.id()).orElseThrow();
        var screened = screen(company, early, new ScreeningRuling.Same(account.id(), "车队就是这家公司"));
        var lost = book.find(rival, late.id()).orElseThrow();

        assertThat(likely).isNotNull();
        assertThat(screened.state()).isEqualTo(RegistrationState.PROTECTED);
        assertThat(lost.state()).isEqualTo(RegistrationState.REFUSED);
        assertThat(lost.verdict().code()).isEqualTo("earlier-receipt");
        assertThat(lost.verdict().clause()).isEqualTo("AU-9");
        assertThat(lost.takenUntil()).isEqualTo(screened.protectedUntil());
        assertThat(tasks.of(rival).news())
                .singleElement()
                .satisfies(each -> assertThat(each.id()).isEqualTo(late.id()));
    }

    @Test
    void theLaterReceiptDoesNotTakeOver() {
        var company = intents.found();
        var rival = intents.dealers(company, 1).getFirst();
        var account = intents.account(company, "闽海物流有限公司");
        var first = register(company, rival, "闽海物流有限公司");
        var late = register(company, company.sales(), "老榕树拖挂队");

        var screened = screen(company, late, new ScreeningRuling.Same(account.id(), "同一家"));

        assertThat(screened.state()).isEqualTo(RegistrationState.REFUSED);
        assertThat(screened.takenUntil()).isEqualTo(first.protectedUntil());
    }

    @Test
    void aReportedDealIsNotOverturnedInPassing() {
        var company = intents.found();
        var rival = intents.dealers(company, 1).getFirst();
        var early = register(company, company.sales(), "老榕树拖挂队");
        var account = intents.account(company, "闽海物流有限公司");
        var late = register(company, rival, "闽海物流有限公司");
        var day = clock.today(company.id());
        done(registrations.reportDeal(
                rival, late.id(), new ReportDeal(ReportDeal.Kind.INVOICE, "FP-9", 3, day, List.of())));

        assertThat(refused(registrations.screen(
                        company.keyAccounts(), early.id(), new ScreeningRuling.Same(account.id(), "同一家"))))
                .isEqualTo("deal-awaits-verification");
    }

    @Test
    void screeningLearnsTheOtherSpellingAndEntersNewCompanies() {
        var company = intents.found();
        var first = register(company, company.sales(), "榕北矿业有限公司");
        var details = Ledgers.organisation("榕北矿业有限公司", Ledgers.FUZHOU);

        var entered = screen(company, first, new ScreeningRuling.Enter(details, "新客户"));
        var other = register(company, intents.dealers(company, 1).getFirst(), "老榕树拖挂队");
        var same = screen(
                company,
                other,
                new ScreeningRuling.Same(
                        Objects.requireNonNull(entered.account()).id(), "同一家"));

        assertThat(entered.state()).isEqualTo(RegistrationState.PROTECTED);
        assertThat(same.verdict().code()).isEqualTo("taken");
        assertThat(aliases(company)).containsExactly("老榕树拖挂队");
    }

    @Test
    void aCrossingTakesEffectOnlyWhenTheAreasLeaderApprovesAndNobodyIsProtectedByThen() {
        var company = intents.found();
        intents.account(company, "闽海物流有限公司");
        intents.account(company, "闽江运输有限公司");
        var one = register(company, company.northernSales(), "闽海物流有限公司");
        var two = register(company, company.northernSales(), "闽江运输有限公司");
        var three = register(company, company.northernSales(), "闽江运输有限公司");
        register(company, company.sales(), "闽江运输有限公司");

        var approved = done(registrations.ruleCrossing(company.director(), one.id(), true, "当地无力承接"));
        var late = done(registrations.ruleCrossing(company.director(), two.id(), true, "可以"));
        var no = done(registrations.ruleCrossing(company.director(), three.id(), false, "不同意"));

        assertThat(approved.state()).isEqualTo(RegistrationState.PROTECTED);
        assertThat(late.verdict().code()).isEqualTo("taken");
        assertThat(no.state()).isEqualTo(RegistrationState.REJECTED);
        assertThat(refused(registrations.ruleCrossing(company.northernManager(), one.id(), true, "可以")))
                .isEqualTo("not-permitted");
    }

    @Test
    void aCrossingWaitsForWhoeverLeadsTheAreaItGoesInto() {
        var company = intents.found();
        intents.account(company, "闽海物流有限公司");
        ledgers.register(company.keyAccounts(), Ledgers.organisation("冀源物流有限公司", Ledgers.SHIJIAZHUANG));
        var into = register(company, company.northernSales(), "闽海物流有限公司");
        var away = intents.form(company, null, "冀源物流有限公司", Ledgers.SHIJIAZHUANG, null);
        var outOf = done(registrations.register(company.sales(), away));

        assertThat(outOf.state()).isEqualTo(RegistrationState.CROSSING);
        assertThat(list(company.director())).hasSize(2);
        assertThat(book.waiting(company.director(), Waiting.CROSSING, null, 50).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(into.id()));
        assertThat(tasks.of(company.director()).crossing()).isEqualTo(1);
    }

    @Test
    void nobodyLeavesBeforeTheRegistrationsAreHandedOver() {
        var company = intents.found();
        intents.account(company, "闽海物流有限公司");
        var page = register(company, company.sales(), "闽海物流有限公司");
        var leaver = people.find(company.id(), company.sales().personId()).orElseThrow();

        assertThat(refused(people.leave(company.actor(), leaver.id(), leaver.version(), null)))
                .isEqualTo("must-hand-over");
        done(people.leave(
                company.actor(),
                leaver.id(),
                leaver.version(),
                company.areaManager().personId()));

        assertThat(book.find(company.keyAccounts(), page.id())
                        .orElseThrow()
                        .registrant()
                        .keeperId())
                .isEqualTo(company.areaManager().personId());
    }

    @Test
    void anErasedContactIsGoneAndTheReceiptStillHolds() {
        var company = intents.found();
        intents.account(company, "闽海物流有限公司");
        var page = register(company, company.sales(), "闽海物流有限公司");

        var erased = done(registrations.eraseContact(company.keyAccounts(), page.id(), "本人要求"));

        assertThat(erased.toString()).doesNotContain("吴采购", "13800000000");
        assertThat(receipts.verify(company.id()).holds()).isTrue();
    }

    @Test
    void dealersSeeTheirOwnAndLeadersTheirAreas() {
        var company = intents.found();
        intents.account(company, "闽海物流有限公司");
        var rival = intents.dealers(company, 1).getFirst();
        register(company, company.sales(), "闽海物流有限公司");
        register(company, rival, "闽海物流有限公司");

        assertThat(list(company.sales())).hasSize(1);
        assertThat(list(rival)).hasSize(1);
        assertThat(list(company.areaManager())).hasSize(2);
        assertThat(list(company.director())).hasSize(2);
        assertThat(list(company.keyAccounts())).hasSize(2);
        assertThat(list(company.northernSales())).isEmpty();
        assertThat(list(company.northernManager())).isEmpty();
    }

    @Test
    void whenAUnitMovesItsFormerLeadersSeeItsRegistrationsNoMore() {
        var company = intents.found();
        register(company, company.northernSales(), "榕北矿业有限公司");
        assertThat(list(company.northernManager())).hasSize(1);
        var dealer = units.find(company.id(), company.units().northernDealer()).orElseThrow();

        done(units.edit(
                company.actor(),
                dealer.id(),
                UnitEdit.move(dealer.version(), company.units().office())));

        assertThat(list(company.northernManager())).isEmpty();
        assertThat(list(company.northernSales())).hasSize(1);
    }

    private List<String> aliases(Company company) {
        return transactions.reading(
                company.id(),
                () -> db.select(ACCOUNT_ALIAS.NAME_KEY)
                        .from(ACCOUNT_ALIAS)
                        .where(ACCOUNT_ALIAS.TENANT_ID.eq(company.id()))
                        .fetch(ACCOUNT_ALIAS.NAME_KEY));
    }

    private List<RegistrationRow> list(Caller caller) {
        return book.page(caller, new RegistrationQuery(null, false, null, null, 50))
                .rows();
    }

    private RegistrationPage register(Company company, Caller who, String name) {
        return done(registrations.register(who, intents.form(company, name)));
    }

    private RegistrationPage screen(Company company, RegistrationPage page, ScreeningRuling ruling) {
        return done(registrations.screen(company.keyAccounts(), page.id(), ruling));
    }
}
