package io.keyhold.server.exchange;

import java.util.Locale;
import java.util.Optional;

/** What to do with a row that may be an account already known. */
public enum DuplicateChoice {
    /** Leave it out. */
    SKIP,
    /** It is the same: add its holdings and contact, and fill what the account does not say. */
    UPDATE,
    /** It is not the same: make it an account of its own. Not possible with the same credit code. */
    DISTINCT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DuplicateChoice> of(String code) {
        for (var choice : values()) {
            if (choice.code().equals(code)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }
}
