package io.keyhold.server.demo.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Callers;
import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.account.Accounts;
import io.keyhold.server.account.HoldingFigure;
import io.keyhold.server.account.LegalBasis;
import io.keyhold.server.account.RegisterAccount;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.PeopleFilter;
import io.keyhold.server.registration.IntentContact;
import io.keyhold.server.registration.RegisterIntent;
import io.keyhold.server.registration.RegistrationBook;
import io.keyhold.server.registration.RegistrationPage;
import io.keyhold.server.registration.RegistrationQuery;
import io.keyhold.server.registration.Registrations;
import io.keyhold.server.registration.ReportDeal;
import io.keyhold.server.registration.WantedModel;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Two dealers of one city register customers over nine weeks, by the product's own commands while the company's clock goes on: one
 * of everything that can become of a registration. All or nothing.
 */
@Component
class RegistrationStage {
    /** As many accounts as it enters, before the ledger is filled. */
    static final int ACCOUNTS = Resource.rows("registrations.tsv").size();

    private static final int EVERYBODY = 500;

    private final TenantTransactions transactions;
    private final Accounts accounts;
    private final Registrations registrations;
    private final RegistrationBook book;
    private final People people;
    private final Callers callers;
    private final BusinessClock clock;

    RegistrationStage(
            TenantTransactions transactions,
            Accounts accounts,
            Registrations registrations,
            RegistrationBook book,
            People people,
            Callers callers,
            BusinessClock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.registrations = registrations;
        this.book = book;
        this.people = people;
        this.callers = callers;
        this.clock = clock;
    }

    void complete(UUID tenantId) {
        var clerk = called(tenantId, "卓小棠");
        var first = new RegistrationQuery(null, false, null, null, 1);
        if (book.page(clerk, first).rows().isEmpty()) {
            transactions.in(tenantId, () -> nineWeeks(tenantId, clerk));
        }
    }

    private Caller called(UUID tenantId, String name) {
        return people.list(tenantId, PeopleFilter.everybody(EVERYBODY)).stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .flatMap(person -> callers.find(tenantId, person.id()))
                .orElseThrow();
    }

    private boolean nineWeeks(UUID tenantId, Caller clerk) {
        enter(clerk);
        var dealer = called(tenantId, "庞小满");
        var rival = called(tenantId, "路新");
        var sold = register(dealer, "唐山曹妃甸海路集装箱运输有限公司", "130200");
        register(dealer, "承德双滦铁运矿石运输有限公司", "130800");
        days(tenantId, 5);
        register(rival, "唐山丰南陶运物流有限公司", "130200");
        register(dealer, "唐山开平合众商砼运输有限公司", "130200");
        days(tenantId, 20);
        report(dealer, sold, "BL-HT-0417");
        Done.value(registrations.verifyDeal(clerk, sold.id(), true, "合同与发票一致"));
        days(tenantId, 38);
        today(dealer);
        return true;
    }

    /** What there is to see on the first day: refused and watched, a deal that waits, a crossing, one passed on, one in doubt. */
    private void today(Caller dealer) {
        var taken = register(dealer, "唐山丰南陶运物流有限公司", "130200");
        Done.value(registrations.watch(dealer, taken.id(), true));
        report(dealer, register(dealer, "秦皇岛港源散货运输有限公司", "130300"), "BL-HT-0592");
        register(dealer, "唐山迁安铁石重载运输有限公司", "130200");
        register(dealer, "福州马尾临港货运有限公司", "350100");
        register(dealer, "唐山市邮政局", "130200");
        register(dealer, "滦河顺达车队", "130200");
    }

    private void enter(Caller clerk) {
        var day = clock.today(clerk.tenantId());
        var entered = Resource.rows("registrations.tsv").stream()
                .map(row -> new RegisterAccount(
                        new AccountDetails(
                                AccountType.ORGANISATION,
                                row.get(0),
                                null,
                                row.get(1),
                                null,
                                "物流",
                                row.get(2),
                                "long-haul",
                                null,
                                null),
                        List.of(new HoldingFigure(Fleet.OURS, true, "tractor", Long.parseLong(row.get(3)), day)),
                        List.of(),
                        "",
                        null))
                .toList();
        accounts.registerAll(clerk, entered).forEach(Done::value);
    }

    private RegistrationPage register(Caller dealer, String name, String place) {
        var contact = new IntentContact("联系人" + name.substring(0, 2), "车队负责人", null, LegalBasis.CONTRACT, "上门拜访");
        var form = new RegisterIntent(
                null,
                name,
                null,
                place,
                contact,
                List.of(new WantedModel("tractor", 5)),
                "nine-six-series",
                clock.today(dealer.tenantId()).plusDays(40),
                "long-haul",
                false,
                null,
                "own-systems",
                null,
                List.of(),
                null,
                null,
                null);
        return Done.value(registrations.register(dealer, form));
    }

    private void report(Caller dealer, RegistrationPage page, String contract) {
        var day = clock.today(dealer.tenantId());
        var deal = new ReportDeal(ReportDeal.Kind.CONTRACT, contract, 5, day, List.of());
        Done.value(registrations.reportDeal(dealer, page.id(), deal));
    }

    private void days(UUID tenantId, int days) {
        Done.value(clock.advance(tenantId, Duration.ofDays(days)));
    }
}
