package io.keyhold.server.registration;

import static io.keyhold.server.Companies.done;

import io.keyhold.rules.Choice;
import io.keyhold.rules.Packs;
import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Role;
import io.keyhold.server.account.AccountRef;
import io.keyhold.server.account.Ledgers;
import io.keyhold.server.account.LegalBasis;
import io.keyhold.server.handbook.AdoptHandbook;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.organization.Territories;
import io.keyhold.server.organization.UnitKind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Companies whose dealers register by the truck maker's handbook, and the forms they hand in. */
@TestComponent
public class Intents {
    private static final Map<String, String> CHOICES = Map.ofEntries(
            Map.entry("kind-counts", "any"),
            Map.entry("focus-prospects", "focus"),
            Map.entry("government-bodies", "industry"),
            Map.entry("channel-of-small-accounts", "by-product"),
            Map.entry("doubtful-names", "second-screening"),
            Map.entry("protection-subject", "account"),
            Map.entry("first-received", "receipt"),
            Map.entry("protection-start", "received"),
            Map.entry("renewal", "after-others"),
            Map.entry("renewal-cool-down", "days-15"),
            Map.entry("renewal-cap", "once"),
            Map.entry("renewal-progress", "required"));

    private final Companies companies;
    private final Handbooks handbooks;
    private final Ledgers ledgers;
    private final Territories territories;
    private final BusinessClock clock;

    Intents(Companies companies, Handbooks handbooks, Ledgers ledgers, Territories territories, BusinessClock clock) {
        this.companies = companies;
        this.handbooks = handbooks;
        this.ledgers = ledgers;
        this.territories = territories;
        this.clock = clock;
    }

    /** A company that has chosen for every gap a registration asks. */
    public Company found() {
        return found(Map.of());
    }

    /** The same with other choices; an empty one leaves the gap open. */
    public Company found(Map<String, String> others) {
        var company = companies.found();
        var chosen = new TreeMap<>(CHOICES);
        chosen.putAll(others);
        chosen.values().removeIf(String::isEmpty);
        done(handbooks.adopt(new AdoptHandbook(
                company.id(),
                "truck-maker",
                LocalDate.of(2009, 1, 1),
                choices(chosen),
                company.administrator().personId())));
        return company;
    }

    private List<Choice> choices(Map<String, String> chosen) {
        var template = handbooks.templates().stream()
                .filter(pack -> pack.ref().id().equals("truck-maker"))
                .findFirst()
                .orElseThrow();
        var text = new StringBuilder("choices:\n");
        chosen.forEach((gap, code) ->
                text.append("  - {gap: %s, choose: %s, by: 赵大客, why: 试, on: 2009-01-05}\n".formatted(gap, code)));
        return Packs.choices(template, "test-choices.yaml", text.toString());
    }

    /** So many more dealers of Fuzhou, each with a salesperson. */
    public List<Caller> dealers(Company company, int count) {
        var dealers = new ArrayList<Caller>();
        for (int i = 0; i < count; i++) {
            var unit = companies.opened(
                    company.actor(), UnitKind.DEALER, "经销商" + i, company.units().office());
            done(territories.authorise(company.actor(), unit, Set.of(Ledgers.FUZHOU), Companies.FOUNDED));
            var person = companies.hire(company.actor(), "销售" + i, unit, Role.SALES);
            dealers.add(company.caller(person));
        }
        return dealers;
    }

    /** An account in the ledger, of Fuzhou and in private hands. */
    public AccountRef account(Company company, String name) {
        return ledgers.register(company.keyAccounts(), Ledgers.organisation(name, Ledgers.FUZHOU));
    }

    /** The form for a company so named. */
    public RegisterIntent form(Company company, String name) {
        return form(company, null, name, Ledgers.FUZHOU, null);
    }

    public RegisterIntent form(
            Company company, @Nullable UUID accountId, String name, String place, @Nullable String progress) {
        return new RegisterIntent(
                accountId,
                name,
                null,
                place,
                new IntentContact("吴采购", "采购经理", "13800000000", LegalBasis.CONSENT, "名片"),
                List.of(new WantedModel("tractor", 6)),
                "nine-six-series",
                clock.today(company.id()).plusMonths(1),
                "long-haul",
                false,
                null,
                "own-systems",
                null,
                List.of(),
                null,
                null,
                progress);
    }

    /** Walks the company's clock to the time of the day. */
    public void walkTo(Company company, LocalDate day, LocalTime time) {
        var zone = clock.zone(company.id());
        var wanted = ZonedDateTime.of(day, time, zone).toInstant();
        done(clock.advance(company.id(), Duration.between(clock.now(company.id()), wanted)));
    }

    public void walk(Company company, Duration by) {
        done(clock.advance(company.id(), by));
    }
}
