package io.keyhold.server.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done. The words are rendered where they are shown, from the code and its parameters.
 *
 * @param kind what sort of no it is, which decides the HTTP status
 * @param code names the rule, such as {@code credit-code-taken}
 * @param clause the handbook's clause behind it, when it has one
 * @param params what the words need; values are strings, numbers or lists of strings
 */
public record Refusal(Kind kind, String code, @Nullable String clause, Map<String, Object> params) {
    /** The sorts of no. */
    public enum Kind {
        /** The request itself is wrong. */
        INVALID,
        /** The caller must sign in. */
        UNAUTHENTICATED,
        /** The caller may not. */
        FORBIDDEN,
        /** There is no such thing, or the caller may not know of it. */
        NOT_FOUND,
        /** It clashes with what is already there. */
        CONFLICT,
        /** Someone else changed it since the caller read it. */
        STALE,
        /** Too often; wait. */
        TOO_MANY
    }

    public static Refusal invalid(String code, Map<String, Object> params) {
        return new Refusal(Kind.INVALID, code, null, params);
    }

    public static Refusal forbidden(String code) {
        return new Refusal(Kind.FORBIDDEN, code, null, Map.of());
    }

    public static Refusal notFound(String code) {
        return new Refusal(Kind.NOT_FOUND, code, null, Map.of());
    }

    public static Refusal conflict(String code, Map<String, Object> params) {
        return new Refusal(Kind.CONFLICT, code, null, params);
    }

    public static Refusal stale(Map<String, Object> params) {
        return new Refusal(Kind.STALE, "stale", null, params);
    }
}
