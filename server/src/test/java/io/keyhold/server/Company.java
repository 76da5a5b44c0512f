package io.keyhold.server;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Role;
import io.keyhold.server.organization.Actor;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A company founded for one test; {@link Companies#found} says what is in it. */
public final class Company {
    /** Its units. */
    public record Layout(
            UUID headOffice,
            UUID keyAccounts,
            UUID region,
            UUID office,
            UUID dealer,
            UUID northernRegion,
            UUID northernOffice,
            UUID northernDealer) {}

    private final Companies companies;
    private final UUID id;
    private final String name;
    private final Layout units;
    private final Map<Role, UUID> people;
    private final UUID northernSales;
    private final UUID northernManager;

    Company(
            Companies companies,
            UUID id,
            String name,
            Layout units,
            Map<Role, UUID> people,
            UUID northernSales,
            UUID northernManager) {
        this.companies = companies;
        this.id = id;
        this.name = name;
        this.units = units;
        this.people = Map.copyOf(people);
        this.northernSales = northernSales;
        this.northernManager = northernManager;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Layout units() {
        return units;
    }

    /** The company's person of the role; the salesperson, manager and director are the southern ones. */
    public Caller caller(Role role) {
        return caller(Objects.requireNonNull(people.get(role)));
    }

    public Caller caller(UUID personId) {
        return companies.callers().find(id, personId).orElseThrow();
    }

    public Caller administrator() {
        return caller(Role.ADMINISTRATOR);
    }

    /** The head office's key-account department, who sees every account. */
    public Caller keyAccounts() {
        return caller(Role.KEY_ACCOUNT_DEPT);
    }

    public Caller sales() {
        return caller(Role.SALES);
    }

    public Caller areaManager() {
        return caller(Role.AREA_MANAGER);
    }

    public Caller director() {
        return caller(Role.REGIONAL_DIRECTOR);
    }

    public Caller finance() {
        return caller(Role.FINANCE);
    }

    public Caller customerService() {
        return caller(Role.CUSTOMER_SERVICE);
    }

    /** A rival: sells for the northern dealer. */
    public Caller northernSales() {
        return caller(northernSales);
    }

    public Caller northernManager() {
        return caller(northernManager);
    }

    /** The administrator as the one who gives commands to the organization. */
    public Actor actor() {
        return new Actor(id, people.get(Role.ADMINISTRATOR));
    }

    /** The name the person signs in with; the password is {@link Companies#PASSWORD}. */
    public String login(Caller who) {
        return companies.login(id, who.personId());
    }

    /** The person with a browser, signed in. */
    public Browser browser(Caller who) {
        var browser = companies.browser();
        var answer = browser.post("/session", Map.of("name", login(who), "password", Companies.PASSWORD));
        if (answer.status() != 200) {
            throw new AssertionError("Sign-in refused: " + answer);
        }
        return browser;
    }
}
