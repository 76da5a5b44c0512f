package io.keyhold.server.registration;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where a registration stands. */
public enum RegistrationState {
    /** The first received: nobody else may work the account until the end (AU-9). */
    PROTECTED("protected"),
    /** Head office took it up; the handbook knows no protection (CI-4). */
    ACCEPTED("accepted"),
    /** Someone else is protected, or the handbook bars the renewal. */
    REFUSED("refused"),
    /** Head office screens it; its place in the queue is its receipt (CI-4). */
    SCREENING("screening"),
    /** Out of the territory: takes effect only when approved, and no contact before (AU-8). */
    CROSSING("crossing"),
    /** The account belongs to another channel, which has it now (AU-10). */
    PASSED_ON("passed-on"),
    /** A deal waits for head office to verify it; the protection does not lapse meanwhile. */
    DEAL_REPORTED("deal-reported"),
    WON("won"),
    /** The protection ended without a deal (AU-9). */
    LAPSED("lapsed"),
    WITHDRAWN("withdrawn"),
    /** Head office turned it away, or the crossing was not approved. */
    REJECTED("rejected");

    private static final Set<RegistrationState> LIVE =
            EnumSet.of(PROTECTED, ACCEPTED, SCREENING, CROSSING, PASSED_ON, DEAL_REPORTED);

    private final String code;

    RegistrationState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether something is still to come of it, so that somebody must keep it. */
    public boolean isLive() {
        return LIVE.contains(this);
    }

    public static Optional<RegistrationState> of(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }
}
