package io.keyhold.server.registration;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Ledgers;
import io.keyhold.server.kernel.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Protections run out, deals end them well, and who comes next. */
@KeyholdTest
class RunningOutTest {
    private static final String NAME = "闽海物流有限公司";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    Intents intents;

    @Autowired
    Registrations registrations;

    @Autowired
    RegistrationBook book;

    @Autowired
    RegistrationTasks tasks;

    @Autowired
    BusinessClock clock;

    @Test
    void twoMonthsEndWithTheLastDayAlsoAtMonthEndsAndInALeapYear() {
        var company = intents.found();
        intents.account(company, NAME);
        intents.account(company, "闽江运输有限公司");
        intents.account(company, "闽北矿业有限公司");

        intents.walkTo(company, LocalDate.of(2026, 12, 31), LocalTime.of(23, 59));
        assertThat(until(company, NAME)).isEqualTo(midnight(2027, 3, 1));

        intents.walkTo(company, LocalDate.of(2027, 12, 30), LocalTime.of(0, 5));
        assertThat(until(company, "闽江运输有限公司")).isEqualTo(midnight(2028, 3, 1));

        intents.walkTo(company, LocalDate.of(2028, 2, 29), LocalTime.NOON);
        assertThat(until(company, "闽北矿业有限公司")).isEqualTo(midnight(2028, 4, 30));
    }

    private Instant until(Company company, String name) {
        var page = done(registrations.register(company.sales(), intents.form(company, name)));
        assertThat(page.state()).isEqualTo(RegistrationState.PROTECTED);
        return Objects.requireNonNull(page.protectedUntil());
    }

    private static Instant midnight(int year, int month, int day) {
        return ZonedDateTime.of(LocalDate.of(year, month, day), LocalTime.MIDNIGHT, SHANGHAI)
                .toInstant();
    }

    @Test
    void whenItLapsesTheWatcherIsToldAndIsProtectedNext() {
        var company = intents.found();
        intents.account(company, NAME);
        var rival = intents.dealers(company, 1).getFirst();
        var first = register(company, rival, null);
        var second = register(company, company.sales(), null);
        done(registrations.watch(company.sales(), second.id(), true));

        intents.walk(company, Duration.ofDays(63));

        assertThat(state(company, first)).isEqualTo(RegistrationState.LAPSED);
        assertThat(tasks.of(company.sales()).reopened())
                .singleElement()
                .satisfies(each -> assertThat(each.watched()).isTrue());
        // Whoever had it is told that it lapsed, and not a second time that it is free.
        assertThat(tasks.of(rival).news()).hasSize(1);
        assertThat(tasks.of(rival).reopened()).isEmpty();
        assertThat(register(company, company.sales(), null).state()).isEqualTo(RegistrationState.PROTECTED);
        assertThat(tasks.of(company.sales()).reopened()).isEmpty();
    }

    @Test
    void theSameDealerComesAgainOnlyAfterOthersWithProgressAndNotForEver() {
        var company = intents.found();
        intents.account(company, NAME);
        register(company, company.sales(), null);

        intents.walk(company, Duration.ofDays(63));
        var early = register(company, company.sales(), "签了意向书");
        intents.walk(company, Duration.ofDays(16));
        var idle = register(company, company.sales(), null);
        var renewed = register(company, company.sales(), "签了意向书");
        intents.walk(company, Duration.ofDays(80));
        var third = register(company, company.sales(), "又谈了一次");

        assertThat(early.verdict().code()).isEqualTo("too-early");
        assertThat(early.takenUntil()).isNotNull();
        assertThat(idle.verdict().code()).isEqualTo("needs-progress");
        assertThat(renewed.state()).isEqualTo(RegistrationState.PROTECTED);
        assertThat(third.verdict().code()).isEqualTo("cap-reached");
    }

    @Test
    void anotherDealersTurnEndsTheRow() {
        var company = intents.found(Map.of("renewal", "barred"));
        intents.account(company, NAME);
        var rival = intents.dealers(company, 1).getFirst();
        register(company, company.sales(), null);

        intents.walk(company, Duration.ofDays(63));
        var again = register(company, company.sales(), null);
        var others = register(company, rival, null);
        intents.walk(company, Duration.ofDays(63));
        var later = register(company, company.sales(), null);

        assertThat(again.verdict().code()).isEqualTo("barred");
        assertThat(others.state()).isEqualTo(RegistrationState.PROTECTED);
        assertThat(later.state()).isEqualTo(RegistrationState.PROTECTED);
    }

    @Test
    void aReportedDealHoldsTheProtectionUntilItIsVerified() {
        var company = intents.found();
        intents.account(company, NAME);
        var first = register(company, company.sales(), null);
        var rival = intents.dealers(company, 1).getFirst();

        done(registrations.reportDeal(company.sales(), first.id(), deal(company)));
        intents.walk(company, Duration.ofDays(90));
        var meanwhile = register(company, rival, null);
        var won = done(registrations.verifyDeal(company.keyAccounts(), first.id(), true, "合同属实"));
        var after = register(company, rival, null);

        assertThat(meanwhile.state()).isEqualTo(RegistrationState.REFUSED);
        assertThat(meanwhile.takenUntil()).isNull();
        assertThat(won.state()).isEqualTo(RegistrationState.WON);
        assertThat(after.state()).isEqualTo(RegistrationState.PROTECTED);
    }

    @Test
    void aRefusedDealGoesBackToTheFirstEndOrLapsesWhereThatIsPast() {
        var company = intents.found();
        intents.account(company, NAME);
        var page = register(company, company.sales(), null);

        done(registrations.reportDeal(company.sales(), page.id(), deal(company)));
        var back = done(registrations.verifyDeal(company.keyAccounts(), page.id(), false, "合同号不符"));
        done(registrations.reportDeal(company.sales(), page.id(), deal(company)));
        intents.walk(company, Duration.ofDays(90));
        var late = done(registrations.verifyDeal(company.keyAccounts(), page.id(), false, "合同号不符"));

        assertThat(back.state()).isEqualTo(RegistrationState.PROTECTED);
        assertThat(back.protectedUntil()).isEqualTo(page.protectedUntil());
        assertThat(late.state()).isEqualTo(RegistrationState.LAPSED);
        assertThat(refused(registrations.reportDeal(company.sales(), page.id(), deal(company))))
                .isEqualTo("registration-stands-elsewhere");
    }

    @Test
    void withdrawingFreesTheAccountAtOnceAndIsInTheHistory() {
        var company = intents.found();
        intents.account(company, NAME);
        var page = register(company, company.sales(), null);

        done(registrations.withdraw(company.sales(), page.id(), "客户取消"));

        assertThat(register(company, intents.dealers(company, 1).getFirst(), null)
                        .state())
                .isEqualTo(RegistrationState.PROTECTED);
        assertThat(book.history(company.sales(), page.id()).orElseThrow())
                .extracting(RegistrationBook.Entry::action)
                .containsExactly("withdrawn", "registered");
    }

    private RegistrationPage register(Company company, Caller who, @Nullable String progress) {
        return done(registrations.register(who, intents.form(company, null, NAME, Ledgers.FUZHOU, progress)));
    }

    private RegistrationState state(Company company, RegistrationPage page) {
        return book.find(company.keyAccounts(), page.id()).orElseThrow().state();
    }

    private ReportDeal deal(Company company) {
        return new ReportDeal(ReportDeal.Kind.CONTRACT, "HT-001", 6, clock.today(company.id()), List.of());
    }
}
