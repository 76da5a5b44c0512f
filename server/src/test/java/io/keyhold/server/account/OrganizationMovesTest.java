package io.keyhold.server.account;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Role;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.organization.Actor;
import io.keyhold.server.organization.Kept;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.Territories;
import io.keyhold.server.organization.UnitEdit;
import io.keyhold.server.organization.Units;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of accounts when people leave and units move. */
@KeyholdTest
class OrganizationMovesTest {
    private static final String FUZHOU = "350100";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    Companies companies;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    Territories territories;

    @Autowired
    BusinessClock business;

    Company company;

    @BeforeEach
    void aCompany() {
        company = companies.found();
    }

    @Test
    void nobodyLeavesBeforeTheAccountsAreHandedOver() {
        var leaver = company.sales();
        register("榕江物流有限公司", leaver.personId());
        long version = version(leaver);

        assertThat(people.kept(company.id(), leaver.personId())).containsExactly(new Kept("accounts", 1));
        assertThat(refused(people.leave(company.actor(), leaver.personId(), version, null)))
                .isEqualTo("must-hand-over");
        assertThat(people.find(company.id(), leaver.personId()).orElseThrow().left())
                .isFalse();
    }

    @Test
    void theSuccessorSeesAndKeepsWhatTheLeaverKept() {
        var leaver = company.sales();
        var account = register("榕江物流有限公司", leaver.personId());
        var successor = company.caller(companies.hire(
                Actor.product(company.id()), "林接手", company.units().northernDealer(), Role.SALES));
        assertThat(ledger.account(successor, account)).isEmpty();

        done(people.leave(company.actor(), leaver.personId(), version(leaver), successor.personId()));

        assertThat(ledger.account(successor, account)).isPresent();
        assertThat(people.kept(company.id(), successor.personId())).containsExactly(new Kept("accounts", 1));
        assertThat(company.browser(successor)
                        .get("/accounts?q=榕江")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void noAccountStaysBehindWithWhoeverLeavesMeanwhile() throws Exception {
        var leaver = company.sales();
        register("榕江物流有限公司", leaver.personId());
        var successor = companies.hire(
                Actor.product(company.id()), "林接手", company.units().dealer(), Role.SALES);
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(5)) {
            var entries = IntStream.range(0, 4)
                    .mapToObj(thread -> threads.submit(() -> {
                        start.await();
                        return IntStream.range(0, 12)
                                .mapToObj(i -> details("晚到物流" + thread + "号" + i + "公司", leaver.personId()))
                                .map(details -> accounts.register(company.keyAccounts(), new RegisterAccount(details)))
                                .toList();
                    }))
                    .toList();
            var leaving = threads.submit(() -> {
                start.await();
                Thread.sleep(60);
                return people.leave(company.actor(), leaver.personId(), version(leaver), successor);
            });
            start.countDown();

            done(leaving.get());
            for (var entry : entries) {
                entry.get().stream()
                        .filter(Outcome.Refused.class::isInstance)
                        .forEach(refused -> assertThat(refused(refused)).isEqualTo("no-such-keeper"));
            }
        }

        assertThat(people.kept(company.id(), leaver.personId())).isEmpty();
    }

    @Test
    void aMovedUnitTakesItsAccountsToItsNewLeaders() {
        var account = register("榕江物流有限公司", null);
        var northernDirector = company.caller(companies.hire(
                Actor.product(company.id()), "石华北", company.units().northernRegion(), Role.REGIONAL_DIRECTOR));
        assertThat(ledger.account(company.director(), account)).isPresent();
        assertThat(ledger.account(northernDirector, account)).isEmpty();
        var office = units.find(company.id(), company.units().office()).orElseThrow();

        done(units.edit(
                company.actor(),
                office.id(),
                UnitEdit.move(office.version(), company.units().northernRegion())));

        assertThat(listed(company.director())).isZero();
        assertThat(listed(northernDirector)).isEqualTo(1);
        assertThat(listed(company.areaManager())).isEqualTo(1);
        assertThat(ledger.account(company.director(), account)).isEmpty();
        assertThat(ledger.account(northernDirector, account)).isPresent();
    }

    @Test
    void placesThatGoToAnotherOfficeTakeTheirAccountsAlong() {
        var account = register("榕江物流有限公司", null);
        var other = company.units().northernOffice();
        assertThat(office(account)).isEqualTo(company.units().office());
        var today = business.today(company.id());

        done(territories.authorise(company.actor(), company.units().office(), Set.of(), today));
        done(territories.authorise(company.actor(), other, Set.of(FUZHOU), today));

        await(() -> other.equals(office(account)));
        assertThat(listed(company.northernManager())).isEqualTo(1);
        assertThat(listed(company.areaManager())).isZero();
    }

    @Test
    void someoneWhoIsNotThereCannotKeepAnAccount() {
        var refusal =
                accounts.register(company.keyAccounts(), new RegisterAccount(details("榕江物流有限公司", UUID.randomUUID())));

        assertThat(refused(refusal)).isEqualTo("no-such-keeper");
    }

    private static void await(BooleanSupplier comesTrue) {
        for (var end = Instant.now().plus(PATIENCE); !comesTrue.getAsBoolean(); pause()) {
            assertThat(Instant.now()).as("still waiting").isBefore(end);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable UUID office(UUID accountId) {
        return ledger.account(company.keyAccounts(), accountId)
                .orElseThrow()
                .row()
                .unitId();
    }

    private int listed(Caller caller) {
        return company.browser(caller).get("/accounts").body().path("items").size();
    }

    private long version(Caller who) {
        return people.find(company.id(), who.personId()).orElseThrow().version();
    }

    private UUID register(String name, @Nullable UUID keeperId) {
        return done(accounts.register(company.keyAccounts(), new RegisterAccount(details(name, keeperId))))
                .id();
    }

    private static AccountDetails details(String name, @Nullable UUID keeperId) {
        return new AccountDetails(AccountType.ORGANISATION, name, null, FUZHOU, null, null, null, null, null, keeperId);
    }
}
