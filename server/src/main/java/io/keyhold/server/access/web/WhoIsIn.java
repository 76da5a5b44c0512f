package io.keyhold.server.access.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.access.SignedIn;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.organization.Organizations;
import io.keyhold.server.organization.Tenants;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the UI shows of whoever is signed in. */
@Component
class WhoIsIn {
    private final Tenants tenants;
    private final Organizations organizations;
    private final BusinessClock clock;

    WhoIsIn(Tenants tenants, Organizations organizations, BusinessClock clock) {
        this.tenants = tenants;
        this.organizations = organizations;
        this.clock = clock;
    }

    Me me(SignedIn who, Caller caller, Locale locale) {
        return new Me(
                new Me.PersonRef(caller.personId(), caller.name()),
                who.login(),
                tenant(caller.tenantId()),
                unit(caller),
                caller.roles().stream().sorted().toList(),
                caller.permissions().stream().map(Permission::code).sorted().toList(),
                businessNow(caller.tenantId()),
                locale.getLanguage(),
                who.mustChangePassword());
    }

    private Me.TenantRef tenant(UUID tenantId) {
        var tenant = tenants.find(tenantId).orElseThrow();
        return new Me.TenantRef(
                tenantId, tenant.name(), tenant.ownBrand(), tenant.zone().getId(), tenant.demo());
    }

    private Me.@Nullable UnitRef unit(Caller caller) {
        return caller.unitId() == null
                ? null
                : organizations
                        .map(caller.tenantId())
                        .unit(caller.unitId())
                        .map(unit -> new Me.UnitRef(unit.id(), unit.name(), unit.kind()))
                        .orElse(null);
    }

    private String businessNow(UUID tenantId) {
        return clock.now(tenantId)
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(clock.zone(tenantId))
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
