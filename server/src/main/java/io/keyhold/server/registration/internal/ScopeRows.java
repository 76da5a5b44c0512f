package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.REGISTRATION_SCOPE;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Scope;
import io.keyhold.server.kernel.Columns;
import io.keyhold.server.organization.OrganizationMap;
import io.keyhold.server.organization.Organizations;
import io.keyhold.server.organization.Place;
import io.keyhold.server.organization.Places;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * The keys under which a registration is seen: its keeper, its unit and those above it, and those above the place it is about, since
 * leaders answer for their area. Never the place itself: dealers of one territory are rivals.
 */
@Component
class ScopeRows {
    private static final String WRITE = """
            INSERT INTO registration_scope (tenant_id, scope, number, registration_id, state)
            SELECT ?::uuid, p.scope, ?::bigint, ?::uuid, ?::text FROM unnest(?::text[]) AS p (scope)
            """;

    private final DSLContext db;
    private final Organizations organizations;
    private final Places places;

    ScopeRows(DSLContext db, Organizations organizations, Places places) {
        this.db = db;
        this.organizations = organizations;
        this.places = places;
    }

    boolean sees(Caller caller, Filed filed) {
        return switch (caller.scope()) {
            case Scope.All() -> true;
            case Scope.Keys(var keys) -> !Collections.disjoint(keys, keysOf(filed));
        };
    }

    /** Whether the caller leads the area the registration's customer is in. */
    boolean leadsPlace(Caller caller, Filed filed) {
        return switch (caller.scope()) {
            case Scope.All() -> true;
            case Scope.Keys(var keys) ->
                !Collections.disjoint(keys, placeKeys(filed.intent().divisionCode(), map(filed)));
        };
    }

    /** The places whose crossings the caller rules on; none said where all of them. */
    Optional<Set<String>> placesLed(Caller caller) {
        if (!(caller.scope() instanceof Scope.Keys(var keys))) {
            return Optional.empty();
        }
        var map = organizations.map(caller.tenantId());
        return Optional.of(places.all().stream()
                .map(Place::code)
                .filter(code -> !Collections.disjoint(keys, placeKeys(code, map)))
                .collect(Collectors.toSet()));
    }

    /** Writes a new registration and its keys in one statement: whoever registers next is waiting. */
    void write(Filed filed, ResultQuery<?> registration) {
        var key = DSL.unnest(keysOf(filed).toArray(String[]::new)).as("p", "scope");
        db.with("filed")
                .as(registration)
                .insertInto(
                        REGISTRATION_SCOPE,
                        REGISTRATION_SCOPE.TENANT_ID,
                        REGISTRATION_SCOPE.SCOPE,
                        REGISTRATION_SCOPE.NUMBER,
                        REGISTRATION_SCOPE.REGISTRATION_ID,
                        REGISTRATION_SCOPE.STATE)
                .select(DSL.select(
                                DSL.val(filed.tenantId()),
                                key.field("scope", String.class),
                                DSL.val(filed.number()),
                                DSL.val(filed.id()),
                                DSL.val(filed.standing().state().code()))
                        .from(key))
                .execute();
    }

    private void write(Filed filed, OrganizationMap map) {
        db.execute(
                WRITE,
                filed.tenantId(),
                filed.number(),
                filed.id(),
                filed.standing().state().code(),
                Columns.of(keysOf(filed, map)).texts(key -> key));
    }

    /** After a change: the state, or with another keeper or unit the keys too. */
    void rewrite(Filed before, Filed after) {
        if (keysOf(before).equals(keysOf(after))) {
            db.update(REGISTRATION_SCOPE)
                    .set(REGISTRATION_SCOPE.STATE, after.standing().state().code())
                    .where(
                            REGISTRATION_SCOPE.TENANT_ID.eq(after.tenantId()),
                            REGISTRATION_SCOPE.REGISTRATION_ID.eq(after.id()))
                    .execute();
        } else {
            rewrite(after);
        }
    }

    void rewrite(Filed filed) {
        rewrite(filed, map(filed));
    }

    /** The same by the organization as the present transaction makes it. */
    void rewrite(Filed filed, OrganizationMap map) {
        db.deleteFrom(REGISTRATION_SCOPE)
                .where(
                        REGISTRATION_SCOPE.TENANT_ID.eq(filed.tenantId()),
                        REGISTRATION_SCOPE.REGISTRATION_ID.eq(filed.id()))
                .execute();
        write(filed, map);
    }

    private OrganizationMap map(Filed filed) {
        return organizations.map(filed.tenantId());
    }

    private Set<String> keysOf(Filed filed) {
        return keysOf(filed, map(filed));
    }

    private static Set<String> keysOf(Filed filed, OrganizationMap map) {
        var keys = new LinkedHashSet<String>();
        keys.add(Scope.Key.person(filed.standing().keeperId()));
        keys.add(Scope.Key.unit(filed.who().unitId()));
        map.chain(filed.who().unitId()).stream()
                .filter(unit -> unit.parentId() != null)
                .forEach(unit -> keys.add(Scope.Key.below(unit.id())));
        keys.addAll(placeKeys(filed.intent().divisionCode(), map));
        return keys;
    }

    private static Set<String> placeKeys(String divisionCode, OrganizationMap map) {
        var keys = new LinkedHashSet<String>();
        map.officeOf(divisionCode).stream()
                .flatMap(office -> map.chain(office.id()).stream())
                .filter(unit -> unit.parentId() != null)
                .forEach(unit -> keys.add(Scope.Key.below(unit.id())));
        return keys;
    }
}
