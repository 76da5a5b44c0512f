package io.keyhold.server.access;

import static io.keyhold.server.access.Permission.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a membership makes a person: which permissions it gives, and over which rows they reach. */
public enum Role {
    /** A dealer's or project salesperson: what the person keeps, the unit's own, and the places of its territory (AU-8). */
    SALES(
            "sales",
            EnumSet.of(Reach.OWN, Reach.UNIT, Reach.TERRITORY),
            EnumSet.of(
                    ACCOUNT_READ,
                    ACCOUNT_CREATE,
                    ACCOUNT_EDIT,
                    CONTACT_READ,
                    ORG_READ,
                    HANDBOOK_READ,
                    HANDBOOK_TRY,
                    REGISTRATION_CREATE,
                    REGISTRATION_READ)),
    /** Leads a market office, and answers for the ledger of its area (AU-17). */
    AREA_MANAGER("area-manager", EnumSet.of(Reach.UNIT_AND_BELOW), leading()),
    /** Leads a region, and says for the marketing company who may cross into it (AU-8). */
    REGIONAL_DIRECTOR("regional-director", EnumSet.of(Reach.UNIT_AND_BELOW), directing()),
    /** The head office's key-account department, to which industry key accounts belong (AU-10). */
    KEY_ACCOUNT_DEPT("key-account-dept", EnumSet.of(Reach.ALL), headOffice()),
    /** Answers customers wherever they are, so reads every account and whom to call there. */
    CUSTOMER_SERVICE(
            "customer-service", EnumSet.of(Reach.ALL), EnumSet.of(ACCOUNT_READ, CONTACT_READ, ORG_READ, HANDBOOK_READ)),
    /** Reads every account; persons at the customer are none of its business. */
    FINANCE("finance", EnumSet.of(Reach.ALL), EnumSet.of(ACCOUNT_READ, ACCOUNT_EXPORT, ORG_READ, HANDBOOK_READ)),
    /** Keeps units, people and sign-in in order, and may do everything else. */
    ADMINISTRATOR("administrator", EnumSet.of(Reach.ALL), EnumSet.allOf(Permission.class));

    private final String code;
    private final Set<Reach> reaches;
    private final Set<Permission> permissions;

    Role(String code, Set<Reach> reaches, Set<Permission> permissions) {
        this.code = code;
        this.reaches = Set.copyOf(reaches);
        this.permissions = Set.copyOf(permissions);
    }

    public String code() {
        return code;
    }

    public Set<Reach> reaches() {
        return reaches;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }

    private static Set<Permission> leading() {
        return EnumSet.of(
                ACCOUNT_READ,
                ACCOUNT_CREATE,
                ACCOUNT_EDIT,
                ACCOUNT_ARCHIVE,
                ACCOUNT_IMPORT,
                ACCOUNT_EXPORT,
                CONTACT_READ,
                ORG_READ,
                HANDBOOK_READ,
                HANDBOOK_TRY,
                AUDIT_READ,
                REGISTRATION_CREATE,
                REGISTRATION_READ);
    }

    private static Set<Permission> directing() {
        var permissions = EnumSet.copyOf(leading());
        permissions.add(REGISTRATION_APPROVE_CROSSING);
        return permissions;
    }

    private static Set<Permission> headOffice() {
        var permissions = EnumSet.copyOf(leading());
        permissions.addAll(EnumSet.of(
                ACCOUNT_ERASE,
                DUPLICATES_RULE,
                HANDBOOK_CHOOSE,
                HANDBOOK_DRAFT,
                DEMO_CLOCK,
                REGISTRATION_SCREEN,
                REGISTRATION_VERIFY_DEAL));
        return permissions;
    }
}
