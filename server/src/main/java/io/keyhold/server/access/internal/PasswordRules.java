package io.keyhold.server.access.internal;

import io.keyhold.server.kernel.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a password must be: long, and not the name. Nothing about digits and signs, which only make people write them down. */
final class PasswordRules {
    private static final int SHORTEST = 10;

    /** Long enough for any sentence, short enough that hashing it stays cheap. */
    private static final int LONGEST = 200;

    private PasswordRules() {}

    static Optional<Refusal> refuse(String loginName, String password) {
        if (password.length() < SHORTEST) {
            return Optional.of(Refusal.invalid("password-too-short", Map.of("least", SHORTEST)));
        }
        if (password.length() > LONGEST) {
            return Optional.of(Refusal.invalid("password-too-long", Map.of("most", LONGEST)));
        }
        return password.toLowerCase(Locale.ROOT).contains(loginName)
                ? Optional.of(Refusal.invalid("password-is-name", Map.of()))
                : Optional.empty();
    }
}
