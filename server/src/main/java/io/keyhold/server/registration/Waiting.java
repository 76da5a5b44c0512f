package io.keyhold.server.registration;

import io.keyhold.server.access.Permission;
import java.util.Arrays;
import java.util.Optional;

/** The lists of what waits for somebody's word, the first received first. */
public enum Waiting {
    SCREENING("screening", RegistrationState.SCREENING, Permission.REGISTRATION_SCREEN),
    CROSSING("crossing", RegistrationState.CROSSING, Permission.REGISTRATION_APPROVE_CROSSING),
    DEAL("deal", RegistrationState.DEAL_REPORTED, Permission.REGISTRATION_VERIFY_DEAL);

    private final String code;
    private final RegistrationState state;
    private final Permission permission;

    Waiting(String code, RegistrationState state, Permission permission) {
        this.code = code;
        this.state = state;
        this.permission = permission;
    }

    public String code() {
        return code;
    }

    public RegistrationState state() {
        return state;
    }

    public Permission permission() {
        return permission;
    }

    public static Optional<Waiting> of(String code) {
        return Arrays.stream(values())
                .filter(waiting -> waiting.code.equals(code))
                .findFirst();
    }
}
