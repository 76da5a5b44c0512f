package io.keyhold.server;

import static io.keyhold.server.organization.UnitKind.CHANNEL;
import static io.keyhold.server.organization.UnitKind.DEALER;
import static io.keyhold.server.organization.UnitKind.HEAD_OFFICE;
import static io.keyhold.server.organization.UnitKind.MARKET_OFFICE;
import static io.keyhold.server.organization.UnitKind.REGION;

import io.keyhold.server.access.Callers;
import io.keyhold.server.access.Logins;
import io.keyhold.server.access.NewLogin;
import io.keyhold.server.access.Role;
import io.keyhold.server.kernel.Ids;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Founds companies for tests: a fresh one each time, so that tests share a database and nothing else. */
@TestComponent
public class Companies {
    /** Long enough ago that every test's dates lie within. */
    public static final LocalDate FOUNDED = LocalDate.of(2000, 1, 1);

    public static final String PASSWORD = "a long enough password";
    static final String FUZHOU = "350100";
    static final String XIAMEN = "350200";
    static final String FUJIAN = "350000";
    static final String HEBEI = "130000";

    private final Tenants tenants;
    private final Units units;
    private final People people;
    private final Territories territories;
    private final Callers callers;
    private final Logins logins;
    private final Environment env;

    Companies(
            Tenants tenants,
            Units units,
            People people,
            Territories territories,
            Callers callers,
            Logins logins,
            Environment env) {
        this.tenants = tenants;
        this.units = units;
        this.people = people;
        this.territories = territories;
        this.callers = callers;
        this.logins = logins;
        this.env = env;
    }

    /**
     * A company with a head office, the key-account department, two regions (Fujian and the north) each with a market office and
     * a dealer, and one person of every role. The southern dealer may sell in Fuzhou, the northern one in Hebei.
     */
    public Company found() {
        var tenant = tenants.found("测试企业 " + Ids.next(), "北岭", ZoneId.of("Asia/Shanghai"), true);
        var actor = Actor.product(tenant.id());
        var headOffice = open(actor, HEAD_OFFICE, "总部", null);
        var keyAccounts = open(actor, CHANNEL, "大客户部", headOffice);
        var region = open(actor, REGION, "东南大区", headOffice);
        var office = open(actor, MARKET_OFFICE, "福建市场部", region);
        var dealer = open(actor, DEALER, "榕城经销商", office);
        var northernRegion = open(actor, REGION, "华北大区", headOffice);
        var northernOffice = open(actor, MARKET_OFFICE, "河北市场部", northernRegion);
        var northernDealer = open(actor, DEALER, "冀中经销商", northernOffice);
        sells(actor, office, FUJIAN);
        sells(actor, dealer, FUZHOU);
        sells(actor, northernOffice, HEBEI);
        sells(actor, northernDealer, HEBEI);
        Map<Role, UUID> who = new EnumMap<>(Role.class);
        who.put(Role.SALES, hire(actor, "林小榕", dealer, Role.SALES));
        who.put(Role.AREA_MANAGER, hire(actor, "陈闽生", office, Role.AREA_MANAGER));
        who.put(Role.REGIONAL_DIRECTOR, hire(actor, "黄东南", region, Role.REGIONAL_DIRECTOR));
        who.put(Role.KEY_ACCOUNT_DEPT, hire(actor, "赵大客", keyAccounts, Role.KEY_ACCOUNT_DEPT));
        who.put(Role.CUSTOMER_SERVICE, hire(actor, "周客服", headOffice, Role.CUSTOMER_SERVICE));
        who.put(Role.FINANCE, hire(actor, "钱财务", headOffice, Role.FINANCE));
        who.put(Role.ADMINISTRATOR, hire(actor, "孙管理", headOffice, Role.ADMINISTRATOR));
        var northernSales = hire(actor, "马冀中", northernDealer, Role.SALES);
        var northernManager = hire(actor, "石冀北", northernOffice, Role.AREA_MANAGER);
        var places = new Company.Layout(
                headOffice, keyAccounts, region, office, dealer, northernRegion, northernOffice, northernDealer);
        return new Company(this, tenant.id(), tenant.name(), places, who, northernSales, northernManager);
    }

    /** Takes a person in, with the role in the unit since the company was founded. */
    public UUID hire(Actor actor, String name, UUID unitId, Role role) {
        var person = done(people.hire(actor, PersonDetails.named(name)));
        done(people.appoint(actor, new Appointment(person.id(), unitId, role.code(), role.code(), FOUNDED, null)));
        return person.id();
    }

    /** Gives the person one more role in a unit, since the company was founded. */
    public void appoint(Actor actor, UUID personId, UUID unitId, Role role) {
        done(people.appoint(actor, new Appointment(personId, unitId, role.code(), role.code(), FOUNDED, null)));
    }

    /** Opens one more unit. */
    public UUID opened(Actor actor, UnitKind kind, String name, UUID parentId) {
        return open(actor, kind, name, parentId);
    }

    UUID open(Actor actor, UnitKind kind, String name, @Nullable UUID parentId) {
        return done(units.open(actor, new NewUnit(kind, name, parentId))).id();
    }

    void sells(Actor actor, UUID unitId, String... places) {
        done(territories.authorise(actor, unitId, Set.of(places), FOUNDED));
    }

    Callers callers() {
        return callers;
    }

    /** The login's name; made when first asked for, since hashing a password takes its time. */
    String login(UUID tenantId, UUID personId) {
        var known = logins.of(tenantId, List.of(personId)).get(personId);
        if (known != null) {
            return known.name();
        }
        var name = "u-" + personId;
        return done(logins.create(new NewLogin(tenantId, personId, name, PASSWORD, false)))
                .name();
    }

    /** Somebody with a browser, not signed in. */
    public Browser browser() {
        return new Browser("http://127.0.0.1:" + env.getRequiredProperty("local.server.port"));
    }

    /** The value, or the test fails with the refusal. */
    public static <T> T done(Outcome<T> outcome) {
        return outcome.orThrow(refusal -> new IllegalStateException("Refused: " + refusal));
    }

    /** The code of the refusal, or the test fails with the value. */
    public static String refused(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var value) -> throw new AssertionError("Done: " + value);
            case Outcome.Refused<?>(var refusal) -> refusal.code();
        };
    }
}
