package io.keyhold.bench;

import io.keyhold.rules.Choice;
import io.keyhold.server.access.ApiTokens;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Callers;
import io.keyhold.server.access.Role;
import io.keyhold.server.handbook.AdoptHandbook;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.organization.Actor;
import io.keyhold.server.organization.Appointment;
import io.keyhold.server.organization.NewUnit;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.PersonDetails;
import io.keyhold.server.organization.Tenants;
import io.keyhold.server.organization.Territories;
import io.keyhold.server.organization.UnitKind;
import io.keyhold.server.organization.Units;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company of eight regions, each with two market offices and five dealers that share the country's cities evenly: a region sees
 * about an eighth of the ledger, a dealer about a fortieth.
 */
final class Firm {
    private static final int REGIONS = 8;
    private static final int DEALERS = 5;
    private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);

    /** A city with who sells there. */
    record City(String code, UUID dealerId, UUID sellerId) {}

    /** Someone whose requests are measured. */
    record Asker(String scope, Caller caller, String token, List<City> cities) {}

    private final Stage stage;
    private final Actor actor;
    private final List<City> cities = new ArrayList<>();
    private final Map<String, UUID> askers = new LinkedHashMap<>();

    private Firm(Stage stage, Actor actor) {
        this.stage = stage;
        this.actor = actor;
    }

    static Firm found(Stage stage, List<String> cityCodes) {
        var tenant = stage.part(Tenants.class).found("卡车基准", "本品", ZoneId.of("Asia/Shanghai"), false);
        var firm = new Firm(stage, Actor.product(tenant.id()));
        firm.adopt();
        var headOffice = firm.unit(UnitKind.HEAD_OFFICE, "总部", null);
        firm.askers.put("all", firm.person("总部大客户部", headOffice, Role.KEY_ACCOUNT_DEPT));
        for (int r = 0; r < REGIONS; r++) {
            firm.region(r, headOffice, part(cityCodes, r, REGIONS));
        }
        return firm;
    }

    private void region(int r, UUID headOffice, List<String> codes) {
        var region = unit(UnitKind.REGION, "第" + r + "大区", headOffice);
        var director = person("总监" + r, region, Role.REGIONAL_DIRECTOR);
        askers.putIfAbsent("region", director);
        var offices = new ArrayList<UUID>();
        for (int o = 0; o < 2; o++) {
            var office = unit(UnitKind.MARKET_OFFICE, "市场部" + r + "-" + o, region);
            sells(office, part(codes, o, 2));
            offices.add(office);
        }
        for (int d = 0; d < DEALERS; d++) {
            var dealer = unit(UnitKind.DEALER, "经销商" + r + "-" + d, offices.get(d % 2));
            var mine = part(codes, d, DEALERS);
            sells(dealer, mine);
            var seller = person("销售" + r + "-" + d, dealer, Role.SALES);
            askers.putIfAbsent("dealer", seller);
            mine.forEach(code -> cities.add(new City(code, dealer, seller)));
        }
    }

    private void adopt() {
        var on = LocalDate.of(2010, 1, 1);
        var choices = Map.ofEntries(
                        Map.entry("kind-counts", "any"),
                        Map.entry("focus-prospects", "focus"),
                        Map.entry("government-bodies", "by-count"),
                        Map.entry("cities-or-office-areas", "office-area"),
                        Map.entry("group-across-region-types", "own-type"),
                        Map.entry("prospects-below-ten", "general"),
                        Map.entry("channel-of-small-accounts", "by-product"),
                        Map.entry("doubtful-names", "second-screening"),
                        Map.entry("protection-subject", "account"),
                        Map.entry("first-received", "receipt"),
                        Map.entry("protection-start", "received"),
                        Map.entry("renewal", "allowed"),
                        Map.entry("renewal-cap", "unlimited"),
                        Map.entry("renewal-cool-down", "none"),
                        Map.entry("renewal-progress", "not-required"))
                .entrySet()
                .stream()
                .map(each -> Choice.of(each.getKey(), each.getValue(), "总部", "基准测试", on))
                .toList();
        done(stage.part(Handbooks.class)
                .adopt(new AdoptHandbook(actor.tenantId(), "truck-maker", null, choices, null)));
    }

    private UUID unit(UnitKind kind, String name, @Nullable UUID parentId) {
        return done(stage.part(Units.class).open(actor, new NewUnit(kind, name, parentId)))
                .id();
    }

    private void sells(UUID unitId, List<String> codes) {
        done(stage.part(Territories.class).authorise(actor, unitId, Set.copyOf(codes), FOUNDED));
    }

    private UUID person(String name, UUID unitId, Role role) {
        var people = stage.part(People.class);
        var person = done(people.hire(actor, PersonDetails.named(name)));
        done(people.appoint(actor, new Appointment(person.id(), unitId, role.code(), role.code(), FOUNDED, null)));
        return person.id();
    }

    private static List<String> part(List<String> codes, int which, int of) {
        return codes.subList(codes.size() * which / of, codes.size() * (which + 1) / of);
    }

    UUID tenantId() {
        return actor.tenantId();
    }

    List<City> cities() {
        return List.copyOf(cities);
    }

    /** Who sees all, who sees the first region, who sells for its first dealer. */
    List<Asker> askers() {
        return askers.entrySet().stream()
                .map(each -> asker(each.getKey(), each.getValue()))
                .toList();
    }

    private Asker asker(String scope, UUID personId) {
        var caller = stage.part(Callers.class).find(tenantId(), personId).orElseThrow();
        var token = done(stage.part(ApiTokens.class)
                .create(caller, personId, "bench", Instant.now().plus(Duration.ofDays(2))));
        int own = switch (scope) {
            case "region" -> cities.size() / REGIONS;
            case "dealer" -> cities.size() / REGIONS / DEALERS;
            default -> cities.size();
        };
        return new Asker(scope, caller, token.secret(), cities.subList(0, own));
    }

    static <T> T done(Outcome<T> outcome) {
        return outcome.orThrow(refusal -> new IllegalStateException("refused: " + refusal));
    }
}
