package io.keyhold.server.kernel.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem.
 *
 * @param title what happened, in the reader's language
 * @param cure what to do about it, in the reader's language
 * @param code names the rule, for programs
 * @param clause the handbook's clause behind it
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String cure,
        @Nullable String clause,
        Map<String, Object> params) {}
