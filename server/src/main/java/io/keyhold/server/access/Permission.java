package io.keyhold.server.access;

import java.util.Arrays;
import java.util.Optional;

/** What a role may let a person do. The code is what the API and the UI know it by. */
public enum Permission {
    ACCOUNT_READ("account.read"),
    ACCOUNT_CREATE("account.create"),
    ACCOUNT_EDIT("account.edit"),
    ACCOUNT_ARCHIVE("account.archive"),
    ACCOUNT_ERASE("account.erase"),
    ACCOUNT_IMPORT("account.import"),
    ACCOUNT_EXPORT("account.export"),
    DUPLICATES_RULE("duplicates.rule"),
    CONTACT_READ("contact.read"),
    ORG_READ("org.read"),
    ORG_ADMIN("org.admin"),
    ACCESS_ADMIN("access.admin"),
    HANDBOOK_READ("handbook.read"),
    HANDBOOK_TRY("handbook.try"),
    HANDBOOK_CHOOSE("handbook.choose"),
    HANDBOOK_DRAFT("handbook.draft"),
    AUDIT_READ("audit.read"),
    REGISTRATION_CREATE("registration.create"),
    REGISTRATION_READ("registration.read"),
    REGISTRATION_SCREEN("registration.screen"),
    REGISTRATION_APPROVE_CROSSING("registration.approve-crossing"),
    REGISTRATION_VERIFY_DEAL("registration.verify-deal"),
    DEMO_CLOCK("demo.clock");

    private final String code;

    Permission(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Permission> of(String code) {
        return Arrays.stream(values())
                .filter(permission -> permission.code.equals(code))
                .findFirst();
    }
}
