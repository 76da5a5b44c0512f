package io.keyhold.server.demo.internal;

import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Actor;
import io.keyhold.server.organization.Appointment;
import io.keyhold.server.organization.NewUnit;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.PersonDetails;
import io.keyhold.server.organization.Territories;
import io.keyhold.server.organization.UnitKind;
import io.keyhold.server.organization.Units;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the demo company's units with their places and takes its people in: all of them or, when cut short, none. */
@Component
class OrganizationStage {
    /** The handbook's first day: everyone is at work by then. */
    static final LocalDate SINCE = LocalDate.of(2009, 1, 1);

    private final TenantTransactions transactions;
    private final Units units;
    private final People people;
    private final Territories territories;

    OrganizationStage(TenantTransactions transactions, Units units, People people, Territories territories) {
        this.transactions = transactions;
        this.units = units;
        this.people = people;
        this.territories = territories;
    }

    void complete(UUID tenantId) {
        if (units.all(tenantId).isEmpty()) {
            transactions.in(tenantId, () -> build(Actor.product(tenantId)));
        }
    }

    private Map<String, UUID> build(Actor actor) {
        var opened = new HashMap<String, UUID>();
        opened.put("", open(actor, UnitKind.HEAD_OFFICE, "北岭重卡总部", null));
        Resource.rows("units.tsv").forEach(row -> open(actor, opened, kind(row.get(0)), row.get(1), ""));
        Resource.rows("regions.tsv").forEach(row -> region(actor, opened, row.get(0), row.get(1)));
        Resource.rows("offices.tsv").forEach(row -> {
            open(actor, opened, UnitKind.MARKET_OFFICE, row.get(0), row.get(1));
            sells(actor, opened, row.get(0), row.get(2));
            hire(actor, opened, row.get(0), "区域经理", "area-manager", row.get(3));
        });
        Resource.rows("dealers.tsv").forEach(row -> {
            open(actor, opened, kind(row.get(0)), row.get(1), row.get(2));
            sells(actor, opened, row.get(1), row.get(3));
            hire(actor, opened, row.get(1), "销售经理", "sales", row.get(4));
        });
        Resource.rows("people.tsv").forEach(row -> hire(actor, opened, row.get(0), row.get(1), row.get(2), row.get(3)));
        return opened;
    }

    private void region(Actor actor, Map<String, UUID> opened, String name, String director) {
        open(actor, opened, UnitKind.REGION, name, "");
        hire(actor, opened, name, "大区总监", "regional-director", director);
    }

    private void open(Actor actor, Map<String, UUID> opened, UnitKind kind, String name, String parent) {
        opened.put(name, open(actor, kind, name, opened.get(parent)));
    }

    private UUID open(Actor actor, UnitKind kind, String name, @Nullable UUID parentId) {
        return Done.value(units.open(actor, new NewUnit(kind, name, parentId))).id();
    }

    private void sells(Actor actor, Map<String, UUID> opened, String unit, String places) {
        Done.value(territories.authorise(actor, id(opened, unit), Set.of(places.split(",", -1)), SINCE));
    }

    private void hire(Actor actor, Map<String, UUID> opened, String unit, String position, String role, String name) {
        var person = Done.value(people.hire(actor, PersonDetails.named(name)));
        Done.value(people.appoint(actor, new Appointment(person.id(), id(opened, unit), position, role, SINCE, null)));
    }

    private static UUID id(Map<String, UUID> opened, String unit) {
        var id = opened.get(unit);
        if (id == null) {
            throw new IllegalStateException("The demo company has no unit " + unit);
        }
        return id;
    }

    private static UnitKind kind(String code) {
        return UnitKind.of(code).orElseThrow();
    }
}
