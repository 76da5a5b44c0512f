package io.keyhold.server.registration.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Role;
import io.keyhold.server.organization.Organizations;
import io.keyhold.server.organization.Unit;
import io.keyhold.server.organization.UnitKind;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whose territory a place is (AU-8), and who is of the key-account department (AU-10). */
@Component
class Boundaries {
    private static final String WHOLE_PROVINCE = "0000";

    private final Organizations organizations;

    Boundaries(Organizations organizations) {
        this.organizations = organizations;
    }

    /** A unit that sells in no place of its own, such as a department at head office, is at home everywhere. */
    boolean inTerritory(UUID tenantId, UUID unitId, String divisionCode) {
        var map = organizations.map(tenantId);
        boolean sells = map.unit(unitId)
                .map(Unit::kind)
                .flatMap(UnitKind::of)
                .map(UnitKind::sells)
                .orElse(true);
        var territory = map.territoryOf(unitId);
        return !sells
                || territory.contains(divisionCode)
                || territory.contains(divisionCode.substring(0, 2) + WHOLE_PROVINCE);
    }

    static boolean isOfKeyAccountDepartment(Caller caller) {
        return caller.roles().contains(Role.KEY_ACCOUNT_DEPT.code());
    }

    Optional<Unit> unit(UUID tenantId, UUID unitId) {
        return organizations.map(tenantId).unit(unitId);
    }
}
