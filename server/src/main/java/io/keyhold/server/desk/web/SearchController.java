package io.keyhold.server.desk.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Horizon;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.Ledger;
import io.keyhold.server.account.LedgerQuery;
import io.keyhold.server.desk.ClauseSearch;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.organization.OrganizationMap;
import io.keyhold.server.organization.Organizations;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.PeopleFilter;
import io.keyhold.server.organization.Person;
import io.keyhold.server.organization.Unit;
import io.keyhold.server.organization.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches everything at once, each kind of thing by its own permission; what the caller may not see is not found. */
@RestController
class SearchController {
    private static final int ACCOUNTS = 8;
    private static final int PEOPLE = 5;
    private static final int CLAUSES = 8;
    private static final int LONGEST = 100;

    private final Ledger ledger;
    private final ClauseSearch clauses;
    private final People people;
    private final Units units;
    private final Organizations organizations;
    private final BusinessClock clock;

    SearchController(
            Ledger ledger,
            ClauseSearch clauses,
            People people,
            Units units,
            Organizations organizations,
            BusinessClock clock) {
        this.ledger = ledger;
        this.clauses = clauses;
        this.people = people;
        this.units = units;
        this.organizations = organizations;
        this.clock = clock;
    }

    record FoundAccount(UUID id, long number, String name) {}

    record FoundPerson(UUID id, String name, @Nullable String unit) {}

    record FoundClause(String id, String pack, String title) {}

    /** What was found, the likeliest of each kind first. */
    record Findings(List<FoundAccount> accounts, List<FoundPerson> people, List<FoundClause> clauses) {}

    @GetMapping("/api/v1/search")
    Findings search(Caller caller, @RequestParam(defaultValue = "") String q, Locale locale) {
        var words = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
        return words.isEmpty()
                ? new Findings(List.of(), List.of(), List.of())
                : new Findings(accounts(caller, words), people(caller, words), clauses(caller, words, locale));
    }

    private List<FoundAccount> accounts(Caller caller, String words) {
        if (!caller.may(Permission.ACCOUNT_READ)) {
            return List.of();
        }
        var query = LedgerQuery.all(LedgerQuery.Sort.NEWEST, ACCOUNTS).withKeyword(words);
        return ledger.page(caller, query).rows().stream()
                .map(row -> new FoundAccount(row.id(), row.number(), row.name()))
                .toList();
    }

    private List<FoundPerson> people(Caller caller, String words) {
        if (!caller.may(Permission.ORG_READ)) {
            return List.of();
        }
        var organization = organizations.map(caller.tenantId());
        var known = Horizon.ofPeople(caller, organization, units);
        var today = clock.today(caller.tenantId());
        return people.list(caller.tenantId(), new PeopleFilter(words, null, known, false, null, PEOPLE)).stream()
                .map(person -> new FoundPerson(person.id(), person.name(), unit(person, known, today, organization)))
                .toList();
    }

    /** Where the person works today, as far as the caller knows of it. */
    private static @Nullable String unit(
            Person person, @Nullable Set<UUID> known, LocalDate today, OrganizationMap organization) {
        return person.memberships().stream()
                .filter(membership -> membership.on(today))
                .filter(membership -> known == null || known.contains(membership.unitId()))
                .map(membership -> organization.unit(membership.unitId()))
                .flatMap(Optional::stream)
                .map(Unit::name)
                .findFirst()
                .orElse(null);
    }

    private List<FoundClause> clauses(Caller caller, String words, Locale locale) {
        return caller.may(Permission.HANDBOOK_READ)
                ? clauses.find(caller.tenantId(), words, DeskController.lang(locale), CLAUSES).stream()
                        .map(found -> new FoundClause(found.id(), found.pack(), found.title()))
                        .toList()
                : List.of();
    }
}
