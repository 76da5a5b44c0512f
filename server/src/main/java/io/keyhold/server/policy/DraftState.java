package io.keyhold.server.policy;

import java.util.Arrays;
import java.util.Locale;

/** How far a draft is on its way into force. */
public enum DraftState {
    /** Being written; only now may its content change. */
    DRAFT,
    /** Handed in; waits for signatures. */
    SIGNING,
    /** All signatures are there; may be published. */
    SIGNED,
    PUBLISHED,
    /** Given up. */
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DraftState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
