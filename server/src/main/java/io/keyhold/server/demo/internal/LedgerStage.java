package io.keyhold.server.demo.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Callers;
import io.keyhold.server.account.AccountRef;
import io.keyhold.server.account.Accounts;
import io.keyhold.server.account.Ledger;
import io.keyhold.server.account.LedgerQuery;
import io.keyhold.server.account.RegisterAccount;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Organizations;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.PeopleFilter;
import io.keyhold.server.organization.Person;
import io.keyhold.server.organization.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Fills the demo company's ledger, in one transaction: the same customers each time, with figures dated back from today. */
@Component
class LedgerStage {
    /** The handbook's year. */
    private static final long SEED = 2009;

    private static final int BATCH = 500;

    private final TenantTransactions transactions;
    private final Ledger ledger;
    private final Accounts accounts;
    private final Callers callers;
    private final People people;
    private final Organizations organizations;
    private final Places places;
    private final BusinessClock clock;
    private final Ties ties;
    private final Twins twins;

    LedgerStage(
            TenantTransactions transactions,
            Ledger ledger,
            Accounts accounts,
            Callers callers,
            People people,
            Organizations organizations,
            Places places,
            BusinessClock clock,
            Ties ties,
            Twins twins) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.accounts = accounts;
        this.callers = callers;
        this.people = people;
        this.organizations = organizations;
        this.places = places;
        this.clock = clock;
        this.ties = ties;
        this.twins = twins;
    }

    void complete(UUID tenantId, int size) {
        var staff = people.list(tenantId, PeopleFilter.everybody(500));
        var clerk = callers.find(tenantId, named(staff, "卓小棠")).orElseThrow();
        var few = LedgerQuery.all(LedgerQuery.Sort.NEWEST, RegistrationStage.ACCOUNTS + 1);
        if (ledger.page(clerk, few).rows().size() <= RegistrationStage.ACCOUNTS) {
            transactions.in(tenantId, () -> fill(clerk, staff, size));
        }
    }

    private int fill(Caller clerk, List<Person> staff, int size) {
        var draw = new Draw(SEED);
        var workers = new Workers(organizations.map(clerk.tenantId()), staff, named(staff, "房思源"), draw);
        var invented = new InventedAccounts(
                draw, new Fleet(draw, clock.today(clerk.tenantId())), new InventedPeople(draw), workers);
        var atlas = new Atlas(places, draw);
        ties.tie(clerk, members -> register(clerk, members), invented, atlas, draw);
        var others = new ArrayList<RegisterAccount>();
        for (int i = 0; i < size; i++) {
            others.add(invented.any(atlas.any()));
        }
        others.addAll(twins.invent(invented));
        return register(clerk, others).size();
    }

    private List<AccountRef> register(Caller clerk, List<RegisterAccount> commands) {
        var entered = new ArrayList<AccountRef>();
        for (int from = 0; from < commands.size(); from += BATCH) {
            var batch = commands.subList(from, Math.min(from + BATCH, commands.size()));
            accounts.registerAll(clerk, batch).forEach(outcome -> entered.add(Done.value(outcome)));
        }
        return List.copyOf(entered);
    }

    private static UUID named(List<Person> staff, String name) {
        return staff.stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
