package io.keyhold.server.handbook.web;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts put to a handbook.
 *
 * @param facts by their catalogued names; they win over the subject's own
 * @param at the instant whose version answers; the company's present when null
 * @param subject take the present facts of this subject
 */
public record Question(
        @Nullable Map<String, Object> facts,
        @Nullable OffsetDateTime at,
        @Nullable Subject subject) {
    public record Subject(String kind, UUID id) {}
}
